export { findNextPage, type PagePlace } from './find-next-page.ts'
export { joinPages, saysNothingNew } from './join-pages.ts'
