/**
 * The surnames of nearly all Chinese, in order of frequency, and the compound ones; simplified script.
 * Source: the head of the surname census (百家姓 by frequency), the same in every list of it.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文' +
  '樊兰殷施洪安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦辛管柳关冷包左甘费游舒祝欧纪耿齐裴路霍盛詹苗时成尚宫宁凌车曲阮涂解简岳屈娄单边景翟詹应卜项柯房丛鲍蓝仇卓栾仲闵艾党司商古谷荣桂丘鄢鞠官敖隋佟滕瞿戚苟米荆蒲卞储甄喻祁井邢晏楚奚冉桑戎刁佘华宗池' +
  '皮全羊巩衡居平和穆阴苍茹习宦向古易慎戈庾终暨步都满弘匡国寇广禄阙东蔚夔隆师厍晁勾敖融訾阚那空毋沙乜养须丰巢蒯相查后红竺权盖益桓公仉督年爱阳佴言福代连宇修贝牟逄普撒惠钮迟麦芮郜宛郁尉颉'

const COMPOUND = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '端木', '夏侯', '南宫', '长孙', '宇文', '轩辕', '独孤', '呼延', '闻人', '澹台', '公冶', '太史', '申屠', '钟离']

const SURNAMES: ReadonlySet<string> = new Set(SINGLE)

/** In: a word of Han characters, folded. Out: whether it begins with a surname. */
export function beginsWithSurname(name: string): boolean {
  return SURNAMES.has(name[0] ?? '') || COMPOUND.some((surname) => name.startsWith(surname))
}
