import type { FigureMention } from './find-figures.ts'
import { isAlike } from './group-figures.ts'
import { areOfOneArticle, areRivals, isOneText, type Sources } from './relate-figures.ts'

/** Each mention is compared with so many beside it: a long list of figures stays linear. */
const MOST_COMPARED = 200

/**
 * Which mentions of one scope cannot both hold?
 *
 * In: mentions of one quantity, of one scope. Out: those in conflict, with those that take the side of one of them at its time; in
 * their order; none where there is no conflict. Pure.
 */
export function findRivals(scope: readonly FigureMention[], sources: Sources): readonly FigureMention[] {
  if (areOfOneArticle(scope)) return []
  const rivals = new Set<FigureMention>()
  const lists = new Set(scope.filter((mention, index) => isList(mention, scope.slice(Math.max(0, index - MOST_COMPARED), index + MOST_COMPARED))))
  scope.forEach((a, index) => {
    for (const b of scope.slice(index + 1, index + 1 + MOST_COMPARED)) {
      const isConflict = (areRivals(a, b, sources) && !lists.has(a) && !lists.has(b)) || isOtherBefore(a, b, scope, sources) || isOtherBefore(b, a, scope, sources)
      if (isConflict) rivals.add(a).add(b)
    }
  })
  const sides = [...rivals]
  return scope.filter((mention) => rivals.has(mention) || (mention.change === undefined && sides.some((side) => isAlike(side, mention) && isOneTime(side, mention))))
}

const isOneTime = (a: FigureMention, b: FigureMention) => a.asOf?.slice(0, 10) === b.asOf?.slice(0, 10) || (a.span !== undefined && a.span === b.span)

/** One text that gives several values of one time lists several things, unless it sets its own figure against another's. */
function isList(mention: FigureMention, scope: readonly FigureMention[]): boolean {
  const others = scope.filter((other) => other.article === mention.article && isOneTime(other, mention) && !isAlike(other, mention))
  return !mention.isOthers && others.some((other) => !other.isOthers && other.change === undefined)
}

/**
 * Two texts tell one change, to one value and on one day, and give another value before it: `由12万台扩大至20万台` where the other text
 * goes from 11万台 to 20万台.
 */
function isOtherBefore(former: FigureMention, stated: FigureMention, scope: readonly FigureMention[], sources: Sources): boolean {
  if (former.change !== 'former' || stated.change !== undefined || isAlike(former, stated) || isOneText(former, stated, sources)) return false
  if (!sources.areIndependent(former.article.article.id, stated.article.article.id)) return false
  const latter = scope.find(({ change, article, start }) => change === 'latter' && article === former.article && start >= former.end)
  const own = scope.filter(({ article }) => article === stated.article).toSorted((a, b) => a.start - b.start)
  const after = own[own.indexOf(stated) + 1]
  return latter !== undefined && after !== undefined && isAlike(latter, after) && latter.asOf?.slice(0, 10) === after.asOf?.slice(0, 10)
}
