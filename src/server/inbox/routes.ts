import { apiRoute, json } from '../api/api-route.ts'
import * as shapes from './shapes.ts'

export const listInbox = apiRoute('read', {
  method: 'get',
  path: '/api/inbox',
  summary: 'What there is to read, page by page, with what the reader did with it',
  request: { query: shapes.inboxQuery },
  responses: { 200: json('One page of the list.', shapes.inbox) },
})

export const countVerdicts = apiRoute('read', {
  method: 'get',
  path: '/api/inbox/verdicts',
  summary: 'How the summaries that listed articles came with stand to their texts',
  request: { query: shapes.verdictsQuery },
  responses: { 200: json('Of those articles that have both; a list is shown before its summaries are checked.', shapes.verdictCounts) },
})
