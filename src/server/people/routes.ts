import { apiRoute, body, json } from '../api/api-route.ts'
import { idParameter, languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

export const getSession = apiRoute('open', {
  method: 'get',
  path: '/api/session',
  summary: 'Who the asker is, and the token for requests that change something',
  request: { query: languageQuery },
  responses: { 200: json('The session.', shapes.session) },
})

export const logIn = apiRoute('open', {
  method: 'post',
  path: '/api/session',
  summary: 'Logs in; the answer sets the session’s cookie',
  request: { query: languageQuery, body: body(shapes.logIn) },
  responses: { 200: json('The session.', shapes.session) },
})

export const logOut = apiRoute('open', {
  method: 'delete',
  path: '/api/session',
  summary: 'Ends the session',
  request: { query: languageQuery },
  responses: { 200: json('The session is over.', shapes.session) },
})

export const setPassword = apiRoute('admin', {
  method: 'put',
  path: '/api/password',
  summary: 'Sets, changes or takes away the owner’s password; every session ends',
  request: { query: languageQuery, body: body(shapes.newPassword) },
  responses: { 200: json('As it is now.', shapes.session) },
})

export const listKeys = apiRoute('admin', {
  method: 'get',
  path: '/api/keys',
  summary: 'Keys that programs were given',
  request: { query: languageQuery },
  responses: { 200: json('Keys, the oldest first; never the secrets themselves.', shapes.keys) },
})

export const addKey = apiRoute('admin', {
  method: 'post',
  path: '/api/keys',
  summary: 'Makes a key for a program',
  request: { query: languageQuery, body: body(shapes.keyRequest) },
  responses: { 200: json('The key, told this once.', shapes.newKey) },
})

export const dropKey = apiRoute('admin', {
  method: 'delete',
  path: '/api/keys/{id}',
  summary: 'Takes a key back',
  request: { params: idParameter, query: languageQuery },
  responses: { 200: json('The keys that are left.', shapes.keys) },
})
