export { readBytes, readFiles, readTexts } from './apart/read-files.ts'
export { readDocx } from './docx/docx.ts'
export type { HeadField } from './places.ts'
export { placeOfWords, placesOf } from './places.ts'
export { readText } from './read.ts'
export type {
  Citation,
  Doubt,
  DoubtCode,
  Fact,
  FilePart,
  Item,
  OrderedTask,
  OutlineNode,
  PackedReading,
  PlanReading,
  Reading,
  Schedule,
  Signer,
  Span,
  Target,
} from './reading.ts'
export type { PageAt, Recognise, RecognisedPage, RecognisedWord } from './recognising.ts'
export type { RegisteredDocument } from './register.ts'
export { checkCitations, citedIn } from './register.ts'
export type { HandedFile } from './sniff.ts'
export { largestFile } from './sniff.ts'
export type { UnreadableCode } from './unreadable.ts'
export { UnreadableError } from './unreadable.ts'
