/** Relations between people: a source that has none of them does not tell of one. Ours: general vocabulary. `儿子` of 某人的儿子, not `母亲节`. */
const KIN = new Set('儿子 女儿 妻子 丈夫 父亲 母亲 弟弟 哥哥 姐姐 妹妹 兄弟 姐妹 孙子 孙女 外孙 祖父 祖母 爷爷 奶奶 外公 外婆 叔叔 舅舅 女婿 儿媳 岳父 岳母 侄子 外甥 前妻 前夫 女友 男友 未婚妻 遗孀'.split(' '))

export const isKin = (word: string): boolean => KIN.has(word)
