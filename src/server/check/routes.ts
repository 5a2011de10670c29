import { apiRoute, body, json } from '../api/api-route.ts'
import { languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

export const getSettings = apiRoute('read', {
  method: 'get',
  path: '/api/settings',
  summary: 'What this server was started with',
  request: { query: languageQuery },
  responses: { 200: json('Whether a judge may be asked.', shapes.settings) },
})

/** Computes, and changes nothing: reading is enough. */
export const checkSummary = apiRoute('read', {
  method: 'post',
  path: '/api/check',
  summary: 'Checks every sentence of a summary against kept articles or given texts',
  request: { query: languageQuery, body: body(shapes.checkRequest) },
  responses: { 200: json('Every sentence with its verdict.', shapes.checked) },
})
