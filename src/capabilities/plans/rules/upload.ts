// Which files can hold a plan: judged by their content before they are read; a name proves nothing.
import type { UnreadableCode } from '../../../reading/index.ts'

export const importRefusals = [
  'plan-file-empty',
  'plan-file-doc',
  'plan-file-rtf',
  'plan-file-xls',
  'plan-file-other-office',
  'plan-file-program',
  'plan-file-unknown',
  'plan-file-bomb',
  'plan-file-broken',
  'plan-file-broken-pdf',
  'plan-file-broken-xlsx',
  'plan-file-locked',
  'plan-file-encoding',
  'plan-file-no-text',
  'plan-file-too-long',
  'plan-file-too-deep',
  'plan-file-too-heavy',
  'plan-file-scan',
  'plan-file-scan-long',
  'plan-file-scan-slow',
  'plan-file-scan-unclear',
] as const
export type ImportRefusal = (typeof importRefusals)[number]

const byType: readonly (readonly [RegExp, ImportRefusal])[] = [
  [/^application\/(msword|x-cfb)$/, 'plan-file-doc'],
  [/^application\/rtf$/, 'plan-file-rtf'],
  [/^(audio|video)\//, 'plan-file-unknown'],
  [/presentationml|opendocument/, 'plan-file-other-office'],
  [/x-msdownload|x-elf|x-mach-binary|x-dosexec|java-archive|vnd\.android|x-msi|wasm/, 'plan-file-program'],
  [/x-rar|x-7z|gzip|x-tar|x-bzip|zstd/, 'plan-file-unknown'],
]

/** Why this file is not even read, or null. A locked .docx is a container of the old kind under the new name. */
export function refuseUpload(upload: { type: string; name: string; size: number }): ImportRefusal | null {
  if (upload.size === 0) return 'plan-file-empty'
  if (upload.type === 'application/x-cfb' && /\.(docx|xlsx)$/i.test(upload.name)) return 'plan-file-locked'
  if (upload.type === 'application/x-cfb' && /\.xls$/i.test(upload.name)) return 'plan-file-xls'
  return byType.find(([type]) => type.test(upload.type))?.[1] ?? null
}

/** What the reading's refusal means for someone who wants to import a plan. */
export const unreadable: Readonly<Record<UnreadableCode, ImportRefusal | 'file-too-large'>> = {
  EMPTY: 'plan-file-no-text',
  TOO_LARGE: 'file-too-large',
  NOT_DOCX: 'plan-file-broken',
  BOMB: 'plan-file-bomb',
  WRONG_ENCODING: 'plan-file-encoding',
  LOCKED: 'plan-file-locked',
  TOO_LONG: 'plan-file-too-long',
  TOO_DEEP: 'plan-file-too-deep',
  TOO_HEAVY: 'plan-file-too-heavy',
  NOT_PDF: 'plan-file-broken-pdf',
  NOT_XLSX: 'plan-file-broken-xlsx',
  NO_TEXT: 'plan-file-no-text',
  SCAN: 'plan-file-scan',
  SCAN_TOO_LONG: 'plan-file-scan-long',
  SCAN_TOO_SLOW: 'plan-file-scan-slow',
  SCAN_UNCLEAR: 'plan-file-scan-unclear',
  UNSUPPORTED: 'plan-file-unknown',
  UNSUPPORTED_DOC: 'plan-file-doc',
  UNSUPPORTED_RTF: 'plan-file-rtf',
  UNSUPPORTED_XLS: 'plan-file-xls',
}
