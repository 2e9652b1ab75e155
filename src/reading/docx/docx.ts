import type { Source } from '../flow.ts'
import { sourceOfFlow } from '../flow.ts'
import { readSource } from '../read.ts'
import type { Reading } from '../reading.ts'
import { joinSources } from '../together.ts'
import { UnreadableError } from '../unreadable.ts'
import { readDocumentXml } from './document.ts'
import { readStyleFonts } from './fonts.ts'
import { readNumbering } from './numbering.ts'
import { documentLimits, unzipParts } from './unzip.ts'

const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml'] as const

/** Reads a Word document; throws UnreadableError for a damaged or swelling archive or one that holds no document. */
export function readDocx(bytes: Uint8Array): Reading {
  return readSource(joinSources([{ name: '', source: docxSource(bytes) }]))
}

export function docxSource(bytes: Uint8Array): Source {
  const unpacked = unzipParts(bytes, parts, documentLimits)
  const [document, numbering, styles, footnotes] = parts.map((name) => decoded(unpacked.get(name)))
  if (document === undefined || !document.includes('<w:body'))
    throw new UnreadableError('NOT_DOCX', 'no document inside')
  const { blocks, encodings } = readDocumentXml(document, {
    numbering: readNumbering(numbering ?? '', styles ?? ''),
    fonts: readStyleFonts(styles ?? ''),
    footnotes: footnotes ?? '',
  })
  const source = sourceOfFlow(blocks)
  return { ...source, encoding: encodings.size > 0 ? [...encodings].join(', ') : source.encoding }
}

function decoded(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes)
}
