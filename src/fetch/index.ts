export type { Capture } from './capture.ts'
export { fetchCapture, type FetchOptions } from './fetch-capture.ts'
export { isGlobalUnicast } from './is-global-unicast.ts'
export { type PostAnswer, postJson, type PostOptions } from './post-json.ts'
