import type { Response } from 'undici'
import { TroubleError, trouble } from '../trouble/index.ts'

/** Codings that every Node unpacks; zstd only some do, and it was not asked for. */
const UNPACKED: ReadonlySet<string> = new Set(['', 'identity', 'gzip', 'x-gzip', 'deflate', 'br'])

/** `video/mp4`, `image/jpeg`: nothing to read. `image/svg+xml` neither. Not `application/octet-stream`, which many files of text are served as. */
const NOT_TEXT = /^\s*(?:image|audio|video|font|model)\//i

/** In: an answer's headers. Throws TroubleError `media-not-text` and `body-garbled`, before the body is fetched. */
export async function checkContent(response: Response): Promise<void> {
  const mediaType = response.headers.get('content-type') ?? ''
  const codings = (response.headers.get('content-encoding') ?? '').toLowerCase().split(',').map((coding) => coding.trim())
  const strange = codings.find((coding) => !UNPACKED.has(coding))
  const url = response.url
  const reason = NOT_TEXT.test(mediaType)
    ? trouble('media-not-text', { url, mediaType: mediaType.split(';')[0]!.trim().toLowerCase() })
    : strange === undefined ? undefined : trouble('body-garbled', { url, message: strange })
  if (!reason) return
  await response.body?.cancel()
  throw new TroubleError(reason)
}
