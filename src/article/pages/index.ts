export { findNextPage, type PagePlace } from './find-next-page.ts'
export { keepEnd } from './keep-end.ts'
export { joinPages, saysNothingNew } from './join-pages.ts'
