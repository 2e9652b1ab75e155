// Tìm đơn vị: what unit somebody means by a name typed in any way, with or without the units around it.
import type { PlainDate } from '../../../kernel/dates.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import { inOrder, isAlive } from './hit-order.ts'
import { type Mention, nearMentions, partialMentions, type Typed, typedFrom, wholeMentions } from './mentions.ts'
import { fromTelex, withoutTelex, wordsOf, writtenWords } from './name-folding.ts'
import { type Bearer, indexNames, type NameIndex, slipCosts, slipsBetween } from './name-index.ts'
import { type Relation, type Surroundings, surroundingsIn } from './naming-relatives.ts'
import type { UnitTree } from './tree.ts'
import { type Unit, type UnitName, validOn } from './unit.ts'

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
      const hits = coded.length > 0 ? [...coded, ...spelled] : betterOf(spelled, asked, sources)
      const fitting = hits.filter((hit) => fits(hit, options, sources))
      const sorted = inOrder(fitting, options.on, tree)
      return { total: sorted.length, hits: sorted.slice(0, options.limit ?? 20) }
    },
  }
}

/** What is not there as it was typed may be there once its keys are taken for the letters that they should have become. */
function betterOf(spelled: UnitHit[], asked: string, sources: Sources): UnitHit[] {
  if (nearest(spelled) < slipCosts.likely) return spelled
  const isUnread = spelled[0] === undefined || spelled[0].by === 'some'
  const others = new Set([fromTelex(asked), ...(isUnread ? [withoutTelex(asked)] : [])])
  others.delete(asked)
  const all = [spelled, ...[...others].map((other) => hitsFor(other, sources))]
  return all.reduce((best, hits) => (nearest(hits) < nearest(best) ? hits : best))
}

const nearest = (hits: readonly UnitHit[]) => Math.min(...hits.map(({ distance }) => distance))

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
  if (exact.some(({ rest, distance }) => rest === 0 && distance < slipCosts.likely)) {
    const partial = judged(partialMentions(typed, sources.index, whole), whole, { typed, ...sources })
    return distinct(understoodOf([...exact, ...partial]), typed)
  }
  const all = [...whole, ...nearMentions(typed, sources.index, whole)]
  const near = judged(all, all, { typed, ...sources })
  const partial = judged(partialMentions(typed, sources.index, whole), whole, { typed, ...sources })
  const understood = understoodOf([...near, ...partial])
  return distinct(understood.length > 0 ? understood : bestOf(near, typed), typed)
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
  readonly target: Mention
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
  otherKind: 1.5,
  mark: 0.3,
  partial: 1,
  smaller: 0.2,
  missing: 0.01,
  later: 0.1,
  former: 0.3,
  respelled: 0.005,
  behind: 0.003,
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
    rest * slipCosts.other +
    target.slipFar +
    context.far +
    (isOtherKind ? cost.otherKind : 0) +
    (target.partial ? partApart(typed, target, bearer) : marksApart(typed, target, bearer) * cost.mark)
  const isTooShort = target.slips > 0 && context.letters === 0 && target.to - target.from < shortestSlipped
  if (isTooShort) return null
  return { bearer, distance, slips, rest, partial: target.partial, target }
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
    const far = nearestOf(units, surroundings)
    return far < Number.POSITIVE_INFINITY ? [{ mention, far }] : []
  })
  const weigh = ({ mention, far }: (typeof related)[number]) => mention.to - mention.start - mention.slipFar - far
  const taken: Mention[] = []
  let context = noContext
  for (const { mention, far } of related.sort((a, b) => weigh(b) - weigh(a))) {
    if (taken.some((other) => mention.start < other.to && other.start < mention.to)) continue
    taken.push(mention)
    const letters = context.letters + mention.to - mention.start
    context = { letters, slips: context.slips + mention.slips, far: context.far + mention.slipFar + far }
  }
  return context
}

/** Names have hundreds of bearers or one, a unit has five or twenty around it: the fewer are looked up among the more. */
function nearestOf(units: Place['units'], surroundings: Surroundings): number {
  let nearest = Number.POSITIVE_INFINITY
  const meet = (kindFar: number | undefined, relation: Relation | undefined) => {
    if (kindFar !== undefined && relation !== undefined) nearest = Math.min(nearest, kindFar + farness[relation])
  }
  if (units.size < surroundings.size) for (const [id, far] of units) meet(far, surroundings.get(id))
  else for (const [id, relation] of surroundings) meet(units.get(id), relation)
  return nearest
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
function distinct(all: readonly Judged[], typed: Typed): UnitHit[] {
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
    distance: Math.round((one.distance + nuanceOf(one, typed)) * 1000) / 1000,
  }))
}

/** What tells apart only what is else the same: another spelling of the name (La Êê, Laêê; Quý, Quí), and the larger place said first. */
function nuanceOf({ target, bearer, partial }: Judged, typed: Typed): number {
  const [first, last] = [typed.edges.indexOf(target.from), typed.edges.indexOf(target.to)]
  const said = first < 0 || last < 0 ? '' : writtenWords(typed.words.slice(first, last))
  const isSame = partial !== null || said === (typed.hasMarks ? bearer.written : unaccented(bearer.written))
  return (isSame ? 0 : cost.respelled) + (target.start > 0 ? cost.behind : 0)
}

function fits({ unit, name }: UnitHit, { on, only, withinId }: FindOptions, { surroundings }: Sources): boolean {
  if (withinId && unit.id !== withinId && !['own', 'later'].includes(surroundings(unit.id).get(withinId) ?? ''))
    return false
  return only !== 'alive' || (isAlive(unit, on) && validOn(name, on))
}
