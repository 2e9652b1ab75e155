// What the public catalogue is narrowed and ordered by.
import { fold } from '../../../kernel/text-folding.ts'
import { procedureCode } from './code.ts'

/** NĐ 42/2022/NĐ-CP Điều 11: toàn trình, một phần; 'information': only told of. */
export const onlineLevels = ['full', 'partial', 'information'] as const
export type OnlineLevel = (typeof onlineLevels)[number]

export const facets = ['field', 'level', 'audience', 'online', 'agency'] as const
export type ProcedureFacet = (typeof facets)[number]

/** '': not narrowed by it. */
export type ProcedureFilter = Readonly<Record<ProcedureFacet | 'words', string>> & {
  /** Staff look for those that lack a compulsory component. */
  readonly incomplete: boolean
  readonly state: 'in-force' | 'abolished' | null
}

export const everyProcedure: ProcedureFilter = {
  words: '',
  field: '',
  level: '',
  audience: '',
  online: '',
  agency: '',
  incomplete: false,
  state: 'in-force',
}

export const pageSize = 30

/** A procedure's place in the list, which is ordered by name. */
export interface ProcedurePlace {
  readonly name_sort: string
  readonly procedure_id: string
}

export const writePlace = ({ name_sort, procedure_id }: ProcedurePlace): string =>
  Buffer.from(`${procedure_id}${name_sort}`).toString('base64url')

/** null for what is not the place of a list. */
export function readPlace(text: string): ProcedurePlace | null {
  const [, procedure_id, name_sort] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(.+)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return procedure_id && name_sort ? { procedure_id, name_sort } : null
}

/** What was typed: a code in any spelling, else words of the name, the last of which may be unfinished. */
export function typedWords(words: string): { code: string | null; query: string | null } {
  const found = fold(words).match(/[\p{L}\p{N}]+/gu) ?? []
  const query = found.map((word, at) => (at === found.length - 1 ? `${word}:*` : word)).join(' & ')
  return { code: procedureCode(words), query: query || null }
}
