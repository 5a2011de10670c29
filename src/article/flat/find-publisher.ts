import type { MarkedLine } from './mark-line.ts'

/** `© 2010-2025 某某网 版权所有`, `某某网版权所有`, `© 2025 The Some Gazette. All rights reserved.`; a company's legal name is no publisher's. */
const HOLDERS: readonly RegExp[] = [
  /(\p{Script=Han}{2,10}(?:网|报|社|在线|客户端|新闻|电视台))\s*(?:版权所有|保留所有权利)/u,
  /(?:©|\(c\)|Copyright(?:\s*©)?)\s*(?:\d{4}\s*(?:[-–—~]\s*(?:\d{4}|至今))?)?,?\s*(?:by\s+)?(\p{Script=Han}{2,10}(?:网|报|社|在线|客户端|新闻|电视台)|[A-Z][\w&' ]{3,40}?(?:News|Times|Post|Daily|Online|Journal|Herald|Tribune|Gazette|Guardian|Press|Review|Chronicle|Media))(?=[\s.,，。|｜]|$)/u,
]

/** The name in the copyright line at the foot of a page. In: the lines. Out: the name as it stands, or nothing. */
export function findPublisher(lines: readonly MarkedLine[]): string | undefined {
  for (const { furniture, text, folded } of lines.toReversed()) {
    if (furniture?.reason !== 'licence') continue
    const name = HOLDERS.map((pattern) => pattern.exec(folded)?.[1]).find((found) => found !== undefined)
    if (name !== undefined) return text.slice(folded.indexOf(name), folded.indexOf(name) + name.length).trim()
  }
  return undefined
}
