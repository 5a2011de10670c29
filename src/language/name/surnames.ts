/**
 * Chinese family names, simplified. Source: the four hundred most frequent of China's household register
 * (Ministry of Public Security, yearly reports on names), and the two-character ones of 百家姓 that are still borne.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '习温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑' +
  '景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰' +
  '支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阎植经蓬暴逯竺弓牧隗山暨'

export const SURNAMES: ReadonlySet<string> = new Set(SINGLE)

/**
 * Family names that are above all words: `和`, `时`, `方`, `高`. A name that begins with one needs a title or a verb of
 * saying beside it; being met twice is not enough.
 */
export const WORDLIKE_SURNAMES: ReadonlySet<string> = new Set(
  '于向成关和时方高安平明全海路应相连经来都初国官权强党解单单原文白金石万任何华南美古项车房支索查满商云容敬山游温康乐宗师班门左边景管计宣谈商易农包章田花江河林马龙牛熊羊季夏童伍司毛黄水居终都曾蒙尚有要多共同未必'.split(''),
)

export const COMPOUND_SURNAMES: readonly string[] = [
  '欧阳', '司马', '诸葛', '上官', '司徒', '皇甫', '令狐', '尉迟', '东方', '慕容', '长孙', '宇文', '夏侯', '公孙', '端木', '独孤', '南宫', '轩辕', '闻人', '澹台', '呼延', '完颜', '拓跋', '赫连', '申屠', '太史', '第五', '万俟', '纳兰', '爱新觉罗',
]
