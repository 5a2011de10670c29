import { Converter as fromSimplified } from 'opencc-js/cn2t'
import { Converter as fromTraditional } from 'opencc-js/t2cn'
import { expect, test } from 'vitest'
import { toSimplified, toTraditional } from './index.ts'

const TEXTS = [
  '他在理发店里发现，皇后后来喝了一杯面前的干红，又吃了面条。云海后方的台风登陆台州，着手制订方案。',
  '头发、发展、干部、干燥、乾坤；瞭望塔上的人了解到，公里数与里程碑一致，计划表与划船各是各的。',
  '皇后與後來的裏程碑，乾隆與乾燥，臺灣與颱風，著作與著手，一目瞭然，羣眾在檯上喫麵。',
  '𠮷野家與𬭎字：豈更車①３號線，Ｂ超 BMW。',
]
const simplify = fromTraditional({ from: 'hk', to: 'cn' }) as (text: string) => string
const traditionalise = fromSimplified({ from: 'cn', to: 'tw' }) as (text: string) => string

test.each(TEXTS)('converts as OpenCC does: %s', (text) => {
  expect(toSimplified(text)).toBe(simplify(text))
  expect(toTraditional(text)).toBe(traditionalise(text))
})
