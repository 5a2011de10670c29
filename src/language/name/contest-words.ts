/** Words that stand around teams in reports of contests: general vocabulary of sport, simplified. */

/** `以2比1`, `主场`, `积41分`: a report of a contest. */
export const CONTEST = new RegExp(
  `\\d ?[比:：] ?\\d|积 ?\\d+ ?分|第 ?\\d+ ?轮|${(
    '主场 客场 比分 击败 战胜 战平 不敌 对阵 迎战 小胜 大胜 险胜 完胜 惜败 逼平 负于 力克 轻取 横扫 联赛 赛季 决赛 积分 夺冠 冠军 卫冕 进球 破门 点球 得分 主教练 球员 外援 门将 前锋 后卫 ' +
    '中场 球迷 转会 德比 首发 替补 加时 裁判 球队 建队 升级 降级 杯赛'
  ).replaceAll(' ', '|')}`,
)

/** What teams do to each other, before a team's name and never part of it. */
export const CONTEST_VERBS: ReadonlySet<string> = new Set(
  ('小胜 险胜 大胜 完胜 狂胜 惜败 憾负 完败 惨败 惨遭 逼平 力克 轻取 战平 对阵 迎战 挑战 横扫 不敌 负于 击败 战胜 淘汰 零封 加盟 签约 效力 执教 主帅 主场 客场 坐镇 遭遇 面对 力压 攻破 领先 落后 反超 来访 客战 主战 再胜 ' +
    '终结 送走 联手 携手 率领 带领 帮助 助力 带队 如今 彼时 当时 其中 本轮 此役 上轮 首轮 次轮 随后 随即').split(' '),
)

/** Teams that are no clubs: `救援队`, `女子队`, `工作队`. The whole word before 队 begins or ends with one. */
export const NO_CLUB = new RegExp(
  `^(?:${(
    '两支 各支 多支 该 本 全 各 每 这 那 参赛 消防 救援 救护 志愿 施工 工作 工程 考察 勘探 探险 科考 医疗 抢险 搜救 仪仗 啦啦 拉拉 巡逻 执法 突击 少先 女子 男子 青年 少年 成年 国家 国青 国奥 国足 代表 地方 蛙人 潜水 打捞 维和 服务 ' +
    '宣讲 宣传 演出 合唱 舞蹈 表演 运输 管理 稽查 缉私 缉毒 反恐 特警 武警 民兵 游击 敢死 登山 校 系 班 爆破 测绘 调查 攻关 安保 护卫 生产 集训 种子 保级 升班马 夺冠 降级 冠军 亚军 弱 强 劲旅 豪门 对手 客 主 乙级 甲级 职业 业余 专业 ' +
    '本土 主力 预备 梯 替补 足球 篮球 排球 乒乓球 羽毛球 网球 田径 游泳 体操 橄榄球 冰球 棒球 高中 大学 中学 小学 企业 俱乐部'
  ).replaceAll(' ', '|')})`,
)
