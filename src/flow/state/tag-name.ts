import type { TagName } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { searchSpelling } from '../search/search-spelling.ts'

const LONGEST_NAME = 60

/** `新能源`, `新 能源`, `新能源 ` in either script: in which spelling is it one tag? */
export const tagKey = (name: string) => searchSpelling(name.normalize('NFC')).replace(/\s+/gu, ' ').trim()

/** In: what a person wrote. Throws TroubleError `name-unusable` where it is empty, too long, or of marks that cannot be seen. */
export function tagName(written: string): TagName {
  const name = written.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (name === '' || [...name].length > LONGEST_NAME) throw new TroubleError(trouble('name-unusable', { most: LONGEST_NAME }))
  return { name, key: tagKey(name) }
}
