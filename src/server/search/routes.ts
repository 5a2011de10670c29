import { apiRoute, json } from '../api/api-route.ts'
import * as shapes from './shapes.ts'

export const searchArticles = apiRoute('read', {
  method: 'get',
  path: '/api/search',
  summary: 'Articles that answer a query',
  request: { query: shapes.searchQuery },
  responses: { 200: json('One page of hits, with the places of the words.', shapes.searchPage) },
})
