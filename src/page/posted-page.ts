import type { Capture } from '../fetch/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'

/** What a browser holds of a page once its scripts have run: markup, with pictures inside addresses at worst. */
const LARGEST_CHARACTERS = 20_000_000

/**
 * A page as a reader's own browser shows it, sent by a bookmarklet: the door for pages that scripts make, or that ask for a login.
 *
 * In: the posted body, unknown: `{url, html}`; when it came, ISO 8601. Out: the capture, named by the address; `bad-request-line` where a field is
 * missing or the address is not http(s), `document-too-large`. The markup is not to be trusted.
 */
export function capturePosted(body: unknown, fetchedAt: string): Capture | Trouble {
  const { url, html } = typeof body === 'object' && body !== null ? (body as { readonly url?: unknown; readonly html?: unknown }) : {}
  const address = typeof url === 'string' ? webAddress(url) : undefined
  if (address === undefined) return trouble('bad-request-line', { field: 'url', expected: 'http(s)' })
  if (typeof html !== 'string' || html.trim() === '') return trouble('bad-request-line', { field: 'html', expected: 'HTML' })
  if (html.length > LARGEST_CHARACTERS) return trouble('document-too-large', { name: address, bytes: html.length, limit: LARGEST_CHARACTERS })
  // A browser has decoded the page already: whatever charset its meta tags name is no longer true.
  return { name: address, url: address, mediaType: 'text/html', declaredCharset: 'utf-8', bytes: new TextEncoder().encode(`\ufeff${html}`), fetchedAt }
}

/** Names and passwords in an address are the reader's. */
function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.username = ''
  url.password = ''
  return url.href
}

/**
 * In: the address that takes posted pages. Out: a bookmarklet that sends the page at hand there in a new tab, as a form with `url` and `html`: a form may be sent across sites where a
 * script's request may not.
 */
export function bookmarkletFor(endpoint: string): string {
  const code = `(()=>{const f=document.createElement('form');f.method='POST';f.acceptCharset='utf-8';f.target='_blank';f.action=${JSON.stringify(new URL(endpoint).href)};`
    + `for(const [n,v] of [['url',location.href],['html',document.documentElement.outerHTML]]){const t=document.createElement('textarea');t.name=n;t.value=v;f.append(t)}`
    + `f.hidden=true;document.documentElement.append(f);HTMLFormElement.prototype.submit.call(f);setTimeout(()=>f.remove(),1e3)})()`
  return `javascript:${encodeURIComponent(code)}`
}
