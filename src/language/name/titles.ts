/**
 * Titles, offices and callings that stand before or after a person's name, simplified. General vocabulary of news of any
 * field, gathered by field. Only heads are listed: `副外长`, `前主教练`, `高级工程师` are read from their heads.
 */
const BY_FIELD: Readonly<Record<string, string>> = {
  state:
    '总统 主席 总理 首相 国王 女王 王后 王储 亲王 王子 公主 天皇 酋长 埃米尔 教皇 教宗 总书记 书记 国务委员 政治局委员 政治局常委 国务卿 部长 外长 防长 财长 内政部长 大臣 司长 署长 专员 特首 行政长官 总督 州长 省长 市长 区长 县长 镇长 乡长 村长 厅长 局长 处长 科长 股长 主任 秘书长 大使 公使 参赞 总领事 领事 特使 代表 议长 议员 参议员 众议员 委员长 委员 常委 发言人 领导人 领袖 候选人 当选人 党首 党魁 元首 干事长 总干事 幕僚长 助理 顾问 社区主任 村支书 支书',
  army: '司令 司令员 将军 元帅 上将 中将 少将 大将 上校 中校 少校 上尉 参谋长 政委 舰长 连长 营长 团长 旅长 师长 军长 指挥官 飞行员 航天员 宇航员',
  law: '法官 大法官 检察官 检察长 审判长 审判员 律师 辩护人 代理人 公证员 被告人 被告 原告 嫌疑人 犯罪嫌疑人 受害人 被害人 证人 当事人 罪犯 警长 警司 警官 民警 交警 刑警 探长 警察 消防员 消防长 大队长 支队长 中队长',
  sport: '主教练 总教练 教练 助教 领队 队长 队员 球员 门将 守门员 前锋 后卫 中场 中卫 边锋 外援 射手 裁判 主裁判 主裁 选手 运动员 冠军 亚军 季军 名将 小将 老将 新秀 球星 国脚 经纪人 体育总监',
  company:
    '董事长 总经理 经理 总裁 董事 理事长 理事 会长 行长 创始人 合伙人 首席执行官 首席财务官 首席技术官 首席运营官 首席科学家 首席经济学家 首席分析师 执行官 CEO CFO CTO COO 老板 掌门人 负责人 法定代表人 股东 总监 主管 店主 店长 厂长 站长 车间主任 合作社社长 投资人',
  learning: '院士 教授 讲师 研究员 博士 硕士 学者 专家 院长 校长 园长 所长 馆长 老师 教师 班主任 导师 学生 同学 研究生 科学家 经济学家 历史学家 气象学家 分析师 评论员 工程师 设计师 架构师 首席预报员 预报员 台长 社长',
  health: '医生 医师 大夫 护士 护士长 药师 患者 主治医师 主任医师',
  arts: '导演 编剧 制片人 演员 主演 歌手 音乐家 作曲家 指挥家 钢琴家 舞蹈家 作家 诗人 小说家 画家 书法家 艺术家 摄影师 主持人 主播 记者 编辑 总编辑 主编 撰稿人 传承人 非遗传承人 匠人 艺人 模特 偶像 影星 影帝 影后',
  people: '先生 女士 小姐 同志 夫人 太太 阁下 陛下 殿下 爵士 司机 船长 机长 乘客 旅客 游客 村民 居民 市民 网友 志愿者 义工 业主 农民 工人 渔民 牧民 菜农 果农 商户 摊主 快递员 外卖员 骑手 邻居 家长 母亲 父亲 妻子 丈夫 儿子 女儿 退休工人 烈士 英雄 劳模',
}

export const TITLE_HEADS: readonly string[] = [...new Set(Object.values(BY_FIELD).flatMap((titles) => titles.split(' ')))].toSorted(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)

/** Words that a title may begin with: `国家主席`, `前外长`, `代理市长`. */
export const TITLE_PREFIXES: readonly string[] = [
  '国家', '中共中央', '中共', '国务院', '省委', '市委', '县委', '常务副', '副', '前任', '现任', '时任', '代理', '候任', '前', '原', '总', '首席', '高级', '资深', '执行', '联合', '名誉', '荣誉', '特命全权', '全国', '中央', '外交部', '国防部', '财政部', '女', '新任',
]

/**
 * What a person is called by after the family name alone: `王局`, `李老师`, `习爷爷`. Offices come from the heads above;
 * these are the ways of address beside them.
 */
export const ADDRESSES: readonly string[] = [
  '爷爷', '奶奶', '大爷', '大妈', '大娘', '大叔', '叔叔', '阿姨', '伯伯', '婶婶', '哥', '姐', '老师', '师傅', '老', '总', '局', '队', '导', '工', '董', '指', '先生', '女士', '小姐', '教授', '医生', '大夫', '博士', '老板', '同学', '夫人',
]
