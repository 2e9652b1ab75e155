import { Invalid } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { type Reading, readBytes, UnreadableError } from '../../../reading/index.ts'
import { recogniser, storeOriginal } from '../../documents/index.ts'
import type { StoredBytes } from '../../files/index.ts'
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
 * Reads a file or pasted words, outside any transaction. A scan that this machine cannot make out is kept and described by hand
 * (`reading` null); any other unreadable file is refused with its reason.
 */
export async function readHanded(
  ask: Ask,
  pasted: PastedInput,
  uploads: readonly Upload[],
): Promise<{ reading: Reading | null; file: StoredBytes }> {
  const [upload] = [...uploads, ...pastedUpload(pasted)]
  if (!upload) throw new Invalid({ file: 'file-required' })
  const reading = await readBytes(upload.bytes, upload.name, recogniser()).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error
    if (isKeptUnread(upload, error)) return null
    throw new Invalid({ [upload.field]: `reading-${error.code}` })
  })
  return { reading, file: await storeOriginal(ask.kernel.storage, upload) }
}

function isKeptUnread({ type }: Upload, { code }: UnreadableError): boolean {
  return (type === 'application/pdf' || type.startsWith('image/')) && (code.startsWith('SCAN') || code === 'NO_TEXT')
}
