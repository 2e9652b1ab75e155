// Tìm đơn vị: what unit somebody means by a name typed in any way, with or without the units around it.
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Mention, nearMentions, partialMentions, type Typed, typedFrom, wholeMentions } from './mentions.ts'
import { withoutTelex, wordsOf } from './name-folding.ts'
import { type Bearer, indexNames, type NameIndex, slipsBetween } from './name-index.ts'
import { type Relation, type Surroundings, surroundingsIn } from './naming-relatives.ts'
import type { UnitTree } from './tree.ts'
import { type Unit, type UnitLevel, type UnitName, validOn } from './unit.ts'

/**
 * name: the very name (marks, tones and kind aside); part: words of a longer name; begun: its beginning; slip: with one error
 * of typing; some: only a part of what was typed is understood.
 */
export const foundBy = ['code', 'name', 'part', 'begun', 'slip', 'some'] as const
export type FoundBy = (typeof foundBy)[number]

export interface UnitHit {
  readonly unit: Unit
  /** The version of the name that was meant: perhaps a former one. */
  readonly name: UnitName
  readonly by: FoundBy
  /** How far the words are from the name, with its kind and surroundings: 0 = they are the same. */
  readonly distance: number
}

export interface FindOptions {
  /** The day by which units are living or ended. */
  readonly on: PlainDate
  /** Only units alive on the day, under the name of that day. */
  readonly only?: 'alive'
  /** Only this unit and what lies, lay or came to lie below it. */
  readonly withinId?: string | null
  readonly limit?: number
}

export interface UnitFinder {
  /** Best first; of equals the living before the ended, the latest first, then the most populous. */
  find(text: string, options: FindOptions): { readonly total: number; readonly hits: readonly UnitHit[] }
}

/** One finder for one snapshot of the units, made at the first question; what is decided about items changes no name. */
export function finderOf(tree: UnitTree): UnitFinder {
  const known = finders.get(tree.all()) ?? makeFinder(tree)
  finders.set(tree.all(), known)
  return known
}
const finders = new WeakMap<readonly Unit[], UnitFinder>()

interface Sources {
  readonly tree: UnitTree
  readonly index: NameIndex
  surroundings(id: string): Surroundings
}

function makeFinder(tree: UnitTree): UnitFinder {
  const sources = { tree, index: indexNames(tree.all()), surroundings: surroundingsIn(tree) }
  return {
    find(text, options) {
      const asked = text.slice(0, 300)
      const coded = codedHits(asked, sources)
      const spelled = hitsFor(asked, sources)
      const understood = coded.length > 0 || (spelled[0] !== undefined && spelled[0].by !== 'some')
      const hits = understood ? [...coded, ...spelled] : betterOf(spelled, hitsFor(withoutTelex(asked), sources))
      const fitting = hits.filter((hit) => fits(hit, options, sources))
      const sorted = inOrder(fitting, options.on, sources)
      return { total: sorted.length, hits: sorted.slice(0, options.limit ?? 20) }
    },
  }
}

const betterOf = (one: UnitHit[], other: UnitHit[]) =>
  (other[0]?.distance ?? Number.POSITIVE_INFINITY) < (one[0]?.distance ?? Number.POSITIVE_INFINITY) ? other : one

function codedHits(text: string, { index }: Sources): UnitHit[] {
  const code = text.trim()
  if (!/^\d{2,}|^\d\S*[A-Za-z.]/.test(code)) return []
  return index.coded(code).map(({ unit, name }) => ({ unit, name, by: 'code', distance: 0 }))
}

function hitsFor(text: string, sources: Sources): UnitHit[] {
  const typed = typedFrom(wordsOf(text))
  if (typed.run === '') return []
  const whole = wholeMentions(typed, sources.index)
  const exact = judged(whole, whole, { typed, ...sources })
  if (exact.some(({ rest, distance }) => rest === 0 && distance < cost.slip)) {
    const partial = judged(partialMentions(typed, sources.index, whole), whole, { typed, ...sources })
    return distinct(understoodOf([...exact, ...partial]))
  }
  const all = [...whole, ...nearMentions(typed, sources.index, whole)]
  const near = judged(all, all, { typed, ...sources })
  const partial = judged(partialMentions(typed, sources.index, whole), whole, { typed, ...sources })
  const understood = understoodOf([...near, ...partial])
  return distinct(understood.length > 0 ? understood : bestOf(near, typed))
}

/** A single letter too many is a slip like the others. */
const understoodOf = (all: readonly Judged[]) => all.filter(({ rest, slips }) => rest <= 1 && rest + slips <= mostSlips)
const mostSlips = 2

/** Where not everything is understood: what comes nearest, if at least half of the letters are. */
function bestOf(all: readonly Judged[], typed: Typed): Judged[] {
  const best = Math.min(...all.map(({ distance }) => distance))
  return all.filter(({ distance, rest }) => distance <= best + 1 && rest * 2 <= typed.run.length)
}

interface Judged {
  readonly bearer: Bearer
  readonly distance: number
  readonly slips: number
  /** Letters that nothing explains. */
  readonly rest: number
  readonly partial: Mention['partial']
}

interface Judging extends Sources {
  readonly typed: Typed
}

function judged(targets: readonly Mention[], around: readonly Mention[], judging: Judging): Judged[] {
  const places = around
    .filter(({ core, nameSlips }) => core.isPlace || nameSlips === 0)
    .map((mention) => ({ mention, units: unitsOf(mention, judging.typed) }))
  return targets.flatMap((target) => {
    const beside = places.filter(({ mention }) => mention.to <= target.start || mention.start >= target.to)
    return target.core.bearers.flatMap((bearer) => judge(target, { bearer, beside, judging }) ?? [])
  })
}

interface Place {
  readonly mention: Mention
  /** Who bears the name, and how far their kind and marks are from what was typed. */
  readonly units: ReadonlyMap<string, number>
}

const cost = {
  slip: 1.2,
  otherKind: 1.5,
  mark: 0.3,
  partial: 1,
  smaller: 0.2,
  missing: 0.01,
  later: 0.1,
  former: 0.3,
} as const

function unitsOf(mention: Mention, typed: Typed): Map<string, number> {
  const units = new Map<string, number>()
  const { core, kinds } = mention
  const bearers = mention.nameSlips === 0 ? core.bearers : core.bearers.filter(({ unit }) => isPlace(unit))
  for (const bearer of bearers) {
    const { unit, name } = bearer
    const otherKind = kinds === null || kinds.includes(name.kind) ? 0 : cost.otherKind
    const far = otherKind + marksApart(typed, mention, bearer) * cost.mark
    units.set(unit.id, Math.min(far, units.get(unit.id) ?? far))
  }
  return units
}

const isPlace = ({ level }: Unit) => level === 'PROVINCE' || level === 'DISTRICT'

function judge(
  target: Mention,
  { bearer, beside, judging }: { bearer: Bearer; beside: readonly Place[]; judging: Judging },
): Judged | null {
  const { typed, surroundings } = judging
  const isOtherKind = target.kinds !== null && !target.kinds.includes(bearer.name.kind)
  if (isOtherKind && /^\d+$/.test(target.core.run)) return null // quận 1 is not phường 1
  const own = target.to - target.start
  const context = own === typed.run.length ? noContext : contextOf(beside, surroundings(bearer.unit.id))
  const rest = typed.run.length - own - context.letters
  const slips = target.slips + context.slips
  const distance =
    rest * cost.slip +
    slips * cost.slip +
    context.far +
    (isOtherKind ? cost.otherKind : 0) +
    (target.partial ? partApart(typed, target, bearer) : marksApart(typed, target, bearer) * cost.mark)
  const isTooShort = target.slips > 0 && context.letters === 0 && target.to - target.from < shortestSlipped
  if (isTooShort) return null
  return { bearer, distance, slips, rest, partial: target.partial }
}

interface Context {
  readonly letters: number
  readonly slips: number
  readonly far: number
}
const noContext: Context = { letters: 0, slips: 0, far: 0 }
const farness: Readonly<Record<Relation, number>> = { own: 0, later: cost.later, former: cost.former }

/** The units around that are named beside it: the longest wordings first, none counted twice. */
function contextOf(beside: readonly Place[], surroundings: Surroundings): Context {
  const related = beside.flatMap(({ mention, units }) => {
    let far = Number.POSITIVE_INFINITY
    for (const [id, relation] of surroundings) {
      const kindFar = units.get(id)
      if (kindFar !== undefined) far = Math.min(far, kindFar + farness[relation])
    }
    return far < Number.POSITIVE_INFINITY ? [{ mention, far }] : []
  })
  const weigh = ({ mention, far }: (typeof related)[number]) =>
    mention.to - mention.start - mention.slips * cost.slip - far
  const taken: Mention[] = []
  let context = noContext
  for (const { mention, far } of related.sort((a, b) => weigh(b) - weigh(a))) {
    if (taken.some((other) => mention.start < other.to && other.start < mention.to)) continue
    taken.push(mention)
    const letters = context.letters + mention.to - mention.start
    context = { letters, slips: context.slips + mention.slips, far: context.far + far }
  }
  return context
}

/** Alone, two or three letters with a slip may be anything. */
const shortestSlipped = 4

/** A province is meant more often than a commune whose name holds the same words. */
function partApart(typed: Typed, { from, to }: Mention, { unit, marked }: Bearer): number {
  const said = typed.marked.slice(from, to)
  const otherMarks = typed.hasMarks && !marked.includes(said) ? cost.mark : 0
  const smaller = unit.level === 'PROVINCE' ? 0 : cost.smaller
  return cost.partial + otherMarks + smaller + (marked.length - said.length) * cost.missing
}

/** How many letters differ beside the slips: in their marks or, where the text was typed without any, as i and y. */
function marksApart(typed: Typed, { from, to, nameSlips }: Mention, bearer: Bearer): number {
  const said = typed.marked.slice(from, to)
  const written = typed.hasMarks ? bearer.marked : bearer.letters
  return said === written ? 0 : Math.max(0, slipsBetween(said, written) - nameSlips)
}

/** One hit for each unit and name proper: of its versions the nearest, then the latest. */
function distinct(all: readonly Judged[]): UnitHit[] {
  const best = new Map<string, Judged>()
  for (const one of all) {
    const key = `${one.bearer.unit.id} ${one.bearer.marked}`
    const known = best.get(key)
    const isBetter =
      !known ||
      one.distance < known.distance ||
      (one.distance === known.distance && one.bearer.name.from > known.bearer.name.from)
    if (isBetter) best.set(key, one)
  }
  return [...best.values()].map((one) => ({
    unit: one.bearer.unit,
    name: one.bearer.name,
    by: one.rest > 1 ? 'some' : (one.partial ?? (one.slips + one.rest > 0 ? 'slip' : 'name')),
    distance: Math.round(one.distance * 100) / 100,
  }))
}

function fits({ unit, name }: UnitHit, { on, only, withinId }: FindOptions, { surroundings }: Sources): boolean {
  if (withinId && unit.id !== withinId && !['own', 'later'].includes(surroundings(unit.id).get(withinId) ?? ''))
    return false
  return only !== 'alive' || (isAlive(unit, on) && validOn(name, on))
}

const isAlive = (unit: Unit, on: PlainDate) => validOn({ from: unit.validFrom, to: unit.validTo }, on)

const levelOrder: Readonly<Record<UnitLevel, number>> = { CENTRAL: 0, PROVINCE: 1, COMMUNE: 2, DISTRICT: 3, PART: 4 }
const open = '9999-12-31'

function inOrder(hits: readonly UnitHit[], on: PlainDate, { tree }: Sources): UnitHit[] {
  const keyed = hits.map((hit) => ({
    hit,
    alive: isAlive(hit.unit, on) && validOn(hit.name, on) ? 1 : 0,
    place: placeOf(tree, hit),
  }))
  const later = (a: string | null, b: string | null) =>
    (a ?? open) < (b ?? open) ? 1 : (a ?? open) > (b ?? open) ? -1 : 0
  return keyed
    .sort(
      (a, b) =>
        a.hit.distance - b.hit.distance ||
        b.alive - a.alive ||
        later(a.hit.name.to, b.hit.name.to) ||
        later(a.hit.name.from, b.hit.name.from) ||
        (b.hit.unit.population ?? -1) - (a.hit.unit.population ?? -1) ||
        levelOrder[a.hit.unit.level] - levelOrder[b.hit.unit.level] ||
        compareText(a.place, b.place),
    )
    .map(({ hit }) => hit)
}

/** For a steady order of namesakes: codes run from north to south. */
const placeOf = (tree: UnitTree, { unit, name }: UnitHit) =>
  `${tree.unit(tree.parentOn(unit.id, name.from) ?? '')?.code ?? ''} ${unit.code}`

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
