import { type Perturbation, putAt, type Rewording } from '../perturbation.ts'
import { inside, type Study } from '../study.ts'

/** `海湾城市论坛（以下简称“论坛”）`, `明测咨询（下称明测）` */
const STATED = /([\u4e00-\u9fff]{4,24})[（(](?:以下)?(?:简称|下称)(?:为)?[:：]?[“"]?([\u4e00-\u9fffA-Z]{2,8})[”"]?[）)]/g

function statedAliases({ text, passages }: Study, sentence: string): readonly Rewording[] {
  const bound = [...text.matchAll(STATED)].flatMap(([, before, short]) => {
    const long = longestKnown(before!, passages.map((passage) => passage.text))
    return long === undefined ? [] : [{ long, short: short! }]
  })
  return bound.filter(({ long, short }) => sentence.includes(long) && !sentence.includes(`${long}（`) && long !== short)
    .map(({ long, short }) => putAt(sentence, sentence.indexOf(long), sentence.indexOf(long) + long.length, short))
}

/** The tail of `before` that the article has again: the long name without the words that only stand before it. */
function longestKnown(before: string, sentences: readonly string[]): string | undefined {
  for (let from = 0; from <= before.length - 4; from++) {
    const tail = before.slice(from)
    if (sentences.filter((sentence) => sentence.includes(tail)).length > 1) return tail
  }
  return undefined
}

/** A class word at the end of a name: without it the name is the same where the article itself leaves it out. */
const CLASS_WORD = /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|科技|省|市|县|区|镇|州|共和国|足球队|篮球队|队|俱乐部)$/

function shorterForms({ names, text }: Study, sentence: string, name: string): readonly string[] {
  const bare = name.replace(CLASS_WORD, '')
  const last = name.split(/[·•]/).at(-1)!
  const forms = [...(bare !== name && bare.length > 1 ? [bare] : []), ...(last !== name && last.length > 1 ? [last] : [])]
  return forms.filter((form) => !sentence.replace(name, '').includes(form) && names.some((other) => other.text === form) && standsAlone(text, form, name))
}

/** 临江 in 临江边 is not the team. */
const standsAlone = (text: string, form: string, name: string) => text.replaceAll(name, '').includes(form)

export const useAlias: Perturbation = {
  kind: 'alias',
  isTrue: true,
  findings: [],
  reword: (passage, study) => [
    ...statedAliases(study, passage.text),
    ...inside(study.names, passage).flatMap(({ start, end, text }) => shorterForms(study, passage.text, text).map((form) => putAt(passage.text, start, end, form))),
  ],
}
