import type { FindingKind } from '../finding.ts'
import type { ArticleName } from './articles.ts'

/** A sentence with one thing wrong: what kind, and which words; `contradicted` where the article says otherwise of the same event. */
export interface Unfaithful {
  readonly article: ArticleName
  readonly sentence: string
  readonly kind: FindingKind
  readonly words: string
  readonly verdict: 'contradicted' | 'not-found'
}

const row = (article: ArticleName, sentence: string, kind: FindingKind, words: string, verdict: Unfaithful['verdict']): Unfaithful =>
  ({ article, sentence, kind, words, verdict })

export const UNFAITHFUL: readonly Unfaithful[] = [
  row('football', '临江队客场以4:2逆转青屿队。', 'quantity', '4:2', 'contradicted'),
  row('football', '5月13日晚，临江队客场逆转青屿队。', 'time', '5月13日晚', 'contradicted'),
  row('football', '临江队主场逆转青屿队。', 'direction', '主场', 'contradicted'),
  row('football', '青屿队客场逆转临江队。', 'role', '青屿队', 'contradicted'),
  row('football', '邵东明打进本赛季第9粒联赛进球。', 'ordinal', '第9粒', 'contradicted'),
  row('football', '韦立群赛后认为，球队输在体能上。', 'attribution', '韦立群', 'contradicted'),
  row('football', '何川在第58分钟扳回一球。', 'person', '何川', 'contradicted'),
  row('football', '潘越在第75分钟因两张黄牌被罚下。', 'ordinal', '第75分钟', 'contradicted'),
  row('football', '裁判王振海判罚了点球。', 'person', '王振海', 'not-found'),
  row('flood', '澄州全市有26.3万人受灾。', 'quantity', '26.3万人', 'contradicted'),
  row('flood', '7月18日至21日，澄州市遭遇持续强降雨。', 'time', '7月18日至21日', 'contradicted'),
  row('flood', '暴雨造成5人死亡。', 'quantity', '5人', 'not-found'),
  row('flood', '暴雨造成直接经济损失9.7万元。', 'quantity', '9.7万元', 'contradicted'),
  row('flood', '城北开发区供电已全部恢复。', 'event', '城北开发区', 'not-found'),
  row('flood', '当地关闭了两座大桥。', 'quantity', '两座', 'contradicted'),
  row('flood', '云岭水库从20日上午开始停止泄洪。', 'negation', '泄洪', 'contradicted'),
  row('flood', '廖建国指责上游县区隐瞒水情。', 'event', '隐瞒', 'not-found'),
  row('flood', '气象部门预计，23日起降雨将明显增强。', 'direction', '增强', 'contradicted'),
  row('phones', '星桥X5从4999元降至4399元。', 'quantity', '4399元', 'contradicted'),
  row('phones', '海岳出货量同比增长3.2%，仍居第一。', 'direction', '增长', 'contradicted'),
  row('phones', '星桥手机市场份额排名第三。', 'ordinal', '第三', 'contradicted'),
  row('phones', '星桥计划9月推出新一代旗舰X6。', 'time', '9月', 'contradicted'),
  row('phones', '星桥已推出新一代旗舰X6。', 'modality', '推出', 'contradicted'),
  row('phones', '方知远承认公司正在清理库存。', 'negation', '清理', 'contradicted'),
  row('phones', '分析师方知远认为，价格战将在下半年持续。', 'attribution', '方知远', 'contradicted'),
  row('phones', '星桥手机同比增长7.4%，出货910万台。', 'quantity', '7.4%', 'contradicted'),
  row('phones', '星桥科技还推出了一款平板电脑。', 'event', '平板电脑', 'not-found'),
  row('court', '秦守业一审被判处有期徒刑十五年。', 'quantity', '十五年', 'contradicted'),
  row('court', '秦守业当庭表示上诉。', 'negation', '上诉', 'contradicted'),
  row('court', '秦守业收受财物共计人民币1680万元。', 'quantity', '1680万元', 'contradicted'),
  row('court', '案件由岚山市人民检察院于2020年12月提起公诉。', 'time', '2020年12月', 'contradicted'),
  row('court', '法院采纳了辩护律师关于正常分红的主张。', 'negation', '采纳', 'contradicted'),
  row('court', '判决由安平市中级人民法院作出。', 'organisation', '安平市中级人民法院', 'not-found'),
  row('court', '秦守业的儿子也被起诉。', 'event', '儿子', 'not-found'),
  row('results', '上半年净利润52.4亿元，同比增长14%。', 'quantity', '14%', 'contradicted'),
  row('results', '燃油车销量同比增长9.5%。', 'direction', '增长', 'contradicted'),
  row('results', '新能源汽车销量同比增长18.6%。', 'quantity', '18.6%', 'contradicted'),
  row('results', '匈牙利工厂已经投产。', 'modality', '投产', 'contradicted'),
  row('results', '匈牙利工厂将于2026年底投产。', 'time', '2026年底', 'contradicted'),
  row('results', '二季度净利润22.3亿元。', 'quantity', '22.3亿元', 'contradicted'),
  row('results', '首席财务官沈柏舟说，匈牙利工厂将于2025年底投产。', 'attribution', '沈柏舟', 'contradicted'),
  row('results', '公司还计划在巴西建厂。', 'place', '巴西', 'not-found'),
  row('launch', '这是“青鸢一号”的第六次飞行。', 'ordinal', '第六次', 'contradicted'),
  row('launch', '火箭在西海发射场点火升空。', 'place', '西海发射场', 'contradicted'),
  row('launch', '三颗卫星被送入高度350公里的太阳同步轨道。', 'quantity', '350公里', 'contradicted'),
  row('launch', '远穹空间成为国内首家实现海上回收的民营企业。', 'superlative', '首家', 'contradicted'),
  row('launch', '火箭一级回收失败，坠入大海。', 'direction', '失败', 'contradicted'),
  row('launch', '江若谷说：“我们明年要上市。”', 'quotation', '我们明年要上市', 'not-found'),
  row('weather', '江北省气象台12月14日发布寒潮红色预警。', 'event', '红色', 'contradicted'),
  row('weather', '全省大部气温将上升12至15摄氏度。', 'direction', '上升', 'contradicted'),
  row('weather', '枫城机场取消航班86架次。', 'quantity', '86架次', 'contradicted'),
  row('weather', '枫城中小学15日停课一天。', 'place', '枫城', 'contradicted'),
  row('weather', '17日起气温将继续下降。', 'direction', '下降', 'contradicted'),
  row('weather', '供热集团储备煤炭12万吨，可满足30天需求。', 'quantity', '30天', 'contradicted'),
  row('health', '疫苗预防住院的有效率为68%。', 'quantity', '68%', 'contradicted'),
  row('health', '试验共纳入12400名18岁以上志愿者。', 'quantity', '18岁以上', 'contradicted'),
  row('health', '试验发现了与疫苗有关的严重不良反应。', 'negation', '发现', 'contradicted'),
  row('health', '康禾生物拟于9月向国家药监部门提交上市申请。', 'modality', '提交', 'contradicted'),
  row('health', '何敬之建议老年人每年接种一次。', 'attribution', '何敬之', 'contradicted'),
  row('health', '该疫苗已在多个国家上市。', 'event', '多个国家', 'not-found'),
  row('health', '随访时间为12个月。', 'quantity', '12个月', 'contradicted'),
]
