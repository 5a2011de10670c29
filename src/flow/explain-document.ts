import { captureDocument } from './capture-document.ts'
import type { ExplainedDocument } from './explain-capture.ts'
import { findDocuments } from './find-documents.ts'
import { explainContainer, isContainer } from './read-container.ts'
import { openWorkshop } from './workshop/workshop.ts'

export interface ExplainDocumentsOptions {
  /** ISO date: today. */
  readonly now: string
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
}

/** In: names of files, folders, addresses, `-`. Out: for each document why it is read as it is, in order. One bad document fails alone. */
export async function* explainDocuments(names: readonly string[], { now, privateHosts = [] }: ExplainDocumentsOptions): AsyncGenerator<ExplainedDocument> {
  const workshop = openWorkshop()
  try {
    for (const place of await findDocuments(names)) {
      const capture = await captureDocument(place, { fetchedAt: now, privateHosts })
      if ('code' in capture) yield { name: place.name, explanation: capture }
      else if (isContainer(capture)) yield* await explainContainer(capture, now)
      else yield await workshop.explain(capture, now)
    }
  } finally {
    await workshop.close()
  }
}
