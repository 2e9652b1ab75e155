// What a person put right in a reading, field by field or place by place. The reading itself stays as the machine made it, so
// that every correction can say what was read, and can be shown to the reader again.
import type { PlanReading, Reading, Signer, Span } from '../../../reading/index.ts'

export const headFields = ['type', 'number', 'issuer', 'issued', 'effective', 'title', 'signer', 'field'] as const
export type HeadFieldName = (typeof headFields)[number]

const plainLists = ['citations', 'procedures', 'facts'] as const
export const listNames = [...plainLists, 'plan.tasks'] as const
export type ListName = (typeof listNames)[number]
type Listed = Reading[(typeof plainLists)[number]][number] | PlanReading['tasks'][number]

const listOf = (reading: Reading, name: ListName): readonly Listed[] =>
  name === 'plan.tasks' ? (reading.plan?.tasks ?? []) : reading[name]

/** `read` null: the machine missed it; `corrected` null: it stands nowhere. */
export interface Correction {
  /** A property of the head, the name of a list, or `plan.` and what of the plan. */
  readonly field: string
  readonly span: Readonly<Span> | null
  readonly read: unknown
  readonly corrected: unknown
}

/** One place of a text has one correction: the last. */
export const placeOf = ({ field, span }: Pick<Correction, 'field' | 'span'>) =>
  span ? `${field}:${span[0]}-${span[1]}` : field

/** The list with this correction instead of an earlier one of the same place; none where it says what was read anyway. */
export function withCorrection(known: readonly Correction[], correction: Correction): Correction[] {
  const others = known.filter((one) => placeOf(one) !== placeOf(correction))
  return sameValue(correction.read, correction.corrected) ? others : [...others, correction]
}

/** Every word of the head compared with what was read. */
export function headCorrections(reading: Reading, words: Readonly<Record<HeadFieldName, string | null>>): Correction[] {
  return headFields.map((field) => ({ field, span: null, read: headValue(reading, field), corrected: words[field] }))
}

export const headValue = (reading: Reading, field: HeadFieldName): string | null =>
  field === 'signer' ? (reading.signer?.name ?? null) : reading[field]

/** What the machine read at this place of a list, or null. */
export function readAt(reading: Reading, name: ListName, span: Readonly<Span>): Listed | null {
  return listOf(reading, name).find((item) => sameSpan(item.span, span)) ?? null
}

export const sameSpan = (one: Readonly<Span>, other: Readonly<Span>) => one[0] === other[0] && one[1] === other[1]

export function applyCorrections(reading: Reading, corrections: readonly Correction[]): Reading {
  return corrections.reduce(applied, reading)
}

function applied(reading: Reading, { field, span, corrected }: Correction): Reading {
  if (field === 'signer') return withSigner(reading, stringOr(corrected))
  const property = headFields.find((name) => name === field)
  if (property) return { ...reading, [property]: stringOr(corrected) }
  const name = listNames.find((one) => one === field)
  return name && span ? withList(reading, name, corrigedList(listOf(reading, name), span, corrected)) : reading
}

/** Documents that are no plans order things too: what a person found there goes on as a plan's tasks do. */
function withList(reading: Reading, name: ListName, list: Listed[]): Reading {
  if (name !== 'plan.tasks') return { ...reading, [name]: list }
  const tasks = list as PlanReading['tasks'] // of that very list
  return reading.plan === null && tasks.length === 0
    ? reading
    : { ...reading, plan: { ...(reading.plan ?? bare), tasks } }
}

const bare: PlanReading = {
  period: null,
  purposes: [],
  requirements: [],
  contents: [],
  channels: [],
  audiences: [],
  targets: [],
  tasks: [],
  reporting: [],
  funding: [],
  missing: [],
}

const stringOr = (value: unknown) => (typeof value === 'string' ? value : null)

function withSigner(reading: Reading, name: string | null): Reading {
  if (name === null) return { ...reading, signer: null, signers: [] }
  const signer: Signer = { post: null, capacity: null, ...reading.signer, name }
  return { ...reading, signer, signers: [signer, ...reading.signers.slice(1)] }
}

function corrigedList(list: readonly Listed[], span: Readonly<Span>, corrected: unknown): Listed[] {
  const others = list.filter((item) => !sameSpan(item.span, span))
  if (corrected === null) return others
  const own = { ...(corrected as Listed), span: [span[0], span[1]] as Span } // made by the forms of that very list
  return [...others, own].sort((a, b) => a.span[0] - b.span[0])
}

/** Equal whatever the order of their fields; places do not count. */
export function sameValue(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other)
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([key]) => key !== 'span')
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${plain(inner)}`)
    .join()}}`
}
