// The parts of a reading with their places in the text: what the page lists at one side and marks at the other.
import type { Citation, Doubt, Fact, HeadField, OutlineNode, Reading, Span } from '../../../reading/index.ts'
import { type Correction, type ListName, sameSpan } from './corrections.ts'

interface Placed {
  /** Of its card; the mark in the text has the same with `g-` for `m-`. */
  readonly id: string
  readonly span: Readonly<Span>
  /** Counted within its kind, from 1. */
  readonly position: number
}

export type ReadPart = Placed &
  (
    | { readonly kind: 'head'; readonly field: HeadField }
    | { readonly kind: 'citation'; readonly citation: Citation }
    | { readonly kind: 'named'; readonly named: Reading['namedReferences'][number] }
    | { readonly kind: 'outline'; readonly node: OutlineNode; readonly depth: number }
    | { readonly kind: 'task'; readonly task: NonNullable<Reading['plan']>['tasks'][number] }
    | { readonly kind: 'table'; readonly table: Reading['tables'][number] }
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'procedure'; readonly procedure: Reading['procedures'][number] }
    | { readonly kind: 'annex'; readonly title: string }
    | { readonly kind: 'doubt'; readonly doubt: Doubt }
  )
export type PartKind = ReadPart['kind']

/** Of the page: doubts first, for they wait for a person. */
export const partKinds = [
  'doubt',
  'procedure',
  'task',
  'fact',
  'citation',
  'named',
  'outline',
  'table',
  'annex',
] as const satisfies readonly PartKind[]

const letters: Readonly<Record<PartKind, string>> = {
  head: 'h',
  citation: 'c',
  named: 'l',
  outline: 'o',
  task: 'n',
  table: 'b',
  fact: 's',
  procedure: 't',
  annex: 'p',
  doubt: 'd',
}

const listOfKind = { citation: 'citations', task: 'plan.tasks', procedure: 'procedures', fact: 'facts' } as const
export type EditableKind = keyof typeof listOfKind
export const isEditable = (kind: PartKind): kind is EditableKind => kind in listOfKind
export const editableList = (kind: PartKind): ListName | null => (isEditable(kind) ? listOfKind[kind] : null)

/** Every part of the reading, in the order of the text within each kind. `places`: where head and foot stand. */
export function partsOf(reading: Reading, places: readonly { field: HeadField; span: Span }[]): ReadPart[] {
  const taken = new Map<string, number>()
  const placed = <Kind extends PartKind, Own>(kind: Kind, rows: readonly (Own & { span: Readonly<Span> })[]) =>
    rows.map(({ span, ...own }, index) => ({ ...own, kind, span, position: index + 1, id: idOf(kind, span, taken) }))
  return [
    ...placed('head', places),
    ...placed(
      'citation',
      reading.citations.map((citation) => ({ citation, span: citation.span })),
    ),
    ...placed(
      'named',
      reading.namedReferences.map((named) => ({ named, span: named.span })),
    ),
    ...placed('outline', outlineRows(reading.outline, 0)),
    ...placed(
      'task',
      (reading.plan?.tasks ?? []).map((task) => ({ task, span: task.span })),
    ),
    ...placed(
      'table',
      reading.tables.map((table) => ({ table, span: table.span })),
    ),
    ...placed(
      'fact',
      reading.facts.map((fact) => ({ fact, span: fact.span })),
    ),
    ...placed(
      'procedure',
      reading.procedures.map((procedure) => ({ procedure, span: procedure.span })),
    ),
    ...placed('annex', reading.annexes),
    ...placed(
      'doubt',
      reading.doubts.map((doubt) => ({ doubt, span: doubt.span })),
    ),
  ] as ReadPart[] // each call gives parts of the kind it is told
}

/** The id of the part of that kind at a place. */
export const partAt = (kind: PartKind, [from, to]: Readonly<Span>) => `${letters[kind]}-${from}-${to}`

/** The same place read twice as the same kind has a number behind it. */
function idOf(kind: PartKind, span: Readonly<Span>, taken: Map<string, number>): string {
  const id = partAt(kind, span)
  const times = (taken.get(id) ?? 0) + 1
  taken.set(id, times)
  return times === 1 ? id : `${id}-${times}`
}

/** The span that the id of a part says, and its kind; null for anything else. */
export function partAsked(id: string): { kind: PartKind; span: Span } | null {
  const [, letter, from, to] = /^([a-z])-(\d{1,8})-(\d{1,8})$/.exec(id) ?? []
  const kind = Object.entries(letters).find(([, own]) => own === letter)?.[0]
  return kind && from && to ? { kind: kind as PartKind, span: [Number(from), Number(to)] } : null // a key of letters
}

interface OutlineRow {
  readonly node: OutlineNode
  readonly depth: number
  readonly span: Readonly<Span>
}

/** Dashes and plain paragraphs are not listed; the place of a heading is its printed marker, of one without a marker its first letter. */
function outlineRows(nodes: readonly OutlineNode[], depth: number): OutlineRow[] {
  return nodes.flatMap((node) => {
    const within = outlineRows(node.children, depth + 1)
    if (node.kind === 'bullet' || node.kind === 'paragraph') return within
    const [from, to] = node.span
    return [{ node, depth, span: [from, Math.min(to, from + Math.max(1, node.rawMarker.length))] }, ...within]
  })
}

const fieldOfDoubt: Partial<Record<Doubt['code'], string>> = {
  NUMBER_NORMALISED: 'number',
  NUMBER_MISSING: 'number',
  DATE_INCOMPLETE: 'issued',
  DATE_IMPOSSIBLE: 'issued',
  ISSUER_UNCERTAIN: 'issuer',
  SIGNER_MISSING: 'signer',
}

/** Doubts that no correction has answered: whoever changed a place has looked at it. */
export function openDoubts(doubts: readonly Doubt[], corrections: readonly Correction[]): Doubt[] {
  return doubts.filter(
    (doubt) =>
      !corrections.some(
        ({ field, span }) =>
          field === fieldOfDoubt[doubt.code] ||
          (span !== null && (overlap(span, doubt.span) || sameSpan(span, doubt.span))),
      ),
  )
}

const overlap = (one: Readonly<Span>, other: Readonly<Span>) => one[0] < other[1] && other[0] < one[1]
