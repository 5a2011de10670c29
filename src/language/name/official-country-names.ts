/**
 * Names of countries that CLDR does not give, by ISO 3166 code, simplified: official names that do not begin with the
 * everyday one, and everyday short names. Source: the Foreign Ministry of China's list of countries.
 */
export const MORE_COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  CN: ['中华人民共和国', '我国'], US: ['美利坚合众国'], KR: ['大韩民国', '南韩'], KP: ['朝鲜民主主义人民共和国', '北韩'], GB: ['大不列颠及北爱尔兰联合王国', '联合王国'],
  DE: ['德意志联邦共和国'], FR: ['法兰西共和国'], AE: ['阿联酋'], SA: ['沙特', '沙特阿拉伯王国', '沙乌地'], BA: ['波黑'], MN: ['蒙古国'], CD: ['刚果金', '刚果（金）', '刚果(金)', '刚果民主共和国'],
  CG: ['刚果布', '刚果（布）', '刚果(布)'], PG: ['巴新'], ID: ['印尼'], AU: ['澳洲'], RU: ['俄罗斯联邦', '俄国'], LA: ['老挝人民民主共和国', '寮国'], VN: ['越南社会主义共和国'],
  PS: ['巴勒斯坦', '巴勒斯坦国'], MX: ['墨西哥合众国'], CZ: ['捷克共和国'], LK: ['斯里兰卡民主社会主义共和国'], ZA: ['南非共和国'], AR: ['阿根廷共和国'], GR: ['希腊共和国'],
  BR: ['巴西联邦共和国'], PK: ['巴基斯坦伊斯兰共和国'], IR: ['伊朗伊斯兰共和国'], MK: ['北马其顿共和国'], NZ: ['纽西兰'], DO: ['多米尼加'], BD: ['孟加拉'], HK: ['香港', '中国香港'], MO: ['澳门', '中国澳门'], TW: ['中国台湾', '台湾省'],
  SZ: ['斯威士兰王国'], CI: ['象牙海岸'], TT: ['特多'], NP: ['尼泊尔联邦民主共和国'], ET: ['埃塞俄比亚联邦民主共和国'],
}

/** What a long form adds to the everyday name: `哈萨克斯坦共和国`, `泰王国` is apart. */
export const STATE_WORDS = '(?:(?:伊斯兰|联邦|民主|人民|社会主义|阿拉伯|合作|玻利瓦尔|多民族)*(?:共和国|王国|公国|大公国|联邦|合众国|苏丹国|酋长国))'
