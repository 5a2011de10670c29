export type {
  Charset, Feed, FeedEntry, HtmlElement, HtmlNode, HtmlPage, HtmlText, Page, PostPage, TextPage,
} from './page.ts'
export { parseCapture, readSubscriptionList } from './parse-capture.ts'
export { parseHtml } from './html/parse-html.ts'
export { type SanitiseOptions, sanitiseHtml, sanitiseTree } from './html/sanitise-html.ts'
export { escapeAttribute, escapeText } from './html/escape-text.ts'
export { discoverFeeds, type FeedCandidate } from './feed/discover-feeds.ts'
export { identifyEntries } from './feed/identify-entries.ts'
export { listOf, type Outline, parseOpml, type Subscription, type SubscriptionList, subscriptionsOf, writeOpml } from './feed/opml.ts'
export { type ContainerKind, containerKind } from './container/container-kind.ts'
export { openContainer, type Opened } from './container/open-container.ts'
export { bookmarkletFor, capturePosted } from './posted-page.ts'
export { yaml } from './yaml.ts'
