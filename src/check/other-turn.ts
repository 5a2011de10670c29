/** Days, halves and stages that follow one another: what is told of the one says nothing of the other. Ours; the first of a row needs no word. */
const TURNS: readonly (readonly RegExp[])[] = [
  [/首[日航天]|当[天日]|第一天/, /次日|翌日|第二天|隔天/, /第三天/, /第四天/, /前一[天日]|前日|前夜/],
  [/上半[年场]/, /下半[年场]/, /全[年场]/],
  [/[一1]季度|首季/, /[二2]季度/, /(?<!前)[三3]季度/, /[四4]季度/, /前三季度/],
  [/上旬/, /中旬/, /下旬/],
  [/正式/, /预[售订约]/],
  [/赛段|分站|单站|单项|小项/, /总(?:排行|排名|成绩|积分|榜|分(?!之))|团体/],
  [/第一[批轮阶次期]|首[批轮次期]/, /第二[批轮阶次期]/, /第三[批轮阶次期]/, /末[批轮次期]|最后一[批轮次期]/],
]

/** Parts of a day: another one only where both tell theirs. */
const PARTS_OF_DAY: readonly RegExp[] = [/夜间|夜盘|夜里|深夜|凌晨/, /日间|日盘|白天/, /上午|早盘|早间/, /下午|午后|尾盘/]

const turnIn = (row: readonly RegExp[], text: string): readonly number[] => row.flatMap((turn, at) => (turn.test(text) ? [at] : []))

/**
 * In: the words around a value in a statement and in a source, both folded. Out: whether the source tells of another day, half or stage:
 * 次日 for 首日, or 次日 for no word at all.
 */
export const isOtherTurn = (stated: string, told: string): boolean => isOtherPartOfDay(stated, told) || TURNS.some((row) => {
  const [here, there] = [turnIn(row, stated), turnIn(row, told)]
  if (there.length === 0 || here.some((turn) => there.includes(turn))) return false
  return here.length > 0 || !there.includes(0)
})

function isOtherPartOfDay(stated: string, told: string): boolean {
  const [here, there] = [turnIn(PARTS_OF_DAY, stated), turnIn(PARTS_OF_DAY, told)]
  return here.length > 0 && there.length > 0 && !here.some((part) => there.includes(part))
}
