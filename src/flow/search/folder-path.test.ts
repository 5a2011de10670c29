import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFolderPath } from './folder-path.ts'

test.each([
  ['报纸', ['报纸']],
  ['报纸/晚报', ['报纸', '晚报']],
  ['/报纸 / 晚报/', ['报纸', '晚报']],
  [String.raw`24\/7/晚报`, ['24/7', '晚报']],
  ['//', []],
])('%s is a path of %j', (path, names) => expect(parseFolderPath(path)).toEqual(names))

/** As the page writes it. */
const written = (names: readonly string[]) => names.map((name) => `/${name.replaceAll(/[\\/]/g, String.raw`\$&`)}`).join('')

const name = fc.string({ unit: fc.constantFrom('报', 'a', '/', '\\', '<'), minLength: 1, maxLength: 6 })

test('names with signs of a path in them are read back the same', () => {
  fc.assert(fc.property(fc.array(name, { maxLength: 4 }), (names) => {
    expect(parseFolderPath(written(names))).toEqual(names)
  }))
})
