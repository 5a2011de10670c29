export type { FindTimesOptions, TimeAnchor, TimeExpression, TimeKind, TimePart } from './time-expression.ts'
export { findTimes } from './find-times.ts'
export { compareTimes, type TimeRelation } from './compare-times.ts'
export { timesWithin } from './times-within.ts'
