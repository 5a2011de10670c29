import { fold } from '../../language/index.ts'
import { personNames } from '../byline/index.ts'

/** `（作者为某某大学教授某某）`, `（作者系某报特约撰稿人）`; the brackets may be missing. */
const NOTE = /^[（(]?\s*(?:本文)?作者(?:系|为|是|单位[：:])\s*[：:]?\s*(.+?)\s*[）)]?$/u
/** Offices and professions: the name follows the last of them. */
const OFFICE = /(?:秘书长|理事长|董事长|总编辑|总经理|评论员|研究员|教授|讲师|院士|院长|所长|主任|主席|总裁|会长|部长|司长|局长|处长|校长|馆长|行长|站长|团长|大使|参赞|代表|委员|总监|经理|顾问|律师|法官|医生|医师|工程师|分析师|记者|编辑|学者|专家|博士|硕士|作家|诗人|画家|教练|队长|教师|老师|学生|员工|人士|员|者)/gu

/**
 * The author that a note under an opinion piece names.
 *
 * In: a line. Out: the name behind the office, or none: `（作者为某某研究院院长林雨）` -> 林雨; `（作者系本报评论员）` -> none.
 */
export function readAuthorNote(line: string): readonly string[] {
  const folded = fold(line.trim())
  const inner = NOTE.exec(folded)?.[1]
  if (inner === undefined || line.length > 90) return []
  const at = folded.indexOf(inner)
  const office = [...inner.matchAll(OFFICE)].at(-1)
  const name = office ? line.trim().slice(at + office.index + office[0].length, at + inner.length) : ''
  return /^[\p{Script=Han}·]{2,12}$/u.test(name) || /^[A-Z]/.test(name) ? personNames(name) : []
}
