/** `涨幅回落`, `降幅由3%扩大`: of how fast something rises or falls, which the thing itself does. Not `跌2%，涨幅`. */
const OF_A_RATE = /(?:[涨增升跌降减][幅速势]|增长率|势头|步伐)[^，。；]{0,12}$/
const REACH = 16

/** In: a folded text and the offset of a word of direction. Out: whether that is said of a rate: 12月涨幅回落 beside 12月物价上涨 are both so. */
export const isOfARate = (folded: string, at: number): boolean => OF_A_RATE.test(folded.slice(Math.max(0, at - REACH), at))
