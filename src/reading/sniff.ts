import { docxSource } from './docx/docx.ts'
import { decodeText } from './encodings/bytes.ts'
import type { Source } from './flow.ts'
import { sourceOfFlow, sourceOfText } from './flow.ts'
import { flowOfHtml } from './html/html.ts'
import { flowOfPages } from './pdf/page-flow.ts'
import { pdfSource } from './pdf/pdf.ts'
import { readSource } from './read.ts'
import type { Reading } from './reading.ts'
import type { Recognise } from './recognising.ts'
import { pageOfPicture } from './recognising.ts'
import type { NamedSource } from './together.ts'
import { joinSources } from './together.ts'
import { UnreadableError } from './unreadable.ts'
import { flowOfWorkbook } from './workbook.ts'

/** The largest file that is read at all, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** A file as it was handed in. */
export type HandedFile = { bytes: Uint8Array; name: string }

type Kind = 'zip' | 'pdf' | 'ole' | 'rtf' | 'picture' | 'program'
type Magic = { bytes: readonly number[]; is: Kind }

const magics: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'zip' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'ole' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'rtf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: 'picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: 'picture' },
  { bytes: [0x4d, 0x5a], is: 'program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'program' },
]

/** Reads files in the thread that calls, by what they are and not by what they are called; throws UnreadableError. */
export async function readFilesHere(
  files: readonly HandedFile[],
  recognise: Recognise | null = null,
): Promise<Reading> {
  const named: NamedSource[] = []
  for (const file of files) named.push({ name: file.name, source: await sourceOfFile(file, recognise) })
  return readSource(joinSources(named))
}

async function sourceOfFile({ bytes, name }: HandedFile, recognise: Recognise | null): Promise<Source> {
  if (bytes.length === 0) throw new UnreadableError('EMPTY')
  if (bytes.length > largestFile) throw new UnreadableError('TOO_LARGE', `${bytes.length} bytes`)
  const kind = magics.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte))?.is
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (kind === 'zip') return isWorkbook(bytes, extension) ? workbookSource(bytes, name) : docxSource(bytes)
  if (kind === 'pdf') return pdfSource(bytes, recognise)
  if (kind === 'picture') return pictureSource(bytes, recognise)
  refuseKind(kind, extension)
  if (extension === 'csv' || extension === 'tsv') return workbookSource(bytes, name)
  const { text, guessed } = decodeText(bytes)
  if (text.trim() === '') throw new UnreadableError('EMPTY')
  const source = isHtml(text, extension) ? htmlSource(text) : sourceOfText(text)
  return { ...source, encoding: source.encoding ?? guessed }
}

// What is named a document but is none was damaged on its way, or renamed.
function refuseKind(kind: Kind | undefined, extension: string): void {
  if (kind === 'ole' && (extension === 'docx' || extension === 'xlsx')) throw new UnreadableError('LOCKED')
  if (extension === 'docx') throw new UnreadableError('NOT_DOCX', 'no archive')
  if (extension === 'xlsx') throw new UnreadableError('NOT_XLSX', 'no archive')
  if (extension === 'pdf') throw new UnreadableError('NOT_PDF', 'no PDF inside')
  if (extension === 'xls') throw new UnreadableError('UNSUPPORTED_XLS')
  if (kind === 'ole' || extension === 'doc') throw new UnreadableError('UNSUPPORTED_DOC')
  if (kind === 'rtf') throw new UnreadableError('UNSUPPORTED_RTF')
  if (kind === 'program') throw new UnreadableError('UNSUPPORTED', 'a program')
}

const workbookPart = [...'xl/workbook.xml'].map((letter) => letter.charCodeAt(0))

function isWorkbook(bytes: Uint8Array, extension: string): boolean {
  if (extension === 'docx') return false
  const [first = 0] = workbookPart
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (workbookPart.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

async function workbookSource(bytes: Uint8Array, name: string): Promise<Source> {
  return { ...sourceOfFlow(await flowOfWorkbook(bytes, name)), origin: 'workbook' }
}

function htmlSource(text: string): Source {
  const { blocks, encodings } = flowOfHtml(text)
  const source = sourceOfFlow(blocks)
  if (source.text.trim() === '') throw new UnreadableError('NO_TEXT', 'a page without text')
  return { ...source, encoding: encodings.size > 0 ? [...encodings].join(', ') : source.encoding }
}

async function pictureSource(bytes: Uint8Array, recognise: Recognise | null): Promise<Source> {
  if (recognise === null) throw new UnreadableError('SCAN', 'a picture')
  const source = sourceOfFlow(flowOfPages((await recognise(bytes)).map(pageOfPicture)))
  if (source.text.trim().length < 15) throw new UnreadableError('SCAN_UNCLEAR')
  return { ...source, origin: 'scan' }
}

function isHtml(text: string, extension: string): boolean {
  return extension === 'html' || extension === 'htm' || /^\s*<(?:!doctype html|html)/i.test(text.slice(0, 1000))
}
