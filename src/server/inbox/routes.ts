import { apiRoute, json } from '../api/api-route.ts'
import * as shapes from './shapes.ts'

export const listInbox = apiRoute('read', {
  method: 'get',
  path: '/api/inbox',
  summary: 'What there is to read, page by page, with what the reader did with it',
  request: { query: shapes.inboxQuery },
  responses: { 200: json('One page of the list.', shapes.inbox) },
})
