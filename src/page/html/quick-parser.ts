// Names that begin with a dash are parse5's.
/* oxlint-disable no-underscore-dangle */
import { html, Parser, type ParserOptions, Token, Tokenizer, type TokenizerMode, type TreeAdapterTypeMap } from 'parse5'

/**
 * parse5 takes a page character by character through its states. Two thirds of the characters of a page are source text of scripts and styles or
 * values of attributes: here they are passed in one step. The tree is the same, but that scripts and styles, unless they are data, are empty.
 */
export class QuickParser<Tree extends TreeAdapterTypeMap> extends Parser<Tree> {
  private readonly quick: QuickTokenizer

  constructor(options: ParserOptions<Tree>) {
    super(options)
    this.quick = new QuickTokenizer(this.options, this)
    this.tokenizer = this.quick
  }

  override _switchToTextParsing(tag: Token.TagToken, mode: (typeof TokenizerMode)[keyof typeof TokenizerMode]): void {
    super._switchToTextParsing(tag, mode)
    if (isSource(tag)) this.quick.passSource(tag.tagName)
  }
}

/** `<style>`, `<script src=…>`; not `<script type="application/ld+json">`, which the reader reads. */
function isSource(tag: Token.TagToken): boolean {
  if (tag.tagID === html.TAG_ID.STYLE) return true
  return tag.tagID === html.TAG_ID.SCRIPT && !/ld\+json/i.test(Token.getTokenAttr(tag, 'type') ?? '')
}

/** `</script>`, `</STYLE >`; not `</scripts>`. */
const ENDS: Readonly<Record<string, RegExp>> = { script: /<\/script[\s/>]/gi, style: /<\/style[\s/>]/gi }

/** What a state must look at itself: a flag for each of the first 128 characters. Surrogates, too, are left to it. */
const stops = (characters: string) => Uint8Array.from({ length: 128 }, (_, code) => Number(characters.includes(String.fromCharCode(code))))
const IN_TEXT = stops('\0\t\n\f\r <&')
const IN_DOUBLE_QUOTES = stops('\0\r"&')
const IN_SINGLE_QUOTES = stops("\0\r'&")
const IN_COMMENT = stops('\0\r-<!')

class QuickTokenizer extends Tokenizer {
  /** To just before the end tag. A script that writes scripts inside a comment ends by rules of its own, and what never ends takes all the rest: these go the long way. */
  passSource(tag: string): void {
    const { html: page, pos } = this.preprocessor
    const ends = ENDS[tag]!
    ends.lastIndex = pos
    const end = ends.exec(page)?.index
    if (end === undefined) return
    const source = page.slice(pos, end)
    if (source.includes('<!--') && /<script/i.test(source)) return
    this.preprocessor.pos = end - 1
  }

  protected override _stateData(character: number): void {
    super._stateData(character)
    this.passPlain(character, IN_TEXT)
  }

  protected override _stateAttributeValueDoubleQuoted(character: number): void {
    super._stateAttributeValueDoubleQuoted(character)
    this.passPlain(character, IN_DOUBLE_QUOTES)
  }

  protected override _stateAttributeValueSingleQuoted(character: number): void {
    super._stateAttributeValueSingleQuoted(character)
    this.passPlain(character, IN_SINGLE_QUOTES)
  }

  protected override _stateComment(character: number): void {
    super._stateComment(character)
    this.passPlain(character, IN_COMMENT)
  }

  /** Behind a plain character, takes all plain ones into the text or value under way. */
  private passPlain(character: number, stop: Uint8Array): void {
    if (character < 32 || stop[character] === 1) return
    const { html: page, pos } = this.preprocessor
    let end = pos + 1
    for (; end < page.length; end++) {
      const code = page.charCodeAt(end)
      if (code < 128 ? stop[code] === 1 : code >= 0xd800 && code <= 0xdfff) break
    }
    this.preprocessor.pos = end - 1
    this.runEnd = end
  }
}
