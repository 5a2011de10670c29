/** Words that show one-letter forms of countries to be such, and words that only look like them. General vocabulary, simplified. */

/** Behind a run of letters: `中哈关系`, `中俄蒙三国`. */
export const AFTER_PARTY_LETTERS: readonly string[] = (
  '两国 三国 四国 五国 两地 双方 三方 双边 关系 元首 首脑 领导人 外长 防长 总理 总统 议会 政府 人民 民众 友谊 友好 友人 合作 贸易 经贸 经济 投资 边境 边界 口岸 ' +
  '之间 命运共同体 建交 政治 务实 互利 全面 战略 高层 人文 文化 科技 能源 铁路 班列 联合 共同 共建 会谈 会晤 谈判 磋商 对话 冲突 战争 停火 协议 协定 条约 自贸 ' +
  '渔业 海域 军方 军事 安全 防务 互信 互免 旅游 青年 媒体 企业 产业 世代 携手 矛盾 摩擦 争端 建立'
).split(' ')

/** Words that hold 方 and name no party: `北方`, `校方`. */
export const WORDS_IN_SIDE: readonly string[] = (
  '东方 南方 北方 西方 前方 后方 对方 多方 地方 官方 双方 各方 大方 比方 药方 处方 立方 平方 远方 上方 下方 中方向 我方 己方 敌方 甲方 乙方 校方 警方 军方 院方 ' +
  '店方 馆方 男方 女方 买方 卖方 资方 劳方 厂方 园方 主方 客方 四方 三方 一方 何方 秘方 配方 古方 开方'
).split(' ')
