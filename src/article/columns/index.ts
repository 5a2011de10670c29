export { joinColumns, type JoinedColumns } from './join-columns.ts'
