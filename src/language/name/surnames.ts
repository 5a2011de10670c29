/**
 * Chinese family names, simplified. Source: the four hundred most frequent of China's household register
 * (Ministry of Public Security, yearly reports on names), and the two-character ones of 百家姓 that are still borne.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '习温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑' +
  '景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰' +
  '支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阎植经蓬暴逯竺弓牧隗山暨萧常傅洪赖诸丘占揭蔚修阴钮'

export const SURNAMES: ReadonlySet<string> = new Set(SINGLE)

/**
 * Family names that are above all words: `和`, `时`, `方`, `高`. A name that begins with one needs a title or a verb of
 * saying beside it; being met twice is not enough.
 */
export const WORDLIKE_SURNAMES: ReadonlySet<string> = new Set(
  '于向成关和时方高安平全海路应相连经来都初国官权强党解单原文任何华南美古项车房支索查满商云容敬山游宗师班门左边景管计宣谈易农包章水居终曾蒙尚有要多共同未必常修占丘'.split(''),
)

export const COMPOUND_SURNAMES: readonly string[] = [
  '欧阳', '司马', '诸葛', '上官', '司徒', '皇甫', '令狐', '尉迟', '东方', '慕容', '长孙', '宇文', '夏侯', '公孙', '端木', '独孤', '南宫', '轩辕', '闻人', '澹台', '呼延', '完颜', '拓跋', '赫连', '申屠', '太史', '第五', '万俟', '纳兰', '爱新觉罗',
]

/** Words of two characters that begin like a name and that jieba's dictionary counts among names. */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  ('明白 武功 文明 和尚 王朝 阳光 陆军 卫星 雷达 荣誉 古老 武林 明星 宫殿 权威 师傅 封锁 宣言 胡同 师兄 顾问 王爷 王公 白雪 高峰 齐声 祖先 文武 石英 高潮 齐全 顾客 辛勤 米粉 胡子 王府 叶子 安静 祖宗 谢谢 白领 康复 沙滩 师范 梅花 吉祥 范畴 相公 周转 鹿角 孙子 宁可 凌辱 高明 陈述 荣获 丛林 马匹 ' +
    '胡说 关怀 林立 明珠 王子 温泉 白宫 向阳 黎明 陈列 宁静 蓝天 金刚 左翼 师生 冷汗 安抚 高僧 许可 朱红 原谅 容纳 杜绝 卓越 晋升 童子 祝贺 师母 岳父 蓬勃 史诗 荣耀 满怀 桂花 马背 毛巾 麦子 马刺 郎中 赵家 张开 宁远 周密 朴素 陈设 高薪 华丽 麻木 燕子 巴掌 练兵 白发 金黄 林子 林木 杨柳 梅子 安危 查明 ' +
    '张贴 周旋 白云 田园 高耸 孔雀 王宫 龙王 华为 史实 戈壁 田野 熊掌 廉政 雷声 钱财 温馨 白银 卢布 蓝图 殷勤 陈旧 祝福 严正 高昂 庄园 金光 顾忌 高超 张罗 高雅 时髦 敬仰 敬畏 卫冕 古董 金山 施政 明朗 熊猫 钟声 明文 陶醉 汪洋 任凭 张扬 麻醉 盖子 周全 权贵 毛发 白昼 敬佩 边远 雷霆 张望 柳树 许诺 白痴 ' +
    '祖母 王后 史前 晋级 涂抹 巴结 伏兵 黄牛 孙女 柏树 权衡 鲁莽 盛世 索引 唐诗 农耕 花圃 雷雨 苏醒 荆棘 高强 冷清 金秋 屠宰 师承 孔庙 宋体 和睦 康宁 高通 盖章 牛津 乐章 钟楼 解密 燕麦 封信 荣幸 祖传 陶冶 和蔼 麦田 盛怒 段子 丁香 花香 雷鸣 栗子 杨树 安康 祝寿 饶恕 安逸 黄铜 盛衰 温顺 盛夏 鹿茸 龙虾 简章 ' +
    '农家乐 高新区 安全性 许可证 古建筑 黄金周 金字塔 宣传部 全家福 梅雨期 胡萝卜 季后赛 师兄弟 吉普车 花岗岩 古文化 高水平 高质量 敬献 和作 张力 钟情 常规 常态 成果 成分 成年 平均 平台 平安 安全 安排 应急 应当 相关 相互').split(' '),
)
