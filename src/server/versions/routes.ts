import { apiRoute, json } from '../api/api-route.ts'
import { idParameter, languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

export const listVersions = apiRoute('read', {
  method: 'get',
  path: '/api/articles/{id}/versions',
  summary: 'Versions of an article, with what changed in each',
  request: { params: idParameter, query: languageQuery },
  responses: { 200: json('The oldest first.', shapes.versions) },
})
