export { type Furniture, classFolded, classFurniture } from './class-furniture.ts'
export { FURNITURE, type FurnitureEffect, type FurnitureRule } from './vocabulary.ts'
export { type SplitTitle, splitTitle } from './split-title.ts'
