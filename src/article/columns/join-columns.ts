import type { Block, Join } from '../article.ts'

export interface JoinedColumns {
  readonly blocks: readonly Block[]
  readonly joins: readonly Join[]
}

export function joinColumns(blocks: readonly Block[]): JoinedColumns {
  return { blocks, joins: [] }
}
