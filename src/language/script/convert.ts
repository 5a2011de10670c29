import { Converter as fromSimplified } from 'opencc-js/cn2t'
import { Converter as fromTraditional } from 'opencc-js/t2cn'

type Convert = (text: string) => string

let simplify: Convert | undefined
let traditionalise: Convert | undefined

/** In: Chinese in any script. Out: simplified, by words; lengths may change (use `fold` where offsets matter). */
export function toSimplified(text: string): string {
  const convert = (simplify ??= fromTraditional({ from: 'hk', to: 'cn' }) as Convert)
  return convert(text)
}

/** In: simplified Chinese. Out: traditional (Hong Kong and Taiwan share what news needs of it). */
export function toTraditional(text: string): string {
  const convert = (traditionalise ??= fromSimplified({ from: 'cn', to: 'tw' }) as Convert)
  return convert(text)
}
