export { readDocx } from './docx/docx.ts'
export { readText } from './read.ts'
export type {
  Citation,
  Doubt,
  DoubtCode,
  FilePart,
  Item,
  OrderedTask,
  OutlineNode,
  PlanReading,
  Reading,
  Schedule,
  Target,
} from './reading.ts'
export type { Recognise, RecognisedPage, RecognisedWord } from './recognising.ts'
export type { HandedFile } from './sniff.ts'
export { largestFile, readBytes, readFiles } from './sniff.ts'
export type { UnreadableCode } from './unreadable.ts'
export { UnreadableError } from './unreadable.ts'
