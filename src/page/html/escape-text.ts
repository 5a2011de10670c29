/** Text as HTML writes it. A return is a line break: a parser would make it one. */
export const escapeText = (text: string) =>
  text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;')

export const escapeAttribute = (value: string) => escapeText(value).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
