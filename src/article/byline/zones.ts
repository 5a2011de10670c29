/** Offsets by the names that mail and English pages give them; `CST` is America's there. Source: RFC 822, and the usual abbreviations. */
export const ZONES: Readonly<Record<string, string>> = {
  z: '+00:00', gmt: '+00:00', utc: '+00:00', ut: '+00:00', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00',
  pst: '-08:00', pdt: '-07:00', bst: '+01:00', cet: '+01:00', cest: '+02:00', jst: '+09:00', kst: '+09:00', hkt: '+08:00', sgt: '+08:00',
}
