// Tệp: bytes that someone handed in for a thing (the scan of a document, a photo of a deed). Kept by content, read only
// through the thing's own capability: no owner, or an owner that does not answer, is 404.
import type { Subject } from '../../kernel/act.ts'

export interface StoredFile {
  readonly id: string
  readonly subject: Subject
  readonly name: string
  /** As sniffed from the content. */
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly keptAt: Date
}

const office = 'application/vnd.openxmlformats-officedocument'

/** What is taken in: documents, pictures, sound and film. SVG, HTML and programs never (they run). */
export const acceptedTypes = [
  'application/pdf',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${office}.presentationml.presentation`,
  'text/plain',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'audio/x-m4a',
  'video/mp4',
  'video/webm',
  'application/zip',
] as const

export function refuseFile(upload: {
  type: string
  bytes: Uint8Array
  tooLarge: boolean
}): 'file-too-large' | 'file-empty' | 'file-type' | null {
  if (upload.tooLarge) return 'file-too-large'
  if (upload.bytes.byteLength === 0) return 'file-empty'
  return (acceptedTypes as readonly string[]).includes(upload.type) ? null : 'file-type'
}

/** Shown inside the browser only where showing runs nothing. */
export function isShownInline(type: string): boolean {
  return type === 'application/pdf' || /^(image\/(jpeg|png|webp|gif|avif)|audio\/|video\/)/.test(type)
}
