import { segment, type Span } from '../../../src/language/index.ts'

/** Deeds that are either done or not; general words of news. */
const DEEDS: ReadonlySet<string> = new Set(
  '完成 通过 批准 获得 获批 举行 召开 签署 达成 参加 出席 公布 发布 宣布 启动 恢复 投入 建成 开通 开工 竣工 抵达 发生 造成 出现 受伤 死亡 遇难 接受 承认 同意 提交 制定 实施 加入 退出 取消 关闭 晋级 夺得 赢得 击败 战胜 收购 起诉 逮捕 拘留 上市 交付 采用 邀请'.split(' '),
)
/** `大桥已经`, `委员会`, `3日`; not `尚未`, `可能`, `如果`, `准备`, `是`, `将`, `以`: what comes before the deed leaves it told as a fact. */
const NOT_A_FACT = /(?:[未没不无难否再能要应须可免止拒若如将拟待是为以防对因被者一正]|没有|可能|如果|避免|防止|为了|计划|准备|预计|有望|争取|促进|推动|继续|希望|力争|导致|随着|自从)$/
/** `开通的`, `开通仪式`, `发生后`: the deed only describes something else. */
const DESCRIBES = /^(?:的|前|后|时|之|仪式|大会|会|式|率|量|者|人数|情况|工作|通知|公告|、|”|》|权|方案|计划|原因|事|日|令|书|价|以来|以后|过程)|^[^，。；]*的(?:，|。|；|原因|[\u4e00-\u9fff]{2,4}[，。])/
const DENIED = /[未没无不非否]/

/** In: a sentence. Out: its verbs that tell a deed as done, each a word of its own, in a clause that denies nothing. */
export function findDeeds(text: string): readonly Span[] {
  return segment(text).filter(({ tag, text: word, start, end }) => {
    const clause = /[^，。；：]*$/.exec(text.slice(0, start))![0]
    return tag.startsWith('v') && DEEDS.has(word) && clause !== '' && !DENIED.test(clause) && !NOT_A_FACT.test(clause) && !DESCRIBES.test(text.slice(end))
  })
}

/** Where something hangs on the deed, what is made of it is no plain statement. */
export const HANGING = /如果|若|由于|即使|只要|除非|的时候|虽然|是否|有没有|为何|？|何|难道/
