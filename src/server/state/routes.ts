import { apiRoute, body, json } from '../api/api-route.ts'
import { idParameter, languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

const query = languageQuery

export const getState = apiRoute('read', {
  method: 'get',
  path: '/api/articles/{id}/state',
  summary: 'What the reader did with an article',
  request: { params: idParameter, query },
  responses: { 200: json('The state.', shapes.oneState) },
})

export const changeState = apiRoute('write', {
  method: 'put',
  path: '/api/articles/{id}/state',
  summary: 'Read, star, later, tags and marks of an article; what is not named stays as it is',
  request: { params: idParameter, query, body: body(shapes.stateChange) },
  responses: { 200: json('The state as it is now.', shapes.oneState) },
})

export const changeStates = apiRoute('write', {
  method: 'post',
  path: '/api/state',
  summary: 'The same change to many articles',
  request: { query, body: body(shapes.statesChange) },
  responses: { 200: json('Done.', shapes.changed) },
})

export const markRead = apiRoute('write', {
  method: 'post',
  path: '/api/state/read',
  summary: 'Marks a whole list as read',
  request: { query, body: body(shapes.readWhich) },
  responses: { 200: json('Done.', shapes.readDone) },
})

export const getUnread = apiRoute('read', {
  method: 'get',
  path: '/api/unread',
  summary: 'How many articles are unread, by feed and by collection',
  request: { query },
  responses: { 200: json('Counts.', shapes.unread) },
})

export const listTags = apiRoute('read', {
  method: 'get',
  path: '/api/tags',
  summary: 'The reader’s tags, by name',
  request: { query },
  responses: { 200: json('Tags.', shapes.tags) },
})

export const renameTag = apiRoute('write', {
  method: 'put',
  path: '/api/tags/{name}',
  summary: 'Renames a tag; with the name of another the two become one',
  request: { params: shapes.tagParameter, query, body: body(shapes.newName) },
  responses: { 200: json('Tags as they are now.', shapes.tags) },
})

export const dropTag = apiRoute('write', {
  method: 'delete',
  path: '/api/tags/{name}',
  summary: 'Takes a tag from all its articles',
  request: { params: shapes.tagParameter, query },
  responses: { 200: json('Tags as they are now.', shapes.tags) },
})

export const listMarks = apiRoute('read', {
  method: 'get',
  path: '/api/marks',
  summary: 'Quick marks: those in use and those that are offered',
  request: { query },
  responses: { 200: json('Marks.', shapes.marks) },
})

export const listHighlights = apiRoute('read', {
  method: 'get',
  path: '/api/highlights',
  summary: 'Highlights of an article in the order of its text, or of all, the latest first',
  request: { query: shapes.highlightsQuery },
  responses: { 200: json('Highlights.', shapes.highlights) },
})

export const addHighlight = apiRoute('write', {
  method: 'post',
  path: '/api/articles/{id}/highlights',
  summary: 'Highlights words of an article, with a note or without',
  request: { params: idParameter, query, body: body(shapes.newHighlight) },
  responses: { 200: json('The highlight.', shapes.oneHighlight) },
})

export const noteOnHighlight = apiRoute('write', {
  method: 'put',
  path: '/api/highlights/{id}',
  summary: 'Changes the note on a highlight',
  request: { params: idParameter, query, body: body(shapes.note) },
  responses: { 200: json('The highlight.', shapes.oneHighlight) },
})

export const dropHighlight = apiRoute('write', {
  method: 'delete',
  path: '/api/highlights/{id}',
  summary: 'Takes a highlight away, and its note',
  request: { params: idParameter, query },
  responses: { 200: json('The article’s highlights as they are now.', shapes.highlights) },
})
