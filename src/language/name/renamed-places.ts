/** A place that changed its name. The former name held in [from, until]; ISO dates, absent where it held from of old. */
export interface Renaming {
  readonly now: string
  readonly former: string
  readonly from?: string
  readonly until: string
}

/**
 * Renamings of capitals, large cities and provinces that news still meets, simplified.
 * Source: decrees as recorded in the gazetteers of the countries (GeoNames alternate names carry the same dates).
 */
export const RENAMINGS: readonly Renaming[] = [
  { now: '阿斯塔纳', former: '努尔苏丹', from: '2019-03-23', until: '2022-09-17' },
  { now: '阿斯塔纳', former: '阿克莫拉', from: '1992-07-06', until: '1998-05-06' },
  { now: '圣彼得堡', former: '列宁格勒', from: '1924-01-26', until: '1991-09-06' },
  { now: '伏尔加格勒', former: '斯大林格勒', from: '1925-04-10', until: '1961-11-10' },
  { now: '叶卡捷琳堡', former: '斯维尔德洛夫斯克', from: '1924-11-14', until: '1991-09-04' },
  { now: '下诺夫哥罗德', former: '高尔基市', from: '1932-10-07', until: '1990-10-22' },
  { now: '比什凯克', former: '伏龙芝', from: '1926-05-12', until: '1991-02-05' },
  { now: '杜尚别', former: '斯大林纳巴德', from: '1929-10-16', until: '1961-11-10' },
  { now: '第聂伯罗', former: '第聂伯罗彼得罗夫斯克', from: '1926-07-20', until: '2016-05-19' },
  { now: '胡志明市', former: '西贡', until: '1976-07-02' },
  { now: '首尔', former: '汉城', until: '2005-01-18' },
  { now: '伊斯坦布尔', former: '君士坦丁堡', until: '1930-03-28' },
  { now: '雅加达', former: '巴达维亚', until: '1942-08-08' },
  { now: '金沙萨', former: '利奥波德维尔', until: '1966-05-03' },
  { now: '哈拉雷', former: '索尔兹伯里', until: '1982-04-18' },
  { now: '波德戈里察', former: '铁托格勒', from: '1946-07-13', until: '1992-04-02' },
  { now: '开姆尼茨', former: '卡尔·马克思城', from: '1953-05-10', until: '1990-05-31' },
  { now: '襄阳', former: '襄樊', from: '1983-08-19', until: '2010-12-09' },
  { now: '普洱', former: '思茅', until: '2007-04-08' },
  { now: '香格里拉市', former: '中甸', until: '2001-12-17' },
  { now: '呼和浩特', former: '归绥', until: '1954-04-25' },
  { now: '乌鲁木齐', former: '迪化', until: '1954-02-01' },
  { now: '张家界', former: '大庸', until: '1994-04-04' },
  { now: '武夷山市', former: '崇安县', until: '1989-08-21' },
]
