import { apiRoute, body, json } from '../api/api-route.ts'
import { idParameter, languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

const one = { request: { params: idParameter, query: languageQuery }, responses: { 200: json('As it is now.', shapes.oneJob) } }

export const listJobs = apiRoute('read', {
  method: 'get',
  path: '/api/jobs',
  summary: 'Long work, the latest first',
  request: { query: languageQuery },
  responses: { 200: json('The last 200; what ended is forgotten after 30 days.', shapes.jobs) },
})

export const addJob = apiRoute('write', {
  method: 'post',
  path: '/api/jobs',
  summary: 'Reads addresses into a collection, in the background',
  request: { query: languageQuery, body: body(shapes.newJob) },
  responses: { 200: json('The job.', shapes.oneJob) },
})

export const getJob = apiRoute('read', { method: 'get', path: '/api/jobs/{id}', summary: 'How far a job is', ...one })

export const cancelJob = apiRoute('write', { method: 'delete', path: '/api/jobs/{id}', summary: 'Cancels a job; what it has read stays', ...one })

export const resumeJob = apiRoute('write', { method: 'post', path: '/api/jobs/{id}/resume', summary: 'Goes on with a job that failed or was cancelled', ...one })

export const events = apiRoute('read', {
  method: 'get',
  path: '/api/events',
  summary: 'What happens, as it happens: server-sent events',
  request: { query: languageQuery },
  responses: {
    200: {
      description: '`job` with a Job at each step; `feed` with `{id, new, trouble}` after each poll. A comment line every 15 seconds keeps the connection.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
  },
})
