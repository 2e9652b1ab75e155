export { readDocx } from './docx/docx.ts'
export { readText } from './read.ts'
export type {
  Citation,
  Doubt,
  DoubtCode,
  Item,
  OrderedTask,
  OutlineNode,
  PlanReading,
  Reading,
  Schedule,
  Target,
} from './reading.ts'
export { largestFile, readBytes } from './sniff.ts'
export type { UnreadableCode } from './unreadable.ts'
export { UnreadableError } from './unreadable.ts'
