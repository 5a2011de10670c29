export { type Furniture, classFolded, classFurniture, classSentence, speaksForSeller } from './class-furniture.ts'
export { FURNITURE, type FurnitureEffect, type FurnitureRule } from './vocabulary.ts'
export { type SplitTitle, splitTitle } from './split-title.ts'
export { MADE_BY_MACHINE, type SummaryLabel, summaryLabel } from './summary-label.ts'
