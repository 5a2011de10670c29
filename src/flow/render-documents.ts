import { captureDocument } from './capture-document.ts'
import { findDocuments } from './find-documents.ts'
import { isContainer, renderContainer } from './read-container.ts'
import type { Rendering } from './render-capture.ts'
import { openWorkshop } from './workshop/workshop.ts'

export interface RenderDocumentsOptions {
  /** ISO date: today. */
  readonly now: string
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
}

/** In: names of files, folders, addresses, `-`. Out: one rendering for each document, in order; one for each page of a web archive. One bad document fails alone. */
export async function* renderDocuments(names: readonly string[], { now, privateHosts = [] }: RenderDocumentsOptions): AsyncGenerator<Rendering> {
  const workshop = openWorkshop()
  try {
    for (const place of await findDocuments(names)) {
      const capture = await captureDocument(place, { fetchedAt: now, privateHosts })
      if ('code' in capture) yield { name: place.name, trouble: capture }
      else if (isContainer(capture)) yield* await renderContainer(capture, now)
      else yield await workshop.render(capture, now)
    }
  } finally {
    await workshop.close()
  }
}
