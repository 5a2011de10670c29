import { type Article, textOf } from '../article.ts'

/**
 * How a feed breaks off: `两岸居民改走铁桥……`, `[…]`, `阅读全文 »`, `… Continue reading The quay`, `The post X appeared first on Y.`; not `“等等……”他说。`,
 * nor `They continue reading.`
 */
const BREAKS_OFF = new RegExp(
  [
    '(?:…|\\.{3}|⋯)\\s*[\\])】）]?\\s*$',
    '(?:阅读|閱讀|查看|点击|點擊|查阅|查閱|展开|展開|继续阅读|繼續閱讀|浏览|瀏覽)(?:全文|原文|更多|详情|詳情|余下|餘下)[\\s\\])】）>»›→…。]*$',
    '(?:^|[.!?…\\])»]\\s+)(?:read (?:more|on|the (?:full|rest)|full)|(?:continue|keep) reading|(?:view|see) (?:the )?(?:full|original|more))\\b.{0,80}$',
    '^The post .{1,200} appeared first on .{1,100}$',
  ].join('|'), 'iu',
)
/** What was set aside as furniture of the page may be such words, too. */
const LONGEST_WORDS = 60
/** Longer ones are whole, however they end. Latin letters are counted for less. */
const LONGEST_CUT = 1500
const LONGEST_TEASER = 500
const FEWEST_TEASERS = 3
const LETTERS_PER_HAN = 2.5

/**
 * Which entries of a feed say less than their pages?
 *
 * In: all entries of a feed, as read. Out: of each, whether it looks cut short: it breaks off, is a headline only, or is one of a feed that gives
 * nothing but a few lines of anything. Only those with an address are: the others have no page. Pure.
 */
export function findCutShort(articles: readonly Article[]): readonly boolean[] {
  const lengths = articles.map((article) => hanLength(textOf(article)))
  const longest = Math.max(0, ...lengths.slice(0, 1000))
  const givesTeasers = articles.length >= FEWEST_TEASERS && longest <= LONGEST_TEASER
  return articles.map((article, index) => hasPage(article) && (lengths[index] === 0 || givesTeasers || (lengths[index]! <= LONGEST_CUT && breaksOff(article))))
}

/** Has it a page of its own that could be read? */
export const hasPage = ({ url }: Article): boolean => url !== undefined && /^https?:/i.test(url) && URL.canParse(url)

const breaksOff = ({ blocks, removed }: Article) =>
  BREAKS_OFF.test(blocks.at(-1)?.text.slice(-400).trimEnd() ?? '') || removed.some(({ text }) => text.length <= LONGEST_WORDS && BREAKS_OFF.test(text.trimEnd()))

/** A text's length in Han characters: two and a half letters say as much as one. */
function hanLength(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + (text.replaceAll(/\s+/g, '').length - han) / LETTERS_PER_HAN
}
