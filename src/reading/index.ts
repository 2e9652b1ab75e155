export { readDocx } from './docx/docx.ts'
export { readText } from './read.ts'
export type {
  Annex,
  Citation,
  ClauseReference,
  Doubt,
  DoubtCode,
  Fact,
  Item,
  NamedReference,
  OrderedTask,
  OutlineKind,
  OutlineNode,
  PlanReading,
  ProcedureMention,
  Reading,
  Schedule,
  Signer,
  Span,
  TableReading,
  Target,
} from './reading.ts'
export { largestFile, readBytes } from './sniff.ts'
export { refusals } from './text.ts'
export type { UnreadableCode } from './unreadable.ts'
export { UnreadableError } from './unreadable.ts'
