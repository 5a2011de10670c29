import { apiRoute, body, json } from '../api/api-route.ts'
import { languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

export const getSpace = apiRoute('read', {
  method: 'get',
  path: '/api/space',
  summary: 'What the library takes, and what it may take',
  request: { query: languageQuery },
  responses: { 200: json('Sizes and limits.', shapes.space) },
})

export const setLimits = apiRoute('write', {
  method: 'put',
  path: '/api/space',
  summary: 'Sets all limits; what is over them goes within the hour',
  request: { query: languageQuery, body: body(shapes.newLimits) },
  responses: { 200: json('As it is now.', shapes.space) },
})
