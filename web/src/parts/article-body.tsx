import type { Block } from '../api.ts'
import type { Place } from '../route.ts'
import { say } from '../words/index.ts'

interface ArticleBodyProps {
  readonly blocks: readonly Block[]
  readonly lang: string
  /** Stretches of the article's text to lay the band over. */
  readonly shown: readonly Place[]
}

/** The article, set for reading; the text itself is never altered. */
export function ArticleBody({ blocks, lang, shown }: ArticleBodyProps) {
  return (
    <div class="body" lang={lang === 'und' ? undefined : lang}>
      {blocks.map((block) => <Piece key={block.start} block={block} shown={shown} />)}
    </div>
  )
}

function Piece({ block, shown }: { readonly block: Block; readonly shown: readonly Place[] }) {
  const text = banded(block, shown)
  const lostHead = block.lost === 'head' && <span class="lost">……{say('lostHead')}</span>
  const lostTail = block.lost === 'tail' && <span class="lost">{say('lostTail')}……</span>
  const whole = <>{lostHead}{text}{lostTail}</>
  switch (block.type) {
    case 'heading': return <h2>{whole}</h2>
    case 'caption': return <p class="caption">{whole}</p>
    case 'quote': return <blockquote>{whole}</blockquote>
    case 'list-item': return <p class="item">{whole}</p>
    case 'code': return <pre>{whole}</pre>
    case 'table': return <pre class="table">{whole}</pre>
    default: return <p>{whole}</p>
  }
}

/** The block's text, the shown stretches inside it banded. */
function banded(block: Block, shown: readonly Place[]) {
  const end = block.start + block.text.length
  const inside = merged(shown.filter((place) => place.start < end && place.end > block.start))
  let at = block.start
  const cut = (from: number, to: number) => block.text.slice(from - block.start, to - block.start)
  const parts = inside.flatMap((place) => {
    const from = Math.max(at, place.start)
    const to = Math.min(end, place.end)
    const before = cut(at, from)
    at = to
    return [before, <mark key={from} class="band">{cut(from, to)}</mark>]
  })
  return [...parts, cut(at, end)]
}

function merged(places: readonly Place[]): readonly Place[] {
  const found: Place[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && place.start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
    else found.push(place)
  }
  return found
}
