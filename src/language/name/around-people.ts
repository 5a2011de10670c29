/** Words that stand around people's names in news of any field: general vocabulary, simplified. */

/** What people do, behind a family name alone: `王强调`, `李承认`, `赵再次` are no names. */
export const DEEDS: readonly string[] = (
  '再次 已经 曾经 共同 分别 亲自 立即 随即 当场 当庭 多次 一直 仍然 还是 也是 表示 指出 强调 介绍 告诉 认为 透露 坦言 回忆 解释 宣布 提出 出席 抵达 会见 会谈 ' +
  '主持 担任 率领 带领 接受 发表 承认 否认 补充 直言 提交 利用 收受 负责 供述 交代 获得 获刑 被捕 落网 来到 前往 离开 返回 参加 参与 发现 看到 要求 希望 感到 ' +
  '成为 开始 继续 进入 通过 进行 涉嫌 构成 犯有 到案 到庭 上诉 认罪 翻供 得知 听说 觉得 今天 昨天 明天 昨日 今日 近日 日前 目前 当时 当日 当天 如今 现在 赛后 ' +
  '赛前 事后 此前 随后 决定 选择 准备 打算 拒绝 同意 组织 指使 伙同 驾驶 报警 失联 死亡 受伤 住院 出院 结婚 离婚 毕业 退役 加盟 登场 上场 替补 破门 得分 夺冠 ' +
  '获胜'
).split(' ')

/** What goes on behind a name: `王毅表示`. */
export const GOES_ON: readonly string[] = (
  '表示 指出 强调 介绍 告诉 认为 透露 坦言 回忆 解释 宣布 提出 出席 抵达 会见 会谈 主持 担任 率领 带领 接受 发表 分别 已经 再次 共同 亲自 今天 昨日 近日 当天'
).split(' ')

/** Characters that go on behind a name: `王毅在`. */
export const GOES_ON_BY = '说称的在是和与及同向对将已被从等也为率于以就都到则曾还并因获不未没给让又即均仍正把指致会任当赴访来去'

/** Characters that no given name ends with: of grammar, of saying, and of offices. */
export const GRAMMAR =
  '很最更不没因的了是在说称向对被把从也就都这那及等或但将已获因至由其让们个方你我他她它并曾则均又与和同于为以先女士月日年号等到会院局厅处部委校厂摄章队总导'
