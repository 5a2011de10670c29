import { cutCost, type Word } from '../segment/index.ts'

/** In nats: a word met less than some three hundred times in sixty million. 天籁 13.8, 鸿图 15.7; 咖啡 10.7, 教育 7.8. */
const RARE = 12.1
/** What companies do, that the dictionary's old texts met seldom: general vocabulary of trades. */
const TRADES: ReadonlySet<string> = new Set(
  ('快递 家政 保洁 奶茶 物业 装修 外卖 网约 代驾 直播 短剧 电竞 电商 物流 快运 冷链 光伏 风电 储能 锂电 芯片 医美 美容 整形 培训 教培 托育 月子 殡葬 保安 安保 押运 搬家 租车 租赁 典当 拍卖 彩票 烘焙 餐饮 火锅 茶饮 白酒 啤酒 乳品 饲料 种业 化肥 农资 ' +
    '园艺 环卫 供水 供热 供暖 供电 燃气 水电 火电 核电 煤矿 矿业 钢企 铸造 模具 轴承 电缆 纺织 服饰 鞋业 皮具 珠宝 首饰 玩具 文具 陶瓷 卫浴 家居 家具 家纺 建材 涂料 玻璃 门窗 猎头 公关 会展 票务 旅行 民宿 酒店 影院 院线 唱片 经纪 动漫 手游 网游 软件 ' +
    '造船 海运 船运 航运 货代 报关 期货 信托 私募 公募 小贷 担保 征信 支付 理财 险企 车企 房企 药企 民办 私立 职校 技校 高职 高铁 地铁 公交 轮渡 骨科 眼科 牙科 口腔 中医 妇产 儿科 精神 康复 体检 血站 劲旅 豪门 强敌 新军 巨头').split(' '),
)
const NAME_LIKE = /^(?:n|nr|nz|ns|nrt|nrfg|x|an|j)$/

const known = new Map<string, boolean>()
const REMEMBERED = 20_000

/** Is this a word that a name is made of, rather than what says of which kind the thing is? */
export function isRareWord({ tag, text }: Word): boolean {
  if (text.length !== 2 || !NAME_LIKE.test(tag) || TRADES.has(text)) return false
  const before = known.get(text)
  if (before !== undefined) return before
  const rare = /^[\u4e00-\u9fff]+$/.test(text) && cutCost(text) > RARE
  if (known.size >= REMEMBERED) known.clear()
  known.set(text, rare)
  return rare
}
