import { apiRoute, body, json } from '../api/api-route.ts'
import { idParameter, languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

export const listSubscriptions = apiRoute('read', {
  method: 'get',
  path: '/api/subscriptions',
  summary: 'Feeds that the reader follows, by folder and title',
  request: { query: languageQuery },
  responses: { 200: json('All of them, with what went wrong the last time.', shapes.subscriptions) },
})

export const addSubscription = apiRoute('write', {
  method: 'post',
  path: '/api/subscriptions',
  summary: 'Subscribes to a feed, or to the feed of a site',
  request: { query: languageQuery, body: body(shapes.newSubscription) },
  responses: { 200: json('The subscription; it is asked at once, in the background.', shapes.subscribed) },
})

export const changeSubscription = apiRoute('write', {
  method: 'put',
  path: '/api/subscriptions/{id}',
  summary: 'Renames, moves, pauses or resumes a subscription; says whether its entries’ pages are read',
  request: { params: idParameter, query: languageQuery, body: body(shapes.subscriptionChange) },
  responses: { 200: json('As it is now.', shapes.oneSubscription) },
})

export const removeSubscription = apiRoute('write', {
  method: 'delete',
  path: '/api/subscriptions/{id}',
  summary: 'Unsubscribes; its articles stay, and may be let go like all that no person kept',
  request: { params: idParameter, query: languageQuery },
  responses: { 200: json('What is left.', shapes.subscriptions) },
})

export const refreshSubscription = apiRoute('write', {
  method: 'post',
  path: '/api/subscriptions/{id}/refresh',
  summary: 'Asks a feed now, or as soon as its server allows',
  request: { params: idParameter, query: languageQuery },
  responses: { 200: json('As it is now.', shapes.oneSubscription) },
})

export const refreshAll = apiRoute('write', {
  method: 'post',
  path: '/api/subscriptions/refresh',
  summary: 'Asks every feed, as soon as their servers allow',
  request: { query: languageQuery },
  responses: { 200: json('As they are now.', shapes.subscriptions) },
})

export const exportList = apiRoute('read', {
  method: 'get',
  path: '/api/subscriptions.opml',
  summary: 'The list of subscriptions as OPML',
  request: { query: languageQuery },
  responses: { 200: { description: 'OPML 2.0, with the folders.', content: { 'text/x-opml': { schema: { type: 'string' } } } } },
})

export const importList = apiRoute('write', {
  method: 'post',
  path: '/api/subscriptions.opml',
  summary: 'Subscribes to all feeds of an OPML list, in its folders',
  request: { query: languageQuery, body: body(shapes.opmlList) },
  responses: { 200: json('How many were new.', shapes.importedList) },
})
