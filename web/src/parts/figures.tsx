import type { Figure } from '../api.ts'
import { say } from '../words/index.ts'
import { readableDate } from './date.ts'
import { Places } from './evidence.tsx'

interface FiguresProps {
  readonly figures: readonly Figure[]
  readonly nameOf: (article: string) => string | undefined
}

const ORDER: readonly Figure['relation'][] = ['conflict', 'revised', 'agree', 'different-scope', 'single-source']

/** Figures that several places speak of, conflicts first; those with one source are folded away. */
export function Figures({ figures, nameOf }: FiguresProps) {
  const sorted = figures.toSorted((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation))
  const shared = sorted.filter((figure) => figure.relation !== 'single-source')
  const single = sorted.filter((figure) => figure.relation === 'single-source')
  return (
    <>
      {shared.length > 0 && <FigureList figures={shared} nameOf={nameOf} />}
      {single.length > 0 && (
        <details class="singles" open={shared.length === 0}>
          <summary>{say('singleFigures', { n: single.length })}</summary>
          <FigureList figures={single} nameOf={nameOf} />
        </details>
      )}
    </>
  )
}

function FigureList({ figures, nameOf }: FiguresProps) {
  return (
    <ul class="figures">
      {figures.map((figure, index) => (
        <li key={index} class={figure.relation}>
          <p class="figure-name">{figure.quantity} <span class={`relation ${figure.relation}`}>{figure.relationText}</span></p>
          <ul class="values">
            {values(figure).map(({ stated, asOf, places }) => (
              <li key={`${stated} ${asOf}`}>
                <b>{stated}</b>
                {asOf && <span class="quiet">{readableDate(asOf)}</span>}
                <Places evidence={places} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The same value of the same time is one line, however many say it. */
function values(figure: Figure) {
  const groups = Map.groupBy(figure.values, (value) => `${value.value} ${value.unit} ${value.asOf ?? ''}`)
  return [...groups.values()].map((group) => ({ stated: group[0]!.stated, asOf: group[0]!.asOf, places: group }))
}
