import { COMPANY_DEEDS } from './company-words.ts'
import type { ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'

const NAME = '[A-Z][A-Za-z&’\'-]*[a-z][A-Za-z&’\'-]*(?: [A-Z][A-Za-z&’\'-]*[A-Za-z]){0,3}'
/** `车企Halden Motors`, `起诉Kelvora`: what is said before a company's name. */
const AFTER_KIND = new RegExp(`(?:公司|集团|企业|厂商|[车药房险]企|品牌|巨头|平台|机构|[一-鿿]商|子公司|初创|收购|起诉|对手)[“"「]?(${NAME})`, 'g')
/** `Norvia将关闭`, `Lindqvist股价`: what companies do and have; not `Toran说`, `Python代码`. */
const BEFORE_DEED = new RegExp(`(?<![A-Za-z·（(])(${NAME})(?=公司|集团|(?:将|已|则|也|近日|昨日|今日|计划)?(?:${COMPANY_DEEDS}|关闭|裁减|拒绝置评|股价|市值|财报|首席执行官|发言人|董事))`, 'g')
const NO_COMPANY = /^(?:The|CEO|App|Wi-Fi|Windows|Android|Linux)$/

/** Companies by Latin names that a text says to be such. `Norvia公司` is found by its last word. */
export function findLatinNames({ text }: ReadText): readonly Sighting[] {
  if (!/[A-Z][A-Za-z]*[a-z]/.test(text)) return []
  return [...text.matchAll(AFTER_KIND), ...text.matchAll(BEFORE_DEED)].filter((match) => !NO_COMPANY.test(match[1]!)).map((match) => {
    const start = match.index + match[0].indexOf(match[1]!)
    const end = start + match[1]!.length
    return { start, end, kind: 'organisation' as const, canonical: match[1]!.replaceAll(' ', '') }
  })
}
