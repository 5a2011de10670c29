/**
 * Characters that Xinhua's transliteration tables (世界人名翻译大辞典, 外国地名译名手册) write foreign names with, simplified;
 * those that are common words by themselves (的, 是, 在, 和, 对) are not in the tables either.
 */
const TABLE =
  '耐娃卫黛妲媞茜芙琪绮婷伽迦侬蓓玫蕊阿埃艾爱安昂奥澳巴白拜班邦宝保鲍贝本比彼边宾波玻勃伯博卜布采蔡查察昌彻茨次楚存措达大戴丹当道德登邓狄迪底蒂丁东冬杜顿多厄恩尔法凡范方菲费芬丰冯佛弗夫福富盖甘冈高戈哥格葛贡古瓜关圭郭果哈海罕汉豪赫黑亨洪胡华怀霍基吉季济加佳嘉贾杰金京津久居卡凯坎康考柯科可克肯孔库夸宽奎昆拉喇莱赖兰朗劳勒雷蕾黎礼里理丽利莉廉良列林琳留柳龙隆卢鲁路露吕伦罗洛马玛迈麦曼毛梅门蒙孟米密敏明摩莫默姆穆拿纳娜乃奈南内嫩尼年涅宁纽农努诺女欧帕潘庞培佩彭蓬皮珀平坡泼珀普奇齐契恰强乔切钦琴丘屈泉让热仁日荣茹瑞若萨塞赛三桑瑟森沙山珊尚绍舍申生圣施什史士舒顺斯丝松苏素孙索塔泰坦汤唐陶特腾藤提田铁廷通图土托脱瓦万旺威韦维温文翁沃乌吾武西希锡夏香晓肖谢辛欣星雄休许旭雪逊雅亚延扬耶叶伊衣依易因英尤于雨约越赞泽扎詹张哲珍芝治朱兹祖佐柏薇莎妮娅苔翰姬梵弥铎琼甫别代鄂噶惠吴席侯尧詹卓孜宗司慈缅虞滕谟钱何连珊仑岑埔陀驮济帖捷摄萝漠拖瑙伍'

export const TRANSLITERATION: ReadonlySet<string> = new Set(TABLE)

/** A run of them. `托卡耶夫`; not `他卡在门口`. */
export const TRANSLITERATED = `[${TABLE}]`

/** The dots between the parts of a foreign name, spaces around them allowed: `谢尔盖 • 拉夫罗夫`. */
export const NAME_DOT = '[ \\u3000]?[·•・‧∙⋅．][ \\u3000]?'
