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
  'text/vtt',
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

/** Players ask for parts of film and sound, and some play nothing that they cannot have in parts. */
export const isPlayed = (type: string) => /^(audio|video)\//.test(type)

/** First and last byte of what a `Range` header asks for (RFC 9110 14.2: one range; others are answered whole), or null. */
export function partAsked(range: string, size: number): readonly [number, number] | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range) ?? []
  if (first === undefined || last === undefined || first + last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from <= to && from < size ? [from, to] : null
}

export function partHeaders(part: readonly [number, number] | null, size: number): Record<string, string> {
  const length = part ? part[1] - part[0] + 1 : size
  return {
    'accept-ranges': 'bytes',
    'content-length': String(length),
    ...(part && { 'content-range': `bytes ${part[0]}-${part[1]}/${size}` }),
  }
}

/** A form of a picture beside the one that pages name. */
export interface Rendition {
  readonly fileId: string
  readonly type: RenditionType
  readonly width: number
}
export type RenditionType = 'image/avif' | 'image/webp' | 'image/jpeg'
export type RenditionForm = Pick<Rendition, 'type' | 'width'>

const renditionKind = 'rendition'

/** A rendition is kept for its picture, and read by whoever may read that. */
export function renditionSubject(pictureId: string): Subject {
  return { kind: renditionKind, id: pictureId }
}
export const isRendition = ({ subject }: Pick<StoredFile, 'subject'>) => subject.kind === renditionKind

const widths: Readonly<Record<RenditionType, readonly number[]>> = {
  'image/avif': [320, 640, 1024, 1600],
  'image/webp': [320, 1024],
  // For browsers from before 2020, which know neither of the others.
  'image/jpeg': [1024],
}

/** The forms of a picture of that width: none wider than it, and its own width where it is narrower than all. */
export function renditionForms(width: number): RenditionForm[] {
  // Keys of a literal record are its types.
  const types = Object.keys(widths) as RenditionType[]
  return types.flatMap((type) => {
    const fitting = widths[type].filter((one) => one <= width)
    const own = fitting.length === widths[type].length ? [] : [width]
    return [...new Set([...fitting, ...own])].map((one) => ({ type, width: one }))
  })
}
