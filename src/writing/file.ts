import type { OfficialDocument } from './document.ts'
import { writeDocx, writePdf } from './loading.ts'

/** The formats in which every official document is offered, as the ending of its address. */
export const paperFormats = ['docx', 'pdf'] as const
export type PaperFormat = (typeof paperFormats)[number]

const types: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

interface PaperFile {
  readonly kind: 'file'
  readonly body: Uint8Array
  readonly type: string
  readonly fileName: string
  readonly inline: boolean
}

/** The document as a file to send; `name` without ending, `draftMark` framed under the number. A PDF is shown in the browser. */
export async function paperFile(
  document: OfficialDocument,
  { format, name, draftMark }: { format: PaperFormat; name: string; draftMark?: string | undefined },
): Promise<PaperFile> {
  const write = format === 'docx' ? writeDocx : writePdf
  const body = await write(document, draftMark === undefined ? {} : { draftMark })
  return { kind: 'file', body, type: types[format], fileName: `${name}.${format}`, inline: format === 'pdf' }
}
