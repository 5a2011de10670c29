/** Names in a byline: told from the words around them by shape, not by a list of people. */

/** `张三`, `欧阳某某`, `阿·托卡某`, `Lin Yu`, pen names such as `zboy77`; not `网络`, nor a sentence. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const FOREIGN_NAME = /^\p{Script=Han}{1,10}(?:[·•・．]\p{Script=Han}{1,10}){1,3}$/u
const LATIN_NAME = /^[A-Z][\p{L}'’.-]{0,24}(?:[ \u00a0][A-Z][\p{L}'’.-]{0,24}){0,3}$/u
const PEN_NAME = /^[\p{L}\p{N}_.·-]{2,16}$/u

/** What stands in the place of a name and is nobody's. */
const NOBODY = /^(?:未知|佚名|匿名|不详|无|网络|互联网|综合|本站|本网|本报|本刊|原创|转载|整理|网友|记者|编辑|作者|小编|管理员|系统管理员|站长|通讯员|实习生|发布|来源|图片|视频|摄|阅读|评论|浏览|收藏|回复|出自|摘自|选自|发表|admin|administrator|webmaster|unknown|editor|author|none|null|staff|N\/A)$/iu
/** Groups that sign as people do not: a byline may name them, they are kept whole. */
const GROUP = /(?:报道组|编辑部|课题组|工作室|评论部|通讯社|研究院|研究所|人民政府|委员会|办公室|新闻社)$/u

/** Between names: comma, slash, ampersand, space. A dot inside a foreign name is not one of them. */
const SEPARATOR = /[、，,;；/／&＆|｜]|\s+(?:and|和|与)\s+|\s{1,}/u
/** `张 三` and `李 四`: two-character names are often spaced to the width of three. */
const SPACED_NAME = /(?<!\p{Script=Han})(\p{Script=Han})[ \u3000\u00a0]{1,3}(\p{Script=Han})(?!\p{Script=Han})/gu

/** Codes and marks that systems hang on a name: `杨某_NB1234`, `韩某 PK155`, `张三（实习）`, `@某某`. */
const APPENDIX = /[\s|｜,，/／]+$|[_\s-]*(?:[A-Z]{1,4}\d{2,6}|[（(][^（()）]{0,12}[)）]?)\s*$|^[@□■◎●△▲\s]+|[/／]\s*\p{Script=Han}{2,6}?(?:报道|報導|電|电)|(?:摄影报道|报道|報導|发自.{0,8}|(?<=\p{Script=Han}{2})[摄攝]|(?<=[\s/／])[图文]|文\/图|编译|编辑|整理|实习)$/u

/** Longer than any list of names: a hostile page writes a megabyte where an author should stand. */
const LONGEST_LIST = 1000

/**
 * The names that a label's value holds.
 *
 * In: what stands after 记者, 编辑, By. Out: names as written, each once; nothing where the value is no list of names.
 * `张三、李四` -> two; `王 五` -> `王五`; `网络` -> none.
 */
export function personNames(value: string): readonly string[] {
  if (value.length > LONGEST_LIST) return []
  const cleaned = value.replace(SPACED_NAME, '$1$2').trim()
  const whole = withoutAppendix(cleaned)
  if (isLatin(whole)) return latinNames(whole)
  const names = whole.split(SEPARATOR).map(withoutAppendix).filter((part) => part !== '')
  return [...new Set(names.filter(isName))]
}

function withoutAppendix(name: string): string {
  for (let shorter = name.trim(), before = ''; ; ) {
    before = shorter
    shorter = shorter.replace(APPENDIX, '').trim()
    if (shorter === before || shorter === '') return shorter
  }
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\s.,'’&\-–|/]+$/u.test(text) && /\s/.test(text)
}

function latinNames(text: string): readonly string[] {
  return text.split(/\s*(?:,|&|\/|\||\band\b)\s*/u).map((name) => name.trim()).filter((name) => LATIN_NAME.test(name) && !NOBODY.test(name) && !POST.test(name))
}

/** `Local Democracy Reporter`, `Chief Sports Writer`: what somebody is. */
const POST = /\b(?:Reporter|Correspondent|Editor|Writer|Columnist|Analyst|Critic|Producer|Contributor|Bureau|Desk|Newsroom|Staff)s?$/u

/** In: one word. Out: whether it has the shape of somebody's name. */
export function isName(word: string): boolean {
  if (NOBODY.test(word)) return false
  return HAN_NAME.test(word) || FOREIGN_NAME.test(word) || LATIN_NAME.test(word) || GROUP.test(word) || (PEN_NAME.test(word) && !/^\d+$|^\p{Script=Han}{8,}$/u.test(word))
}

/** In: one word. Out: whether it looks like a Chinese or transcribed person's name of two to four characters, or a foreign one. */
export function isHanName(word: string): boolean {
  return (HAN_NAME.test(word) || FOREIGN_NAME.test(word)) && !NOBODY.test(word)
}
