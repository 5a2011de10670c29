/** Offsets by the names that mail and English pages give them; `CST` is America's there. Source: RFC 822, and the usual abbreviations. */
export const ZONES: Readonly<Record<string, string>> = {
  z: '+00:00', gmt: '+00:00', utc: '+00:00', ut: '+00:00', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00',
  pst: '-08:00', pdt: '-07:00', bst: '+01:00', cet: '+01:00', cest: '+02:00', jst: '+09:00', kst: '+09:00', hkt: '+08:00', sgt: '+08:00',
}

/** In: a day, `2033-10-27`. Out: the offset of `ET`, America's eastern time: summer's from the second Sunday of March to the first of November. Source: the Energy Policy Act of 2005. */
export function easternOffset(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const sunday = (inMonth: number, which: number) => 1 + ((7 - new Date(Date.UTC(year, inMonth - 1, 1)).getUTCDay()) % 7) + 7 * (which - 1)
  const summer = (month > 3 && month < 11) || (month === 3 && date >= sunday(3, 2)) || (month === 11 && date < sunday(11, 1))
  return summer ? '-04:00' : '-05:00'
}
