import { apiRoute, json } from '../api/api-route.ts'
import { idParameter, languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

export const listCollections = apiRoute('read', {
  method: 'get',
  path: '/api/collections',
  summary: 'Named sets of documents, the latest first',
  request: { query: languageQuery },
  responses: { 200: json('Collections, with the documents that could not be read.', shapes.collections) },
})

export const listArticles = apiRoute('read', {
  method: 'get',
  path: '/api/articles',
  summary: 'Articles, of one collection or all',
  request: { query: shapes.articlesQuery },
  responses: { 200: json('One page of the list: in the order of the collection; of all, the newest first.', shapes.articles) },
})

export const getArticle = apiRoute('read', {
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'One article, its summaries checked sentence by sentence',
  request: { params: idParameter, query: languageQuery },
  responses: { 200: json('The article.', shapes.article) },
})

export const listStories = apiRoute('read', {
  method: 'get',
  path: '/api/stories',
  summary: 'Stories, the largest of a collection first',
  request: { query: shapes.collectionQuery },
  responses: { 200: json('Stories.', shapes.stories) },
})

export const listGrownStories = apiRoute('read', {
  method: 'get',
  path: '/api/stories/grown',
  summary: 'Stories that grow with whatever arrives, of two articles or more, the latest change first',
  request: { query: shapes.pageQuery },
  responses: { 200: json('One page of the list.', shapes.grownStories) },
})

export const getStory = apiRoute('read', {
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'One story’s dossier, with a brief',
  request: { params: idParameter, query: shapes.collectionQuery },
  responses: { 200: json('The dossier.', shapes.story) },
})
