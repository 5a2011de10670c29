import { yaml } from './yaml.ts'

export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  /** The YAML was ill-formed and was read line by line. */
  readonly mended: boolean
  /** What stands under the front matter. */
  readonly body: string
}

/** A first line of three dashes, anything, and a line of three dashes or dots; blank lines and a BOM may come before. `---\ntitle: a\n---\n` */
const FENCED = /^\uFEFF?\s*---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** `title: x`, `"og:title" : x`; not `他说: x`, which no tool writes as a key. */
const KEY_LINE = /^["']?([A-Za-z][\w .:-]*?)["']?\s*:(?:\s+(.*)|)$/

/** Front matter longer than this is something else between two rules. */
const LONGEST = 64_000

/**
 * The front matter of a post, and the post.
 *
 * In: the decoded text of a file. Out: its fields and what stands under them, or `undefined` when it begins with none.
 * YAML that is ill-formed (an unquoted colon, a tab) is read line by line, so that no post is lost for it.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const found = FENCED.exec(text.slice(0, LONGEST))
  if (!found || !found[1]!.split('\n').some((line) => KEY_LINE.test(line.trim()))) return undefined
  const body = text.slice(found[0].length)
  const fields = parseYaml(found[1]!)
  return fields ? { fields, mended: false, body } : { fields: readByLine(found[1]!), mended: true, body }
}

function parseYaml(source: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = yaml().parseDocument(source, { logLevel: 'silent' })
    if (document.errors.length > 0) return undefined
    // Aliases can grow a small file without end; a post has no use for them.
    const parsed: unknown = document.toJS({ maxAliasCount: 0 })
    return isRecord(parsed) && !isRecord(parsed.title) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** A title that came out as a mapping (`title: 海风: 小城`) was not quoted. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `key: value` lines and the `- item` lines under a key; anything else is passed over. */
function readByLine(source: string): Readonly<Record<string, unknown>> {
  const fields = new Map<string, string | string[]>()
  let open: string | undefined
  for (const raw of source.split(/\r?\n/)) {
    const line = raw.trim()
    const item = /^-\s+(.*)$/.exec(line)?.[1]
    const [, key, value] = KEY_LINE.exec(line) ?? []
    if (item !== undefined && open !== undefined) {
      const items = fields.get(open)
      fields.set(open, [...(Array.isArray(items) ? items : []), unquoted(item)])
    } else if (key !== undefined) {
      open = key
      fields.set(key, valueOf(value ?? ''))
    }
  }
  return Object.fromEntries(fields)
}

/** `[a, b]` is a list, on a line of its own key too. */
function valueOf(value: string): string | string[] {
  const inner = /^\[(.*)\]$/.exec(value.trim())?.[1]
  return inner === undefined ? unquoted(value) : inner.split(/[,，]/u).map(unquoted).filter((item) => item !== '')
}

function unquoted(value: string): string {
  return value.trim().replace(/^(['"])(.*)\1$/, '$2')
}
