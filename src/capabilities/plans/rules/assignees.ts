// Who is meant by "Sở Nội vụ", "các sở, ban, ngành", "UBND các xã, phường": units and groups below the plan's scope on a
// day. Groups stay groups in a draft; what cannot be told apart or is not found is left for a person.
import type { PlainDate } from '../../../kernel/dates.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import type { UnitGroup, UnitTree } from '../../units/index.ts'
import { groupOfPhrase } from '../../units/index.ts'

export interface Assignees {
  readonly units: readonly string[]
  readonly groups: readonly UnitGroup[]
}

export interface ReadAssignees extends Assignees {
  /** Parts of the phrase that name no unit of the tree, or several. */
  readonly unread: readonly string[]
}

export interface Where {
  readonly tree: UnitTree
  readonly scopeUnitId: string | null
  readonly on: PlainDate
}

/** Reads the phrases of one cell or clause. Never guesses between two units of the same name. */
export function readAssignees(phrases: readonly string[], where: Where): ReadAssignees {
  const found = phrases.flatMap((phrase) => readPhrase(phrase, where))
  return {
    units: unique(found.flatMap((part) => (part.kind === 'unit' ? [part.id] : []))),
    groups: unique(found.flatMap((part) => (part.kind === 'group' ? [part.group] : []))),
    unread: unique(found.flatMap((part) => (part.kind === 'unread' ? [part.words] : []))),
  }
}

/** The units meant, each once: those named and the members that the groups have on the day. */
export function unitsMeant(assignees: Assignees, where: Where): string[] {
  const { tree, scopeUnitId, on } = where
  const members = scopeUnitId === null ? [] : assignees.groups.flatMap((group) => tree.groupOn(group, scopeUnitId, on))
  return unique([...assignees.units, ...members])
}

/**
 * The day whose units the plan means: the first of its period, or the day the scope unit came into being where the
 * period began earlier (a plan for 2020 entered into a province that exists since 01/07/2025).
 */
export function unitsOn(
  plan: { period: { from: PlainDate } | null; scopeUnitId: string | null },
  tree: UnitTree,
  today: PlainDate,
): PlainDate {
  const from = plan.period?.from ?? today
  const born = plan.scopeUnitId === null ? null : (tree.unit(plan.scopeUnitId)?.validFrom ?? null)
  return born !== null && born > from ? born : from
}

type Part = { kind: 'unit'; id: string } | { kind: 'group'; group: UnitGroup } | { kind: 'unread'; words: string }

function readPhrase(phrase: string, where: Where): Part[] {
  const parts = pieces(phrase)
  const found: Part[] = []
  for (let at = 0; at < parts.length; ) {
    const [part, used] = readFrom(parts.slice(at), where)
    found.push(part)
    at += used
  }
  return found
}

/** The longest unit name at the start of the pieces ("Sở Văn hóa, Thể thao" holds a comma), else a group, else unread. */
function readFrom(parts: readonly Piece[], where: Where): [Part, number] {
  for (let count = parts.length; count > 0; count -= 1) {
    const units = named(joined(parts, count), where)
    if (units.length === 1 && units[0]) return [{ kind: 'unit', id: units[0] }, count]
  }
  const reach = groupReach(parts, where)
  for (let count = reach; count > 0; count -= 1) {
    const group = groupOfPhrase(joined(parts, count))
    if (group) return [{ kind: 'group', group }, reach]
  }
  return [{ kind: 'unread', words: joined(parts, 1) }, 1]
}

/** How many pieces may belong to one group phrase: it begins like one, and no piece after the first names a unit. */
function groupReach(parts: readonly Piece[], where: Where): number {
  if (!groupOpening.test(unaccented(parts[0]?.words ?? ''))) return 0
  const next = parts.findIndex((part, index) => index > 0 && named(part.words, where).length > 0)
  return next < 0 ? parts.length : next
}

const groupOpening =
  /^(tat ca )?(thu truong |lanh dao |chu tich )?(cac|so,? (ban|nganh)|cap|ubnd (cac|cap)|uy ban nhan dan (cac|cap))\b/

function named(words: string, { tree, scopeUnitId, on }: Where): string[] {
  if (scopeUnitId === null || words === '') return []
  const units = tree.findByName(words, scopeUnitId, on)
  const exact = units.filter((unit) => tree.nameOn(unit.id, on) === words)
  return (exact.length > 0 ? exact : units).map((unit) => unit.id)
}

interface Piece {
  readonly words: string
  /** What stood between this piece and the one before. */
  readonly before: string
}

/** Cut at commas, semicolons and "và"; the separators are kept, for names and groups hold some themselves. */
function pieces(phrase: string): Piece[] {
  const plain = phrase
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(leading, '')
    .replace(/[.;,:]+\s*$/, '')
    .trim()
  const cut = plain.split(/(\s*[;,/]\s*(?:-\s*)?|\s+(?:v\u00e0|c\u00f9ng|-)\s+)/u)
  return cut.flatMap((words, index) =>
    index % 2 === 0 && words.trim() !== '' ? [{ words: words.trim(), before: cut[index - 1] ?? '' }] : [],
  )
}

const leading = /^[-+*\u2013\u2022\s]+/u

function joined(parts: readonly Piece[], count: number): string {
  return parts
    .slice(0, count)
    .map((part, index) => (index === 0 ? part.words : `${part.before}${part.words}`))
    .join('')
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
