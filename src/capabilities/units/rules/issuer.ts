// Cơ quan ban hành: which unit the printed words meant on the day of the document. "UBND thành phố Huế" is one legal entity to
// 31/12/2024 and another since (../domain/02-units.md §2.2), so the day decides; where several may be meant, none is taken.
import type { PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { finderOf, type UnitHit } from './finding.ts'
import { plainRun, wordsOf } from './name-folding.ts'
import type { UnitTree } from './tree.ts'
import { type Unit, validOn } from './unit.ts'

/**
 * The only unit that bore the very name, kind and superiors included, on that day (null: on any day); of several the one
 * below the office. People's Committee and People's Council stand for their territory.
 */
export function unitNamed(tree: UnitTree, words: string, on: PlainDate | null): string | null {
  const named = bearersOf(tree, words)
  if (on === null) return onlyOne(tree, named)
  const then = named.filter((hit) => bore(hit, on))
  return onlyOne(tree, then.length > 0 ? then : named.filter((hit) => mayHaveBorne(tree, hit, on)))
}

/** Registers name the same few hundred offices over and over, each time on another day. */
function bearersOf(tree: UnitTree, words: string): readonly UnitHit[] {
  const known = bearers.get(tree.all()) ?? new Map<string, readonly UnitHit[]>()
  bearers.set(tree.all(), known)
  const found = known.get(words) ?? bearing(tree, words)
  if (known.size >= mostKept) known.clear()
  known.set(words, found)
  return found
}
const bearers = new WeakMap<readonly Unit[], Map<string, readonly UnitHit[]>>()
const mostKept = 5_000

function bearing(tree: UnitTree, words: string): UnitHit[] {
  const run = plainRun(wordsOf(words))
  const { hits } = finderOf(tree).find(words, { on: '9999-12-31', limit: Number.POSITIVE_INFINITY })
  return hits.filter(
    ({ by, distance, name }) => by === 'name' && distance < nuance && run.includes(plainRun(wordsOf(name.name))),
  )
}

/** Another spelling of the same name and kind: Quý and Quí, La Êê and Laêê. */
const nuance = 0.01

const bore = ({ unit, name }: UnitHit, on: PlainDate) =>
  validOn(name, on) && validOn({ from: unit.validFrom, to: unit.validTo }, on)

/** Before the first day that is known of a unit: what came from no other may be older. */
const mayHaveBorne = (tree: UnitTree, { unit, name }: UnitHit, on: PlainDate) =>
  on < unit.validFrom && name === unit.names[0] && tree.predecessors(unit.id).length === 0

function onlyOne(tree: UnitTree, hits: readonly UnitHit[]): string | null {
  const ids = [...new Set(hits.map(({ unit }) => unit.id))]
  const { officeId } = tree
  const own = ids.filter((id) => {
    const unit = tree.unit(id)
    return officeId !== null && unit !== null && tree.isWithin(id, officeId, unit.validTo ?? unit.validFrom)
  })
  const [only, ...others] = ids.length === 1 ? ids : own
  return only !== undefined && others.length === 0 ? only : null
}

/**
 * The body that words mean on that day though it bore another name then: what the unit of that name came from, or what it became.
 * Null where that is not one body; a function alone that was passed on makes none.
 */
export function bodyNamed(tree: UnitTree, words: string, on: PlainDate | null): string | null {
  const then = unitNamed(tree, words, on)
  if (then !== null || on === null) return then
  const ever = unitNamed(tree, words, null)
  const unit = ever === null ? null : tree.unit(ever)
  if (unit === null) return null
  if (tree.isAliveOn(unit.id, on)) return unit.id
  const kin = on < unit.validFrom ? tree.origins(unit.id) : tree.becoming(unit.id)
  const alive = kin.filter(({ unitId, by }) => by.function === null && tree.isAliveOn(unitId, on))
  const [only, ...others] = [...new Set(alive.map(({ unitId }) => unitId))]
  return only !== undefined && others.length === 0 ? only : null
}

/**
 * The units of the office that words name on that day: the bearer of the code, else those with the very name, else all whose
 * name the words may be. Only where there is exactly one is it meant; of several a person must say which.
 */
export function unitsCalled(tree: UnitTree, words: string, on: PlainDate): readonly Unit[] {
  const coded = tree.byCode(words, on)
  if (coded && tree.isAliveOn(coded.id, on)) return [coded]
  const likely = tree.officeId === null ? [] : tree.findByName(words, tree.officeId, on)
  const exact = likely.filter(({ id }) => fold(tree.nameOn(id, on)) === fold(words))
  return exact.length > 0 ? exact : likely
}
