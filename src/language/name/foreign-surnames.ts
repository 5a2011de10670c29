/**
 * Family names of Japan of two and more characters, simplified: frequent ones, and those of people whom the news of the last decades names often.
 * Our own list, from general knowledge; no published list was copied. Those that are cities or words of Chinese news as well (福岛, 长崎, 中村) need what
 * stands around them, as all names do.
 */
export const JAPANESE_SURNAMES: readonly string[] = (
  '佐藤 铃木 高桥 田中 渡边 伊藤 小林 中村 山本 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 阿部 桥本 山下 石川 中岛 前田 小川 藤田 冈田 后藤 长谷川 石井 村上 近藤 坂本 远藤 青木 藤井 西村 福田 太田 三浦 冈本 ' +
  '松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 宫崎 横山 宫本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 村田 武田 上野 杉山 增田 平野 菅原 小岛 久保 千叶 大塚 樱井 野口 松尾 岩崎 野村 木下 菊地 佐野 大西 ' +
  '松井 滨田 市川 古川 小松 水野 岛田 杉本 山内 荒木 菅野 大久保 吉川 新井 武藤 五十岚 川口 平田 中田 久保田 东条 吉村 西田 岩田 川崎 内藤 服部 熊谷 饭田 本田 川上 永井 松下 矢野 浅野 辻本 大川 广濑 樋口 高岛 岩本 森本 田边 堀江 小泽 三宅 ' +
  '石原 岸田 安倍 麻生 大桥 福岛 石桥 小池 松冈 宇野 羽生 大坂 锦织 平井 荻野 濑户 入江 池江 渡部 田代 黑田 白井 内村 北岛 浅田 本乡 西川 片山 星野 吉冈 关口 大谷 奥村 平山 河野 河村 荒川 栗原 尾崎 福原 早田 张本 户上 须崎 文田 楢崎'
).split(' ')
