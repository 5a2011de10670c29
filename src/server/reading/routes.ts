import { apiRoute, body, json } from '../api/api-route.ts'
import { languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

/** Computes, and keeps nothing: reading is enough. */
export const readPasted = apiRoute('read', {
  method: 'post',
  path: '/api/read',
  summary: 'Reads a pasted page as clean articles, without keeping it',
  request: { query: languageQuery, body: body(shapes.pasted) },
  responses: { 200: json('Its articles, the summaries that came with them checked.', shapes.readArticles) },
})

export const getBookmarklet = apiRoute('read', {
  method: 'get',
  path: '/api/bookmarklet',
  summary: 'A bookmarklet that hands the page at hand over to this server',
  request: { query: shapes.bookmarkletQuery },
  responses: { 200: json('The bookmarklet.', shapes.bookmarklet) },
})
