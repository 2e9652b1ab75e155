export { readText } from './read.ts'
export type * from './reading.ts'
