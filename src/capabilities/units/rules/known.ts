// Điều đã công bố: a reorganisation that is scheduled is written into the tree before its day. Until that day it is an internal plan
// (a draft may still be taken back): readers without a staff session see the tree as it stands.
import type { PlainDate } from '../../../kernel/dates.ts'
import { buildTree, type UnitTree } from './tree.ts'
import type { Unit, Validity } from './unit.ts'

const known = new WeakMap<readonly Unit[], { readonly day: PlainDate; readonly tree: UnitTree }>()

/** The tree without what begins or ends after that day; the same tree where nothing does. */
export function knownBy(tree: UnitTree, day: PlainDate): UnitTree {
  const kept = known.get(tree.all())
  if (kept?.day === day) return kept.tree
  const made = hasLater(tree, day) ? withoutLater(tree, day) : tree
  known.set(tree.all(), { day, tree: made })
  return made
}

/** A last day of today is the eve of a change that has not come. */
const isLater = ({ from, to }: Validity, day: PlainDate) => from > day || (to !== null && to >= day)

function hasLater(tree: UnitTree, day: PlainDate): boolean {
  return tree.all().some((unit) => {
    const spans = [{ from: unit.validFrom, to: unit.validTo }, ...unit.names, ...unit.parents]
    return spans.some((span) => isLater(span, day)) || tree.successors(unit.id).some((row) => row.effectiveOn > day)
  })
}

function withoutLater(tree: UnitTree, day: PlainDate): UnitTree {
  const open = (to: PlainDate | null) => (to !== null && to >= day ? null : to)
  const past = <Version extends Validity>(versions: readonly Version[]): Version[] =>
    versions.filter(({ from }) => from <= day).map((version) => ({ ...version, to: open(version.to) }))
  const units = tree
    .all()
    .filter(({ validFrom }) => validFrom <= day)
    .map((unit) => ({
      ...unit,
      validTo: open(unit.validTo),
      names: past(unit.names),
      parents: past(unit.parents),
    }))
  const successions = units.flatMap(({ id }) => tree.successors(id)).filter(({ effectiveOn }) => effectiveOn <= day)
  return buildTree(units, successions, tree.officeId)
}
