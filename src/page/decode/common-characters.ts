/**
 * The most frequent characters of modern Chinese, both scripts: their share tells a right decoding from a wrong one.
 *
 * Source: the head of any frequency list of modern written Chinese (Jun Da's among them); traditional forms added where they differ.
 * In real text they make up about half of all Han characters, in wrongly decoded bytes a few in a hundred.
 */
export const COMMON_HAN: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里' +
  '用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实' +
  '日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政' +
  '美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员' +
  '解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件' +
  '计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象' +
  '完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔者编辑来源' +
  '這個們來為國說時會對發後裡裏過還進樣開從現當沒動實與長機學經軍無將兩間問並戰頭體見業關點應產話內給' +
  '門東聲員論處義幾認條氣題爾別變總電數報結統區隊決馬書則聽達強難權設記類據邊該張規萬覺術領確傳師觀讓識' +
  '帶導爭運華聯際經濟協議題將臺灣們',
)

/**
 * The next most frequent characters, both scripts: with the ones above nine in ten of any text. Of the same source.
 */
export const FREQUENT_HAN: ReadonlySet<string> = new Set(
  '油价连续茶农丰收渡轮台风医床桥梁检测股铁球赛季冠亚练演影片屏幕汽车票房贷款率税额债券银存投企份营热亲尽往离随待怎布轻刻古官哪树夜步病音乐服护' +
  '备状态充满消息食质环境呢整语言章班装单响底黄费希视节周持双局容易找号首亮势极注似施称排按父母快吃怕云众脸击飞石词兴奋爱河阿况功低仍余停造须值' +
  '查段落够火星友朋洋断甚奇标准速严脑久香江校吗亦始终红室卫讲试阵职支仅另乎属负责越景根深春夏秋冬写参图育湖养修欢送居静岁雨雪灾害刚苦破散敌站牌' +
  '防守沉草印艺宗钱封激举早晚谈判围网络左右初福具板群客顾背胜败故哥弟妹姐爸妈创罗吸游阳益毛伤吧丽乡村镇县省港岸船航街巷店铺商买卖售货课杂志警察' +
  '案审律罪犯执依项申请批签署颁暂恢复延推迟宣示调介绍透露获悉副秘席议州郡府厅委届选抗威冲突袭爆炸武器弹核验箭射宇技软硬芯智煤炭钢矿粮蔬菜肉殖渔' +
  '林牧牛羊猪鸡鱼虾蟹花园木森脉沙漠岛屿湾隧塔楼屋筑疫苗毒染患症疗药士诊健康睡眠锻炼跑泳篮足羽乒乓棋奥匹纪录刷夺奖杯半淘汰暴洪旱震湿温摄氏零晴阴' +
  '雾霾寒潮戒预组团伍兵卒旅舰艇炮枪援救助慈善捐赠募集础博馆览唱歌曲舞蹈戏剧画诗历史考青铜瓷窟遗址墓葬朝皇帝宫殿庙寺佛督伊兰千占例均幅涨跌降升增' +
  '减超约近逾累亿吨米元角未尚若虽否曾令叫派遣免辞退休薪親盡離隨樹樂務護備狀態滿環節雙號極勢稱須斷嚴腦終紅試陣職僅醫屬負責寫參圖養歡靜歲災敵藝錢' +
  '舉談圍網絡銀顧勝敗羅陽傷麗鄉鎮縣雲眾擊飛詞興奮愛況餘標準橋樑檢測鐵賽練車貸稅債貨雜誌審執項請簽頒暫復遲紹獲衛選衝襲彈驗軟晶鋼礦糧漁場豬雞魚蝦' +
  '園島嶼樓築療藥診營錄濕溫陰霧預廳組團艦砲槍贈館覽戲劇畫詩遺歷宮廟約計億漲減辭資輪灘碼颱風連續豐價視課遊證嗎媽買賣伦澳洲欧盟韩俄乌拿墨巴尼泰缅' +
  '柬菲宾坡荷典挪芬丹腊土耳埃苏肯廷李刘陈杨赵吴徐孙胡朱郭郑谢宋唐冯邓曹彭肖田董袁潘蒋蔡杜叶魏丁姚卢姜崔钟谭陆汪范廖贾韦付邹孟熊秦邱尹薛闫雷侯龙' +
  '陶黎贺郝龚邵覃戴莫孔汤劉陳楊趙黃吳孫許鄧馮葉蘇盧鍾譚陸賈韋鄒龍賀龔湯',
)

/**
 * The most frequent syllables of modern Korean: endings, particles and what news is made of. They make up well over half of any text.
 * Source: the head of any syllable count of modern written Korean.
 */
export const COMMON_HANGUL: ReadonlySet<string> = new Set(
  '이다는을의에가고하지로서기한사나리자도어일시라인대들은있정그아해를수원제으스보부전과것장조면만상주공국여구성우와년관했동었비중진' +
  '게안신유소거화모방세경미드무선생연계개물재문내간당분러적회지오던요트위치명실마발학력체단입출건민법금교남북한용할된될까니',
)
