export { type AppOptions, createApp } from './app.ts'
export { serve, type ServeOptions, type Serving } from './serve.ts'
