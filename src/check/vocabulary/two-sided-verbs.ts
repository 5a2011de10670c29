import { synonymsOf } from './synonyms.ts'

/**
 * Verbs that one party does to another, so that exchanging the two changes what is said. Not 会见, 合作: those go both ways.
 * Ours: general vocabulary of news.
 */
const VERBS = new Set(
  '战胜 击败 打败 力克 险胜 大胜 完胜 逆转 淘汰 横扫 不敌 负于 惜败 输给 败给 起诉 控告 指控 状告 举报 批评 指责 谴责 抗议 警告 收购 并购 入股 控股 注资 投资 资助 援助 支援 救助 营救 邀请 任命 授予 表彰 处罚 罚款 逮捕 抓获 拘留 袭击 攻击 轰炸 杀害 打伤 追尾 撞上 供应 出售 转让 赔偿 索赔 欠 借给 超过 超越 领先 落后 反超 取代 接替 接任 击落 入侵 占领 制裁 支持 反对 拒绝 欢迎 迎接 教练 执教 起用 推荐 提名'.split(' '),
)

/** Whether a verb is one, or means about the same as one. */
export const isTwoSided = (verb: string): boolean => VERBS.has(verb) || synonymsOf(verb).some((word) => VERBS.has(word))

/** Marks that turn the parties round, or move them before the verb: 被, 遭, 由; 把, 对, 向. With one of these nothing is concluded. */
export const TURNS = /被|遭|由|把|对|向|为|受|与|和|同|给/
