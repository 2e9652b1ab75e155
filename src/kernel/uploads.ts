import type { MultipartFile } from '@fastify/multipart'
import { fileTypeFromBuffer } from 'file-type'

/** A file as it arrived: in memory, sniffed, not kept anywhere until an action keeps it. */
export interface Upload {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
  /** By content, never by name or by what the browser says; 'text/plain' only for clean text. */
  readonly type: string
  readonly tooLarge: boolean
}

export const uploadLimit = 20 * 1024 * 1024

export async function takeUpload(part: MultipartFile): Promise<Upload | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.file) {
    size += chunk.length
    if (size <= uploadLimit) chunks.push(chunk)
  }
  if (size === 0 && !part.filename) return null
  const tooLarge = size > uploadLimit || part.file.truncated
  const bytes = tooLarge ? new Uint8Array() : Buffer.concat(chunks)
  return { field: part.fieldname, name: cleanName(part.filename), bytes, type: await sniff(bytes), tooLarge }
}

async function sniff(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime
  return looksLikeText(bytes) ? 'text/plain' : 'application/octet-stream'
}

/** Text has no control characters but white space, and is valid UTF-8 without markup that a browser would run. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase()
  return !start.startsWith('<')
}

/** Only the last part of a path, no control characters, at most 200 characters: a name is shown, never opened. */
export function cleanName(name: string | undefined): string {
  const last = (name ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return last.replace(/[\u0000-\u001f\u007f"]/g, '').slice(-200) || 'tep'
}
