/**
 * The most frequent characters of modern Chinese, both scripts: their share tells a right decoding from a wrong one.
 *
 * Source: the head of any frequency list of modern written Chinese (Jun Da's among them); traditional forms added where they differ.
 * In real text they make up about half of all Han characters, in wrongly decoded bytes a few in a hundred.
 */
export const COMMON_HAN: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里' +
  '用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实' +
  '日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政' +
  '美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员' +
  '解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件' +
  '计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象' +
  '完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔者编辑来源' +
  '這個們來為國說時會對發後裡裏過還進樣開從現當沒動實與長機學經軍無將兩間問並戰頭體見業關點應產話內給' +
  '門東聲員論處義幾認條氣題爾別變總電數報結統區隊決馬書則聽達強難權設記類據邊該張規萬覺術領確傳師觀讓識' +
  '帶導爭運華聯際經濟協議題將臺灣們',
)
