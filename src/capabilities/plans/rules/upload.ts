// Which files can hold a plan: judged by their content before they are read; a name proves nothing.
import type { UnreadableCode } from '../../../reading/index.ts'

export const importRefusals = [
  'plan-file-empty',
  'plan-file-pdf',
  'plan-file-doc',
  'plan-file-other-office',
  'plan-file-picture',
  'plan-file-program',
  'plan-file-unknown',
  'plan-file-html',
  'plan-file-bomb',
  'plan-file-broken',
  'plan-file-locked',
  'plan-file-encoding',
  'plan-file-no-text',
] as const
export type ImportRefusal = (typeof importRefusals)[number]

const byType: readonly (readonly [RegExp, ImportRefusal])[] = [
  [/^application\/pdf$/, 'plan-file-pdf'],
  [/^application\/(msword|x-cfb|rtf)$/, 'plan-file-doc'],
  [/^image\//, 'plan-file-picture'],
  [/^(audio|video)\//, 'plan-file-unknown'],
  [/spreadsheetml|presentationml|opendocument/, 'plan-file-other-office'],
  [/x-msdownload|x-elf|x-mach-binary|x-dosexec|java-archive|vnd\.android|x-msi|wasm/, 'plan-file-program'],
  [/x-rar|x-7z|gzip|x-tar|x-bzip|zstd/, 'plan-file-unknown'],
]

/** Why this file is not even read, or null. A locked .docx is a container of the old kind under the new name. */
export function refuseUpload(upload: { type: string; name: string; size: number }): ImportRefusal | null {
  if (upload.size === 0) return 'plan-file-empty'
  if (upload.type === 'application/x-cfb' && /\.docx$/i.test(upload.name)) return 'plan-file-locked'
  return byType.find(([type]) => type.test(upload.type))?.[1] ?? null
}

/** What the reading's refusal means for someone who wants to import a plan. */
export const unreadable: Readonly<Record<UnreadableCode, ImportRefusal | 'file-too-large'>> = {
  EMPTY: 'plan-file-no-text',
  TOO_LARGE: 'file-too-large',
  NOT_DOCX: 'plan-file-broken',
  BOMB: 'plan-file-bomb',
  WRONG_ENCODING: 'plan-file-encoding',
  UNSUPPORTED: 'plan-file-unknown',
  UNSUPPORTED_PDF: 'plan-file-pdf',
  UNSUPPORTED_DOC: 'plan-file-doc',
  UNSUPPORTED_HTML: 'plan-file-html',
}
