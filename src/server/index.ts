export { type AppOptions, createApp, openApiDocument } from './app.ts'
export { serve, type ServeOptions, type Serving } from './serve.ts'
