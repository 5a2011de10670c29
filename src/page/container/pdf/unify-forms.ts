/**
 * Radicals of the CJK Radicals Supplement, each with the ideograph that looks the same. Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database, 15.0; Kangxi
 * radicals and compatibility ideographs have theirs in Unicode's own normal form.
 */
const SUPPLEMENT = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日',
  '⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂',
  '⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门',
  '⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜',
  '⻰龙⻱龜⻲亀⻳龟',
].join('')

/** Marks as they stand in a vertical line (Unicode's FE10 to FE44), and in a horizontal one. */
const UPRIGHT = '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'

const PAIRS = SUPPLEMENT + UPRIGHT
const PLAIN: ReadonlyMap<string, string> = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2]!, PAIRS[at * 2 + 1]!]))

/** `⽉`, `⻓`, `⺠` as browsers and office programs write into PDFs for 月, 长, 民, of which the font draws the same glyph. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\ufe10-\ufe44]/g

/** In: text of a PDF. Out: the same, of the same length, in characters that can be searched for. */
export function unifyForms(text: string): string {
  return text.replaceAll(LOOKALIKE, (character) => PLAIN.get(character) ?? inNormalForm(character))
}

function inNormalForm(character: string): string {
  const plain = character.normalize('NFKC')
  return plain.length === 1 ? plain : character
}
