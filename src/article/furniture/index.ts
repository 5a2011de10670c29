export { type Furniture, classFolded, classFurniture } from './class-furniture.ts'
export { FURNITURE, type FurnitureEffect, type FurnitureRule } from './vocabulary.ts'
