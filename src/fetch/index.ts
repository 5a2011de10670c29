export type { Capture } from './capture.ts'
