import type { Block } from '../api.ts'
import type { Place } from '../route.ts'
import { say } from '../words/index.ts'

interface ArticleBodyProps {
  readonly blocks: readonly Block[]
  readonly lang: string
  /** Stretches of the article's text to lay the band over. */
  readonly shown: readonly Place[]
  /** Those that the reader highlighted. */
  readonly highlighted?: readonly Place[]
}

/** The article, set for reading; the text itself is never altered. */
export function ArticleBody({ blocks, lang, shown, highlighted = [] }: ArticleBodyProps) {
  return (
    <div class="body" lang={lang === 'und' ? undefined : lang}>
      {blocks.map((block) => <Piece key={block.start} block={block} shown={shown} highlighted={highlighted} />)}
    </div>
  )
}

interface PieceProps extends Required<Pick<ArticleBodyProps, 'highlighted' | 'shown'>> {
  readonly block: Block
}

function Piece({ block, shown, highlighted }: PieceProps) {
  const text = marked(block, shown, highlighted)
  const lostHead = block.lost === 'head' && <span class="lost">……{say('lostHead')}</span>
  const lostTail = block.lost === 'tail' && <span class="lost">{say('lostTail')}……</span>
  const whole = <>{lostHead}{text}{lostTail}</>
  switch (block.type) {
    case 'heading': return <h2 data-start={block.start}>{whole}</h2>
    case 'caption': return <p class="caption" data-start={block.start}>{whole}</p>
    case 'quote': return <blockquote data-start={block.start}>{whole}</blockquote>
    case 'list-item': return <p class="item" data-start={block.start}>{whole}</p>
    case 'code': return <pre data-start={block.start}>{whole}</pre>
    case 'table': return <pre class="table" data-start={block.start}>{whole}</pre>
    default: return <p data-start={block.start}>{whole}</p>
  }
}

/** The block's text cut wherever a band or a highlight begins or ends; each piece with what lies over it. */
function marked(block: Block, shown: readonly Place[], highlighted: readonly Place[]) {
  const end = block.start + block.text.length
  const inside = (places: readonly Place[]) => places.filter((place) => place.start < end && place.end > block.start)
  const [bands, own] = [inside(shown), inside(highlighted)]
  const cuts = [...new Set([block.start, end, ...[...bands, ...own].flatMap((place) => [Math.max(place.start, block.start), Math.min(place.end, end)])])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const words = block.text.slice(from - block.start, cuts[index + 1]! - block.start)
    const look = [covers(bands, from) && 'band', covers(own, from) && 'mine'].filter(Boolean).join(' ')
    return look === '' ? words : <mark key={from} class={look}>{words}</mark>
  })
}

const covers = (places: readonly Place[], at: number) => places.some((place) => place.start <= at && place.end > at)
