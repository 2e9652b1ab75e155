import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { id as idField } from '../../../kernel/fields.ts'
import type { Ask } from '../../../kernel/site.ts'
import { postsRunningOn } from '../../people/index.ts'
import { countOpen, loadTree, type UnitTree } from '../../units/index.ts'
import { owningsOf } from '../actions/deciding.ts'
import { rehearseOf } from '../actions/scheduling.ts'
import { carriedBy, openSums, rehearseWritten, shownFates } from '../rules/outlook.ts'
import type { Reorganisation } from '../rules/reorganisation.ts'
import { findReorganisation, findVersion, writtenBy } from '../store/reorganisations.ts'
import type { Overview } from '../views/rehearsal.tsx'

/** Read once for each saved state: the draft of a whole country has ten thousand lines. */
export async function askedOne(ask: Ask): Promise<Reorganisation> {
  const id = idOf(ask)
  const version = found(await findVersion(ask.db, id))
  return ask.recall(`reorganisation ${id} ${version}`, ['units'], async () =>
    found(await findReorganisation(ask.db, id)),
  )
}

// people are counted by their posts, apart from what they work on
const people = 'post'

/** What it would do before it is written, or did; worked out once for each saved state of draft and tree. */
export function fatesIn(ask: Ask, { one, tree }: { one: Reorganisation; tree: UnitTree }) {
  const { id, version, state, effectiveOn: on } = one
  return ask.recall(`rehearsal ${id} ${version} ${state}`, ['units'], async () => {
    const rehearsal = state === 'draft' ? await rehearseOf(ask.db, one) : rehearseWritten(one, tree)
    const fates = shownFates(rehearsal, { tree, on })
    const ended = fates.filter(({ kind }) => kind === 'ended').map(({ unitId }) => unitId)
    return { rehearsal, fates, carriers: carriedBy(ended, { tree, on }) }
  })
}

export function idOf(ask: Ask): string {
  const parsed = idField().safeParse(ask.params.id)
  if (!parsed.success) throw new NotFound()
  return parsed.data
}

/** Before it is written, what it would do; after, what it did. */
export async function overviewOf(ask: Ask, one: Reorganisation): Promise<Omit<Overview, 'pictured'>> {
  const tree = await loadTree(ask.db)
  const { rehearsal, fates, carriers } = await fatesIn(ask, { one, tree })
  const ended = fates.filter(({ kind }) => kind === 'ended')
  const heirless = new Set(ended.filter(({ heirId }) => heirId === null).map(({ unitId }) => unitId))
  const ownings = owningsOf(ask.kernel)
  const unitIds = [...carriers.keys()]
  const [counts, posts] = await Promise.all([
    countOpen(ask.db, ownings, unitIds),
    postsOf(ask, { one, unitIds: ended.map(({ unitId }) => unitId), heirless }),
  ])
  const { byKind, byUnit } = openSums(counts, { carriers, heirless })
  const waitingPeople = byKind.find(({ kind }) => kind === people)?.waiting ?? 0
  return {
    one,
    fates,
    founded: rehearsal.reshaping.founded.length,
    findings: one.state === 'draft' ? rehearsal.findings : [],
    open: byKind
      .filter(({ kind }) => kind !== people)
      .map((sum) => ({ ...sum, label: ownings.find(({ kind }) => kind === sum.kind)?.label ?? sum.kind })),
    openByUnit: byUnit,
    posts: { ...posts, heirless: waitingPeople },
  }
}

/** Posts that pass on: those of the ended units, or once it is written those that were moved. */
async function postsOf(
  ask: Ask,
  { one, unitIds, heirless }: { one: Reorganisation; unitIds: readonly string[]; heirless: ReadonlySet<string> },
): Promise<{ readonly passing: number }> {
  if (one.state === 'scheduled') {
    const written = await writtenBy(ask.db, one.id)
    return { passing: written.filter(({ relation, isNew }) => relation === 'posts' && isNew).length }
  }
  const posts = await postsRunningOn(ask.db, { unitIds, on: one.effectiveOn })
  return { passing: posts.filter(({ unitId }) => !heirless.has(unitId)).length }
}
