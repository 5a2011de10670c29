import { listedIn, namedPairIn } from './counts.ts'
import type { Derivation } from './derivation.ts'
import { deniedSharesIn, differencesIn, partsLeftIn, remainingSharesIn, remaindersIn, sumsIn, sumsOfNamedIn } from './differences.ts'
import { earlierValuesIn, laterValuesIn, wholesIn } from './earlier-values.ts'
import { periodsIn } from './periods.ts'
import { averagesIn, comparedIn, marksIn, productsIn, restsIn } from './references.ts'
import { growthsIn, partsIn, ratesIn, sharesIn } from './shares.ts'
import { spellsIn } from './spells.ts'

const DIFFERS = /新[建增添]|增建|超[过出]?[^，。；\d]{2,6}\d|[多少][\u4e00-\u9fff]{1,2}[\d一二三四五六七八九十两百千]|相差|相距|差[价距额为了]?|落后|领先|[高低多少大小贵长短宽深浅快慢早晚][出了]?(?:近|约|超过?|每.{1,2}|[\d一二三四五六七八九十两百千])|便宜|倒贴|赚|砍|亏|缺口|加[宽长深高]|拓宽|提[高升前]|降低?|下[降调跌滑]|上[升涨调]|增[加长多幅]?|减[少幅]?|缩[短小]|延长|[涨升跌]|扩大/
const EARLIER = /去年|上年|前年|同期|年初|上半年|此前|[之以]前|原[来价先本]|预[售算]|警戒|上一?[次届月周季年轮]|[上前]一?个?交易日|前一[年月周天日季]|[一二三四]季度|\d[年月]|[由从][\d一二三四五六七八九十两]/
const REST = /其余|其他|其它|另外|另有|剩|仍|尚|还有|没有|[未无没]|不(?!是|到|足)/

const SPELL = /[后前内来里]|[距隔]|推迟|提前|延[后期]|历时|历经|经过|[已才仅]|用[了时]|花了|耗时|持续|相差|没有|停|长达|为期|[早晚间]|时|[当任做]了?\d/

/** Words that say how figures stand to each other. */
export const RELATION = /^(?:相[差距隔]|差[价距额别]|合计|总共|总计|一共|连同|加起来|尚未|仍有|尚有|其余|余下|剩下|剩余|推迟|提前|历时|加[宽长深高]|拓宽|落后|领先|便宜|倒贴|少了|多了|高出|低了|比|较|各|已有|之前|以前|此前|原先|去年|上年|中有|共有|其中|多达|减少|增加|提升|提高|降低|下降|上升)$/

/** How figures follow from figures, the surest first. */
export const DERIVATIONS: readonly Derivation[] = [
  { code: 'follows-by-sum', says: /合计|总共|总计|一共|共|加起来|加上|连同|累计|总[额数量]/, told: /(?:合计|总共|总计|一共|共)[^，。；\d]{0,6}$/, find: sumsIn },
  { code: 'follows-by-sum', says: /[或和与及、]/, find: sumsOfNamedIn },
  { code: 'follows-by-remainder', says: REST, told: /(?:其余|剩余?|仍有|尚有|还有)[^，。；\d]{0,4}$/, find: remaindersIn },
  { code: 'follows-by-remainder', says: /./, told: /(?:其余|剩余?)[^，。；\d]{0,4}$/, find: remainingSharesIn },
  { code: 'follows-by-remainder', says: /[不没未无]/, find: deniedSharesIn },
  { code: 'follows-by-remainder', says: /./, find: partsLeftIn },
  { code: 'follows-by-remainder', says: /./, find: restsIn },
  { code: 'follows-by-sum', says: /./, find: productsIn },
  { code: 'follows-by-change', says: /./, find: marksIn },
  { code: 'follows-by-share', says: /./, find: comparedIn },
  { code: 'follows-by-difference', says: DIFFERS, told: /(?:相差|差价|差距|[高低多少]出?了?|便宜|[增加减少提高降低上涨下调跌升]{1,2})了?$/, find: differencesIn },
  { code: 'follows-by-difference', says: /./, find: periodsIn },
  { code: 'follows-by-change', says: EARLIER, find: earlierValuesIn },
  { code: 'follows-by-change', says: /现[价在有]|[降减增涨调升]?[到至为]/, find: laterValuesIn },
  { code: 'follows-by-share', says: EARLIER, find: wholesIn },
  { code: 'follows-by-share', says: /./, told: /$/, find: sharesIn },
  { code: 'follows-by-share', says: /./, find: growthsIn },
  { code: 'follows-by-share', says: /./, find: partsIn },
  { code: 'follows-by-rate', says: /./, find: ratesIn },
  { code: 'follows-by-rate', says: /[平人户]均|每/, find: averagesIn },
  { code: 'follows-by-count', says: /./, find: listedIn },
  { code: 'follows-by-count', says: /./, find: namedPairIn },
  { code: 'follows-by-dates', says: SPELL, find: spellsIn },
]
