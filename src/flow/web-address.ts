/** In: an address as a stranger wrote it. Out: whether it leads into the web, by http or https. */
export const isWebAddress = (address: string): boolean => URL.canParse(address) && isWeb(new URL(address))

/** In: an address as a stranger wrote it. Out: whether following it does something else than to open a page of the web: `javascript:…`, `file:…`; not `/news/1.html`, which leads nowhere by itself. */
export const leadsElsewhere = (address: string): boolean => URL.canParse(address) && !isWeb(new URL(address))

const isWeb = ({ protocol }: URL) => protocol === 'http:' || protocol === 'https:'
