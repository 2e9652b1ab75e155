export type {
  Annex,
  Block,
  Capacity,
  Column,
  DocumentHead,
  Inline,
  OfficialDocument,
  Run,
  Signature,
  Table,
  TableRow,
} from './document.ts'
export { type PaperFormat, paperFile, paperFormats } from './file.ts'
export { writeDocx, writePdf } from './loading.ts'
export type { DocumentType } from './text.ts'
