export type { FindTimesOptions, TimeAnchor, TimeExpression, TimeKind, TimePart } from './time-expression.ts'
export { findTimes } from './find-times.ts'
