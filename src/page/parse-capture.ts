import type { Capture } from '../fetch/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import type { Feed, Page } from './page.ts'

/**
 * What kind of document are these bytes, and what is in it?
 *
 * In: a capture. Out: a page or a feed, or the trouble why it is neither (`empty-document`, `binary-document`, ...). Pure.
 */
export function parseCapture(_capture: Capture): Page | Feed | Trouble {
  return trouble('unknown-format')
}
