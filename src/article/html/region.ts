import type { HtmlElement } from '../../page/index.ts'
import type { RemovalReason } from '../article.ts'
import { labelOf } from './element.ts'

/** What part of a page an element is, as its tag, role, class and id call it. */
export interface Region {
  /** `body`: the article's text; `outside`: certainly not; `doubtful`: not, unless it holds most of the text. */
  readonly kind: 'body' | 'outside' | 'doubtful'
  readonly reason: RemovalReason
  /** A tag or role means what it says; the words of a class may be the template's own (`share-wrap` around the whole article). */
  readonly from: 'tag' | 'class'
}

const part = (kind: Region['kind'], reason: RemovalReason): Region => ({ kind, reason, from: 'tag' })
const named = (kind: Region['kind'], reason: RemovalReason): Region => ({ kind, reason, from: 'class' })

const BY_TAG: Readonly<Record<string, Region>> = {
  nav: part('outside', 'navigation'),
  footer: part('outside', 'footer'),
  aside: part('outside', 'related'),
  menu: part('outside', 'navigation'),
  dialog: part('outside', 'template'),
  button: part('outside', 'template'),
  label: part('outside', 'template'),
  header: part('doubtful', 'navigation'),
  form: part('doubtful', 'template'),
}

const BY_ROLE: Readonly<Record<string, Region>> = {
  navigation: part('outside', 'navigation'),
  complementary: part('outside', 'related'),
  contentinfo: part('outside', 'footer'),
  search: part('outside', 'navigation'),
  dialog: part('outside', 'template'),
  menu: part('outside', 'navigation'),
  alert: part('outside', 'template'),
}

/**
 * Words of class names, on a class cut into words (`leftSide_relatedNews` -> `left side related news`).
 * Source: the names that Readability, trafilatura and GNE watch for, and those of Chinese templates in pinyin.
 */
const BY_WORD: readonly (readonly [RegExp, Region])[] = [
  [/\b(?:comments?|disqus|livefyre|replies|pinglun|gentie|liuyan|tie post|comment list)\b/, named('outside', 'comment')],
  [/\b(?:related|relate|relation|relevant|recommend(?:ed|ation|ations)?|recirc|outbrain|taboola|tuijian|xiangguan|more news|more stories|trending|popular|most read|hot news|hotnews|guess|also like|read next|up next|rank(?:ing)?|paihang|also read|further reading|see also|bookmark (?:card|container)|link ?card|blog ?card)\b/, named('outside', 'related')],
  [/\b(?:share|sharing|social|bdshare|jiathis|addthis|fenxiang|sharetools|share bar|sns)\b/, named('outside', 'share')],
  [/\b(?:advert|advertisement|ads?|adsense|sponsor(?:ed)?|promo(?:tion|ted)?|guanggao|adbox|adv|gg|banner|newsletter|subscribe|subscription|paywall|signup|sign up|popup|modal|cookie|gdpr|consent)\b/, named('outside', 'advertisement')],
  [/\b(?:sidebar|side bar|side nav|rail|right (?:col|column|bar|side)|left (?:col|column|bar|side)|widget|skyscraper)\b/, named('doubtful', 'related')],
  [/\b(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|topbar|top bar|toolbar|tool bar|pager|pagination|page nav|daohang|mianbao|location|position|weizhi|channel|subnav|site nav|skip link|search box|search|login)\b/, named('doubtful', 'navigation')],
  [/\b(?:foot|footer|copyright|banquan|disclaimer|legal|bottom)\b/, named('doubtful', 'footer')],
  [/\b(?:tags?|tag list|keywords?|biaoqian|topics)\b/, named('doubtful', 'tags')],
  [/\b(?:mood|emotion|xinqing|vote|like box|digg|praise)\b/, named('outside', 'mood')],
  [/\b(?:editor|zebian|author bio|about author|author info|author box|bio|profile|vcard|byline|badge)\b/, named('doubtful', 'byline')],
  [/\b(?:qrcode|qr code|erweima|download|app down|xiazai)\b/, named('outside', 'advertisement')],
  [/\b(?:hidden|hide|visually hidden|sr only|screen reader text|d none|no print|noprint|print only)\b/, named('outside', 'hidden')],
]

const BODY_WORD = /\b(?:article (?:body|content|text|main|detail|con|box|bd)|(?:story|post|entry|news|main|content|detail|text|arti|blog|rich) (?:body|content|text|con|detail|article|main)|articlebody|endtext|artibody|post text|zhengwen|neirong|trs editor|txt content|rich media content|content all|ucapcontent)\b/

/** `relatedNews_List` -> `related news list`. */
function words(label: string): string {
  return label.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^A-Za-z]+/g, ' ').toLowerCase()
}

/** What a label stood for when it was met before: a page has a few labels, a thousand times over. */
export type KnownLabels = Map<string, Region | undefined>

/** In: an element, and labels of its page that are known already. Out: the region that its own tag and names declare, or nothing. */
export function regionOf(element: HtmlElement, known?: KnownLabels): Region | undefined {
  const { itemprop, role } = element.attributes
  if (itemprop !== undefined && /articleBody/i.test(itemprop)) return part('body', 'template') // declared by the page itself
  const declared = BY_TAG[element.tag] ?? (role === undefined ? undefined : BY_ROLE[role.toLowerCase()])
  if (declared) return declared
  const label = labelOf(element)
  if (label === '' || element.tag === 'body' || element.tag === 'html') return undefined
  if (known?.has(label)) return known.get(label)
  const region = regionNamed(label)
  known?.set(label, region)
  return region
}

function regionNamed(label: string): Region | undefined {
  const name = words(label)
  if (BODY_WORD.test(name)) return named('body', 'template')
  return BY_WORD.find(([pattern]) => pattern.test(name))?.[1]
}

/** A class that holds this share of a page's prose is its wrapper, whatever it is called. */
const WRAPS: Readonly<Partial<Record<RemovalReason, number>>> = { comment: 0.75, related: 0.7, footer: 0.7 }
const WRAPS_OTHERWISE = 0.35

/**
 * In: a region, and its share of the page's prose. Out: whether the name is to be believed. A tag means what it says, but for those that some
 * systems wrap around the whole page (ASP.NET's and vsb's `<form>`, themes' `<header>`).
 */
export function isCredible({ from, kind, reason }: Region, share: number): boolean {
  return (from === 'tag' && kind !== 'doubtful') || kind === 'body' || share < (WRAPS[reason] ?? WRAPS_OTHERWISE)
}
