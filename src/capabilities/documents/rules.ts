// Văn bản: an official document in the register. A number is unique only per agency and year ("hai 76/NQ-CP"), so a
// document is known by number, issuer and date together; NĐ 30/2020/NĐ-CP art. 15 and annex VI §III.1.h.
import { z } from 'zod'
import type { Actor } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { checkbox, choice, id as idOf, optionalDate, optionalText, text } from '../../kernel/fields.ts'
import { type Life, refuseMove } from '../../kernel/life.ts'
import { fold, slug } from '../../kernel/text-folding.ts'
import type { Citation } from '../../reading/index.ts'
import { isAmong, type Work } from '../units/index.ts'
import type { StandingDays } from './rules/standing.ts'

export type DocumentState = 'cited' | 'registered'
export const relations = ['basis', 'mention', 'replaces', 'amends', 'repeals', 'implements'] as const
export type Relation = (typeof relations)[number]

export interface OfficialPaper {
  readonly id: string
  readonly slug: string
  readonly state: DocumentState
  readonly number: string
  readonly type: string | null
  readonly issuer: string | null
  readonly issued: PlainDate | null
  readonly effective: PlainDate | null
  readonly title: string
  readonly signer: string | null
  readonly field: string | null
  readonly url: string | null
  readonly isPublic: boolean
  /** The unit that the issuer's words meant on the day of the document; null where it is not known for certain. */
  readonly issuerUnitId: string | null
  readonly ownerUnitId: string | null
  readonly version: number
  /** From when it is in force, in part only, no longer. */
  readonly days: StandingDays
  /** The end that it sets itself. */
  readonly expires: PlainDate | null
}

export interface Related {
  readonly relation: Relation
  readonly clause: string | null
  readonly document: OfficialPaper
}

/** What a document was said to point at, as its keeper sees it. */
export interface KeptRelation extends Related {
  readonly id: string
  /** When and why it was taken out; null: it stands. */
  readonly removed: { readonly at: Date; readonly reason: string } | null
}

/** "Số: 255 / KH-UBND" and "255/kh-ubnd" are the same number. */
export function numberKey(number: string): string {
  return fold(number)
    .replace(/^so:?\s*/, '')
    .replace(/\s+/g, '')
}

/** "UBND tỉnh X", "Ủy ban nhân dân tỉnh X" and a law site's "Tỉnh X" are the same issuer. */
export function issuerKey(issuer: string | null): string {
  return fold(issuer ?? '')
    .replace(/^(ubnd|uy ban nhan dan)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function documentSlug(paper: {
  number: string
  type: string | null
  issued: PlainDate | null
  title: string
}): string {
  const head = slug([paper.type, paper.number, paper.issued?.slice(0, 4)].filter(Boolean).join(' '))
  return head || slug(paper.title) || 'van-ban'
}

const keepers = ['coordinator', 'officer', 'head', 'editor'] as const

export const documentLife = {
  register: {
    from: ['cited'],
    to: 'registered',
    by: keepers,
    law: 'NĐ 30/2020/NĐ-CP Điều 14, Điều 15 (đăng ký văn bản)',
  },
  amend: {
    from: ['registered'],
    to: 'registered',
    by: keepers,
    law: 'NĐ 30/2020/NĐ-CP Điều 18 khoản 2 (đính chính thông tin đăng ký)',
  },
} as const satisfies Life<DocumentState, (typeof keepers)[number]>

/** Who asks, and what their unit keeps: its own and what former units left to it. */
export interface Asker {
  readonly actor: Actor | null
  readonly work: Work
}

const keeps = (work: Work, { id, ownerUnitId }: { id?: string; ownerUnitId: string | null }) =>
  ownerUnitId !== null && isAmong(work, { unitId: ownerUnitId, ...(id !== undefined && { itemId: id }) })

/** Why this person may not do it to the document's entry, or null. The system itself (import, first start) may. */
export function refuseKeeping(
  act: keyof typeof documentLife,
  { actor, work }: Asker,
  paper: { id?: string; ownerUnitId: string | null; state: DocumentState },
): 'not-allowed' | 'wrong-state' | null {
  if (!actor) return null
  // what came by import has no keeper: the programme's coordinator answers for it
  const own = paper.ownerUnitId === null ? actor.roles.includes('coordinator') : keeps(work, paper)
  return refuseMove(documentLife, act, { state: paper.state, roles: own ? actor.roles : [] })
}

/** Public papers are everyone's; the others belong to the people of the unit that keeps them, and of the whole installation's auditors. */
export function mayRead(
  { actor, work }: Asker,
  paper: { id: string; isPublic: boolean; ownerUnitId: string | null; state: DocumentState },
): boolean {
  if (paper.isPublic || paper.state === 'cited') return true
  return actor !== null && (paper.ownerUnitId === null || keeps(work, paper) || actor.roles.includes('auditor'))
}

/** A citation, and how the citing document stands to it where a person has said more than the reading sees. */
export type Cited = Citation & { readonly relation?: Relation }

const strengthOf = ({ role, relation }: Cited) => (relation === undefined ? (role === 'basis' ? 1 : 0) : 2)

/** One relation per cited document and role, the strongest role first. */
export function distinctCitations(citations: readonly Cited[]): { citation: Citation; relation: Relation }[] {
  const byKey = new Map<string, Cited>()
  for (const citation of citations) {
    const key = `${numberKey(citation.number)} ${citation.issued ?? ''}`
    const known = byKey.get(key)
    if (!known || strengthOf(citation) > strengthOf(known)) byKey.set(key, citation)
  }
  const dated = new Set(
    [...byKey.values()].filter((citation) => citation.issued).map((citation) => numberKey(citation.number)),
  )
  return (
    [...byKey.values()]
      // "Nghị quyết 02-NQ/TU" without a date means the dated one of the same text
      .filter((citation) => citation.issued !== null || !dated.has(numberKey(citation.number)))
      .map((citation) => ({ citation, relation: citation.relation ?? citation.role }))
  )
}

/** 'a/1/24' for point a, clause 1, article 24; the page prints it in words. */
export function clausePath(clause: Citation['clause']): string | null {
  const parts = [clause.point ?? '', clause.clause ?? '', clause.article ?? '']
  return parts.some(Boolean) ? parts.join('/') : null
}

export const paperInput = z.object({
  number: text(60),
  type: optionalText(60),
  issuer: text(200),
  issued: optionalDate(),
  effective: optionalDate(),
  title: text(500),
  signer: optionalText(100),
  field: optionalText(100),
  isPublic: checkbox(),
})
export type PaperInput = z.output<typeof paperInput>

/** What a person corrects; the day of the end is known only later than the rest. */
export type AmendedInput = PaperInput & Pick<OfficialPaper, 'expires'>

/** What an amendment changes of what the entry says. */
export function amendedFields(before: OfficialPaper, input: AmendedInput): string[] {
  const { number, type, issuer, issued, effective, expires, title, signer, field, isPublic } = before
  const was: AmendedInput = {
    number,
    type,
    issuer: issuer ?? '',
    issued,
    effective,
    expires,
    title,
    signer,
    field,
    isPublic,
  }
  return (Object.keys(was) as (keyof AmendedInput)[]).filter((key) => was[key] !== input[key]) // its own keys
}

export const savedPaperInput = paperInput.extend({ expires: optionalDate(), version: z.coerce.number().int() })
export const removedRelationInput = z.object({ relationId: idOf(), removal: text(500) })
export const restoredRelationInput = z.object({ relationId: idOf() })
export const relationInput = z.object({ to: text(200), relation: choice(relations), clause: optionalText(200) })

/** One line of an import file (../corpus formats): what is missing is read from `text`. */
export const documentRecord = z.object({
  /** The record's own id in its file: searches answer under it. */
  id: z.union([z.string().max(200), z.number().transform(String)]).nullish(),
  number: optionalText(60),
  type: optionalText(60),
  issuer: optionalText(200),
  issued: optionalDate(),
  effective: optionalDate(),
  expires: optionalDate().optional(),
  signer: optionalText(100),
  title: optionalText(1000),
  field: optionalText(100),
  text: z.string().nullish(),
  url: optionalText(1000),
})
export type DocumentRecord = z.output<typeof documentRecord>
