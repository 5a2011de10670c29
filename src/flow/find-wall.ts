import { type Article, textOf } from '../article/index.ts'
import { asksForProof, type Capture } from '../fetch/index.ts'
import type { HtmlElement, HtmlNode, HtmlPage } from '../page/index.ts'
import { type Trouble, type TroubleCode, trouble } from '../trouble/index.ts'

/** More text than a wall has. Shorter reports exist (a brief of 60 characters): they are walls only where they say so themselves. */
const LONGEST_WALL_BODY = 200
/** Of less, without a date, something must have been left out: `忘记密码？`. */
const SHORTEST_BRIEF = 40
const LONGEST_WALL_PAGE = 1500

/** What a page has to show for itself, once it gave no article or hardly one. */
interface Front {
  /** All that a person sees, white space folded. */
  readonly visible: string
  readonly title: string
  readonly hasPassword: boolean
  readonly scripts: number
  readonly hasMount: boolean
  /** What is said to browsers without scripts. */
  readonly withoutScripts: string
  readonly forwardsTo: string | undefined
}

/**
 * Sentences that stand where the article should. One part of them asks, the other says what the asking is for: `请登录后查看全文`, `Log in to
 * continue reading`; not `居民可登录网站查看公告`, nor `他登录后发现`.
 */
const ASKS: Readonly<Record<'guarded' | 'cookies' | 'login' | 'scripts', RegExp>> = {
  guarded: new RegExp(
    [
      '(?:拖动|滑动|点击|点按|完成|输入|进行|请先?通过).{0,12}(?:滑块|拼图|验证码?)(?:以|后|才|继续|即可|完成|。|$)', // 请拖动下方滑块完成验证
      '(?:人机|安全|访问|身份)(?:校验|验证)(?:中|页|$)|(?:检测到|系统检测).{0,20}(?:异常|频繁).{0,10}(?:访问|流量|请求|操作)|访问(?:过于|太)频繁', // 检测到您的网络存在异常流量
      'verify(?:ing)? (?:that )?you are (?:a )?(?:human|not a robot)|are you a (?:robot|human)\\b|just a moment\\.\\.\\.|unusual traffic from|checking (?:if the site connection is secure|your browser)|press (?:&|and) hold',
    ].join('|'), 'i'),
  cookies: new RegExp(
    [
      '(?:接受|同意|允许|启用|开启|选择|管理).{0,16}cookies?|cookies?.{0,16}(?:接受|同意|启用|被禁用|设置)', // 请接受全部 Cookie 后继续
      '(?:accept|allow|agree|consent|enable|manage).{0,60}\\bcookies?\\b|\\bcookies?\\b.{0,60}(?:accept|agree|consent|disabled|preferences|settings)',
    ].join('|'), 'i'),
  login: new RegExp(
    [
      '(?:请|需|须|要|先|未).{0,6}(?:登录|登入|登陆|登錄|订阅|訂閱|注册|註冊|开通会员|購買|购买).{0,14}(?:查看|阅读|閱讀|浏览|瀏覽|观看|继续|繼續|解锁|解鎖|访问|全文|更多|$)', // 请先登录后继续阅读
      '(?:会员|會員|订阅用户|訂戶|付费).{0,4}(?:专享|專享|专属|可读|可看|限定|文章|内容|內容)|(?:阅读|閱讀|查看|解锁|解鎖)(?:本文)?全文.{0,8}(?:登录|登錄|订阅|訂閱|会员|會員|付费)',
      '(?:log|sign) ?in (?:or (?:subscribe|register|sign ?up) )?to (?:continue|read|view|see|access|unlock)|subscribe(?: now)? to (?:continue|read|keep reading|unlock|access)|(?:create|register)(?: for)? (?:a|an|your) (?:free )?account to|(?:for|to) subscribers only|already (?:a|have a) (?:subscriber|subscription|member|account)\\?',
    ].join('|'), 'i'),
  scripts: new RegExp(
    [
      '(?:启用|开启|啟用|開啟|打开|支持|允许|禁用|关闭).{0,10}java\\s?script|java\\s?script.{0,12}(?:启用|开启|啟用|開啟|未|禁用|关闭)', // 请启用 JavaScript 后重试
      '(?:enable|need|needs|require[sd]?|turn on|without|allow).{0,40}\\bjava\\s?script\\b|\\bjava\\s?script\\b.{0,40}(?:enabled?|disabled|required|turned off)',
    ].join('|'), 'i'),
}

type Look = (front: Front, capture: Capture) => boolean

/** In this order: a challenge has scripts, too, and a login page a notice of cookies. */
const WALLS: readonly (readonly [TroubleCode, Look])[] = [
  ['page-guarded', ({ visible, title }, { bytes }) => ASKS.guarded.test(title) || ASKS.guarded.test(visible) || asksForProof(bytes)],
  ['page-forwards', ({ forwardsTo }) => forwardsTo !== undefined],
  ['login-wall', ({ visible, hasPassword }) => hasPassword || ASKS.login.test(visible)],
  ['cookie-wall', ({ visible }) => ASKS.cookies.test(visible)],
  ['script-only', ({ visible, scripts, hasMount, withoutScripts }) =>
    ASKS.scripts.test(withoutScripts) || ASKS.scripts.test(visible) || (scripts > 0 && visible.length < 300) || (scripts > 0 && hasMount)],
]

/**
 * What stands before the article, where a page gave none or hardly one?
 *
 * In: what was fetched, its page, and the article that was read from it, if any. Out: `page-guarded`, `page-forwards`, `login-wall`,
 * `cookie-wall`, `script-only`; nothing where the page is what it seems. Pure. An article is doubted only where its own few words ask for
 * something, or are no more than a scrap: a brief is a brief, whatever forms stand around it.
 */
export function findWall(capture: Capture, page: HtmlPage, article: Article | undefined): Trouble | undefined {
  if (article !== undefined && !isDoubtful(article)) return undefined
  const front = frontOf(page.root)
  if (front.visible.length > LONGEST_WALL_PAGE) return undefined
  const found = WALLS.find(([, looksSo]) => looksSo(front, capture))?.[0]
  if (!found) return undefined
  const { name } = capture
  return found === 'page-guarded' ? trouble(found, { url: name }) : trouble(found, { name, ...(front.forwardsTo !== undefined && { url: absolute(front.forwardsTo, page.url) }) })
}

function isDoubtful(article: Article): boolean {
  const body = textOf(article).trim()
  if (body.length >= LONGEST_WALL_BODY) return false
  return asksForSomething(body) || (body.length < SHORTEST_BRIEF && article.published === undefined)
}

const asksForSomething = (text: string) => Object.values(ASKS).some((pattern) => pattern.test(text))

const absolute = (address: string, base: string | undefined) => (URL.canParse(address, base) ? new URL(address, base).href : address)

const UNSEEN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'iframe', 'select'])
/** Where frameworks put what their scripts make: `<div id="app"></div>`; not an `app` that is full already. */
const MOUNT = /^(?:app|root|__next|__nuxt|react-root|app-root|vue-app|main-app|container)$/i
/** `0; url=https://example.org/a`, `5;URL='b.html'`; not `300`, which only reloads. */
const FORWARD = /^\s*\d{0,3}(?:\.\d+)?\s*[;,]\s*url\s*=\s*["']?\s*([^"'\s>]+)/i

function frontOf(root: HtmlElement): Front {
  const elements = [...everyElement(root)]
  const textsOf = (tag: string) => elements.filter((element) => element.tag === tag).map((element) => wordsUnder(element, new Set()))
  const refresh = elements.find(({ tag, attributes }) => tag === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? ''))
  return {
    visible: wordsUnder(root, UNSEEN),
    title: textsOf('title')[0] ?? '',
    hasPassword: elements.some(({ tag, attributes }) => tag === 'input' && /^password$/i.test(attributes['type'] ?? '')),
    scripts: elements.filter(({ tag }) => tag === 'script').length,
    hasMount: elements.some((element) => MOUNT.test(element.attributes['id'] ?? '') && wordsUnder(element, UNSEEN) === ''),
    withoutScripts: textsOf('noscript').join(' '),
    forwardsTo: FORWARD.exec(refresh?.attributes['content'] ?? '')?.[1],
  }
}

function* everyElement(root: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlElement[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element
    for (const child of element.children) if (child.kind === 'element') waiting.push(child)
  }
}

function wordsUnder(element: HtmlElement, unseen: ReadonlySet<string>): string {
  const parts: string[] = []
  const waiting: HtmlNode[] = [element]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'text') parts.push(node.text)
    // One by one: a page may have more children than a call takes arguments.
    else if (node === element || !unseen.has(node.tag)) for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!)
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}
