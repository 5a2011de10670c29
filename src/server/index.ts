export { type AppOptions, createApp, openApiDocument } from './app.ts'
export { requirePassword, serve, type ServeOptions, type Serving } from './serve.ts'
