import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { id as idField } from '../../../kernel/fields.ts'
import type { Ask } from '../../../kernel/site.ts'
import { postsRunningOn } from '../../people/index.ts'
import { countOpen, loadTree } from '../../units/index.ts'
import { owningsOf } from '../actions/deciding.ts'
import { rehearseOf } from '../actions/scheduling.ts'
import { carriedBy, openSums, rehearseWritten, shownFates } from '../rules/outlook.ts'
import type { Reorganisation } from '../rules/reorganisation.ts'
import { findReorganisation } from '../store/reorganisations.ts'
import type { Overview } from '../views/rehearsal.tsx'

export async function askedOne(ask: Ask): Promise<Reorganisation> {
  return found(await findReorganisation(ask.db, idOf(ask)))
}

export function idOf(ask: Ask): string {
  const parsed = idField().safeParse(ask.params.id)
  if (!parsed.success) throw new NotFound()
  return parsed.data
}

/** Before it is written, what it would do; after, what it did. */
export async function overviewOf(ask: Ask, one: Reorganisation): Promise<Overview> {
  const tree = await loadTree(ask.db)
  const on = one.effectiveOn
  const rehearsal = one.state === 'draft' ? await rehearseOf(ask.db, one) : rehearseWritten(one, tree)
  const fates = shownFates(rehearsal, { tree, on })
  const ended = fates.filter(({ kind }) => kind === 'ended')
  const heirless = new Set(ended.filter(({ heirId }) => heirId === null).map(({ unitId }) => unitId))
  const carriers = carriedBy(
    ended.map(({ unitId }) => unitId),
    { tree, on },
  )
  const ownings = owningsOf(ask.kernel)
  const unitIds = [...carriers.keys()]
  const [counts, posts] = await Promise.all([
    countOpen(ask.db, ownings, { unitIds, only: 'all' }),
    postsRunningOn(ask.db, { unitIds: ended.map(({ unitId }) => unitId), on }),
  ])
  const { byKind, byUnit } = openSums(counts, { carriers, heirless })
  const withoutHeir = posts.filter(({ unitId }) => heirless.has(unitId)).length
  return {
    one,
    fates,
    founded: rehearsal.reshaping.founded.length,
    findings: one.state === 'draft' ? rehearsal.findings : [],
    open: byKind.map((sum) => ({ ...sum, label: ownings.find(({ kind }) => kind === sum.kind)?.label ?? sum.kind })),
    openByUnit: byUnit,
    posts: { passing: posts.length - withoutHeir, heirless: withoutHeir },
  }
}
