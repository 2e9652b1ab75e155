// Sổ văn bản công khai: what the public register is narrowed and ordered by (NĐ 42/2022/NĐ-CP Điều 4: a search tool for documents).
import { isPlainDate, type PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { numberKey, type OfficialPaper } from '../rules.ts'
import type { Standing } from './standing.ts'

export const orders = ['newest', 'oldest', 'effect'] as const
export type PaperOrder = (typeof orders)[number]

/** Whose documents: everything that a unit issued or took over, or those signed with words that mean no unit of this tree. */
export type IssuedBy = { readonly unitIds: readonly string[] } | { readonly issuerKey: string }

/** What a list of the register is narrowed by; '' and null: by nothing. */
export interface PaperFilter {
  readonly words: string
  readonly type: string
  readonly field: string
  readonly year: string
  readonly standing: Standing | null
  readonly issuedBy: IssuedBy | null
  readonly order: PaperOrder
}
export const pageSize = 30
/** So many are counted where words are searched: beyond them nobody turns the pages. */
export const mostFound = 10_000

/** A paper's place in the list; `listed_on`: the day by which it is ordered. */
export interface PaperPlace {
  readonly listed_on: PlainDate | '-infinity'
  readonly id: string
}

export const writePlace = ({ listed_on, id }: PaperPlace): string => `${listed_on}.${id}`

/** null for what is not the place of a list. */
export function readPlace(text: string): PaperPlace | null {
  const [, listed_on = '', id = ''] =
    /^(\d{4}-\d{2}-\d{2}|-infinity)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return listed_on === '-infinity' || isPlainDate(listed_on) ? { listed_on, id } : null
}

/** Where the paper stands in a list of this order. */
export const placeOf = (paper: OfficialPaper, order: PaperOrder): PaperPlace => ({
  listed_on: (order === 'effect' ? paper.days.inForceOn : paper.issued) ?? '-infinity',
  id: paper.id,
})

export const everyPaper: PaperFilter = {
  words: '',
  type: '',
  field: '',
  year: '',
  standing: null,
  issuedBy: null,
  order: 'newest',
}

/** What the register is counted by. */
export const facets = ['type', 'field', 'issuedBy', 'year', 'standing'] as const
export type Facet = (typeof facets)[number]

export const isNarrowedBy = (filter: PaperFilter, facet: Facet): boolean =>
  filter[facet] !== null && filter[facet] !== ''

/** What was typed as words of a title and as the beginning of a number: "ke hoach 255", "255/KH"; null: it has none. */
export function typedWords(words: string): { title: string | null; number: string | null } {
  const found = fold(words).match(/[\p{L}\p{N}]+/gu) ?? []
  const title = found.map((word, at) => (at === found.length - 1 ? `${word}:*` : word)).join(' & ')
  return { title: title || null, number: numberKey(words).replace(/[%_\\]/g, '') || null }
}
