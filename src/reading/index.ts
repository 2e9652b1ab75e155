export { readText } from './read.ts'
