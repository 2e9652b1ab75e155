import { createHash } from 'node:crypto'
import { refusalText } from '../../../kernel/asking.ts'
import { Invalid } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { type Recognise, readBytes, UnreadableError } from '../../../reading/index.ts'
import { canRecognise, storeOriginal } from '../../documents/index.ts'
import type { HandedDocument } from '../actions/handing.ts'
import type { PastedInput } from '../rules/inputs.ts'
import { text } from '../text.ts'

/** What was pasted, as a file: with its tables where the browser handed them over. */
export function pastedUpload({ pasted, pastedHtml }: PastedInput): Upload[] {
  if (pasted === null) return []
  const [name, words, type] = pastedHtml
    ? [`${text.pastedName}.html`, `<!doctype html>${pastedHtml}`, 'application/octet-stream']
    : [`${text.pastedName}.txt`, pasted, 'text/plain']
  return [{ field: 'pasted', name, type, bytes: new TextEncoder().encode(words), tooLarge: false }]
}

/**
 * Reads files and pasted words, outside any transaction; scans are left to the background. Throws Invalid with the reasons
 * where nothing can be kept of anything.
 */
export async function readHanded(ask: Ask, pasted: PastedInput, uploads: readonly Upload[]): Promise<HandedDocument[]> {
  const all = [...uploads, ...pastedUpload(pasted)]
  if (all.length === 0) throw new Invalid({ file: 'file-required' })
  const scans = await canRecognise()
  const seen = new Set<string>()
  const handed: HandedDocument[] = []
  for (const upload of all) {
    const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
    handed.push(seen.has(sha256) ? refused(upload, 'reading-same') : await handedOf(ask, upload, scans))
    seen.add(sha256)
  }
  if (handed.every(({ kind }) => kind === 'refused')) refuseAll(ask, all, handed)
  return handed
}

const refused = ({ name }: Upload, code: string): HandedDocument => ({ kind: 'refused', file: { name }, code })

async function handedOf(ask: Ask, upload: Upload, scans: boolean): Promise<HandedDocument> {
  const { bytes, name } = upload
  let isScan = false
  const later: Recognise = async () => {
    isScan = true
    throw new UnreadableError('SCAN', 'left to the background')
  }
  try {
    const reading = await readBytes(bytes, name, scans ? later : null)
    return { kind: 'read', reading, file: await storeOriginal(ask.kernel.storage, upload) }
  } catch (error) {
    if (error instanceof Invalid) return refused(upload, error.errors[upload.field] ?? 'file-type')
    if (!(error instanceof UnreadableError)) throw error
    const kind = isScan ? 'scan' : isPicture(upload) && isWordless(error) ? 'unread' : null
    if (kind === null) return refused(upload, `reading-${error.code}`)
    return { kind, file: await storeOriginal(ask.kernel.storage, upload) }
  }
}

const isPicture = ({ type }: Upload) => type === 'application/pdf' || type.startsWith('image/')
const isWordless = ({ code }: UnreadableError) => code.startsWith('SCAN') || code === 'NO_TEXT'

/** The form comes back and says why, file by file where there are several. */
function refuseAll(ask: Ask, uploads: readonly Upload[], handed: readonly HandedDocument[]): never {
  const sentence = refusalText(ask.kernel)
  const errors: Record<string, string> = {}
  for (const [at, one] of handed.entries()) {
    if (one.kind !== 'refused') continue
    const field = uploads[at]?.field ?? 'file'
    const said = sentence(one.code) ?? one.code
    const line = handed.length === 1 ? said : `${one.file.name}: ${said}`
    errors[field] = errors[field] ? `${errors[field]} ${line}` : line
  }
  throw new Invalid(errors)
}
