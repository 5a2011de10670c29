const PLAIN = '零〇一二三四五六七八九两兩倆'
/** After a first digit 两 is a digit only before a unit: 三万两千; in 二两 it is a weight. */
const NOT_PAIR = PLAIN.replaceAll(/[两兩]/g, '')
const UNITS = '十百千万亿萬億廿卅'
/** `七十百分位` is seventy: after 十 no 百 and no 千 goes on. */
const NEXT_UNIT = '(?:[十万亿萬億廿卅]|(?<!十)[百千])'
const CAPITAL = '壹贰叁肆伍陆柒捌玖貳參陸'
const CAPITAL_UNITS = '拾佰仟'

/** The numeral of `3兆元`, not the beginning of `500兆瓦`. */
const BILLION_FOLD = '兆(?![瓦赫帕焦欧歐字比伏])'

/** `12,034`, `1 200公里` (not `5月1 200人`), `1.2`, `948`. */
const ARABIC = '(?:(?<![\\d年月第A-Za-z.,/:-] ?)[1-9]\\d{0,2}(?:[ \\u2009\\u202f]\\d{3})+(?![\\d.,])(?= ?[万亿萬億余餘多公千平立亩畝吨噸元人名户戶米])|\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'

/** 陆 is a digit before 拾佰仟万亿, after 拾佰仟, or after the zero of a unit: `陆拾`, `拾陆`, `壹万零陆`; not in `陆地`, `三百陆军`. */
const CAPITAL_DIGIT = `(?:[${CAPITAL}](?=[${CAPITAL_UNITS}十百千万亿萬億])|(?<=[${CAPITAL_UNITS}]|[${CAPITAL_UNITS}万亿萬億]零)[${CAPITAL}])`

/**
 * Source of a pattern that matches one numeral in Chinese characters: `一千零五`, `三点五`, `肆佰陆拾`, `两 千`. No groups of its own.
 * No longer than anyone writes, so that a page of one character is no numeral. A space is allowed beside a unit only: `三 百 五` is one numeral, `三 四` two.
 */
export const CHINESE_NUMERAL =
  `(?:[${PLAIN}${UNITS}]|俩(?=[百千万])|${CAPITAL_DIGIT}|拾(?=[万亿萬億一二三四五六七八九]))` +
  `(?:[${NOT_PAIR}]|${NEXT_UNIT}|[两兩](?=[百千万亿萬億])|${BILLION_FOLD}|[${CAPITAL_UNITS}]|${CAPITAL_DIGIT}| {1,2}[${UNITS}]|(?<=[${UNITS}]) {1,2}[${PLAIN}](?=[ ${UNITS}]|$|[，。；,;])){0,40}` +
  '(?: ?[点點] ?[零〇一二三四五六七八九]+(?:[万亿萬億]+)?)?'

/**
 * Source of a pattern that matches one numeral, Chinese or Arabic: grouping commas, decimals, 万/亿 after it, mixed forms
 * (`5万4千6百`, `1亿3000万`, `9.48百亿`). No groups of its own.
 */
export const NUMERAL =
  `(?:${ARABIC}(?: ?[十百千万亿萬億]| ?${BILLION_FOLD}){0,8}(?:(?<=[十百千万亿兆萬億]) ?零?${ARABIC}(?: ?[十百千万亿萬億]){1,8}){0,8}(?:(?<=[万亿萬億])\\d{4}(?!\\d|年|\\.)|(?<=[百千万亿萬億])零\\d{1,3}(?![\\d十百千万亿萬億.年月]))?` +
  `|${CHINESE_NUMERAL})`
