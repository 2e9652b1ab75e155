import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { Source } from '../flow.ts'
import { sourceOfFlow } from '../flow.ts'
import type { Recognise } from '../recognising.ts'
import { lettersOf } from '../recognising.ts'
import { UnreadableError } from '../unreadable.ts'
import type { DrawnPage } from './glyphs.ts'
import { drawnPage } from './glyphs.ts'
import { forgiveLibrary, isOfLibrary } from './library-errors.ts'
import { flowOfPages } from './page-flow.ts'
import { picturesOf } from './pictures.ts'
import { refuseSwollenPdf } from './swollen.ts'

/** Real plans and reports have far fewer pages. */
const mostPages = 300
const mostScanned = 40
const fewLetters = 15

/** Reads the text layer of a PDF, and its scanned pages where a machine can make them out; throws UnreadableError. */
export async function pdfSource(bytes: Uint8Array, recognise: Recognise | null): Promise<Source> {
  refuseSwollenPdf(bytes)
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  lendTransfer()
  forgiveLibrary()
  const { OPS } = await getResolvedPDFJS()
  // The library takes the bytes away, so it gets its own.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw new UnreadableError(isLocked(error) ? 'LOCKED' : 'NOT_PDF', String(error))
  })
  try {
    return await sourceOfDocument(document, OPS, recognise)
  } catch (error) {
    // What is damaged behind the first page shows only when a page is asked for.
    if (isOfLibrary(error)) throw new UnreadableError('NOT_PDF', String(error))
    throw error
  } finally {
    await document.destroy()
  }
}

async function sourceOfDocument(
  document: PDFDocumentProxy,
  ops: Record<string, number>,
  recognise: Recognise | null,
): Promise<Source> {
  if (document.numPages > mostPages) throw new UnreadableError('TOO_LONG', `${document.numPages} pages`)
  const pages: DrawnPage[] = []
  const [unread, scanned]: [number[], number[]] = [[], []]
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const drawn = await drawnPage(page, ops)
    const empty = lettersIn(drawn) < fewLetters && drawn.pictures.length > 0
    if (empty || coversPage(drawn)) scanned.push(number)
    if (empty && scanned.length > mostScanned) throw new UnreadableError('SCAN_TOO_LONG', `page ${number}`)
    if (empty && recognise === null) unread.push(number)
    if (empty && recognise !== null)
      for (const picture of await picturesOf(page, drawn.pictures))
        for (const words of await recognise(picture.pnm, { page: number, of: document.numPages }))
          drawn.glyphs.push(...lettersOf(words, picture))
    pages.push(drawn)
    page.cleanup()
  }
  refuseWordless(pages, { unread, scanned })
  return { ...sourceOfFlow(flowOfPages(pages)), origin: scanned.length > unread.length ? 'scan' : 'text', unread }
}

function lettersIn(page: DrawnPage): number {
  return page.glyphs.reduce((sum, { text }) => sum + text.trim().length, 0)
}

// A scan that brings the letters some machine made out lays its picture over the whole page.
function coversPage({ pictures, width, height }: DrawnPage): boolean {
  return pictures.some(({ matrix }) => Math.abs(matrix[0] * matrix[3]) > 0.7 * width * height)
}

function refuseWordless(
  pages: readonly DrawnPage[],
  { unread, scanned }: { unread: number[]; scanned: number[] },
): void {
  if (pages.some((page) => lettersIn(page) >= fewLetters)) return
  if (unread.length > 0) throw new UnreadableError('SCAN', `${unread.length} pages`)
  throw new UnreadableError(scanned.length > 0 ? 'SCAN_UNCLEAR' : 'NO_TEXT')
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

// Node 20 has no ArrayBuffer.transferToFixedLength yet, without which the library loses the drawing of a page.
function lendTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      const moved = new ArrayBuffer(length)
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return moved
    },
  })
}
