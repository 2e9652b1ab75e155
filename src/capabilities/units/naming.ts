import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { finderOf } from './rules/finding.ts'
import { knownBy } from './rules/known.ts'
import { tellUnit } from './rules/told.ts'
import { loadTree } from './store.ts'
import { distinctionOf, titleOf } from './telling.ts'
import { hrefOf } from './views/finding.tsx'

/** The name of the authority whose installation this is; null before the first run. */
export function officeName({ db, today, recall }: Pick<Ask, 'db' | 'today' | 'recall'>): Promise<string | null> {
  return recall('units-office', ['units'], async () => {
    const tree = await loadTree(db)
    return tree.officeId && tree.nameOn(tree.officeId, today)
  })
}

/** A unit among the results of the search over everything. */
export interface NamedUnit {
  readonly id: string
  /** The name that was meant and what the unit is now. */
  readonly title: string
  readonly note: string
  readonly url: string
  /** What was typed are words of its name; else it is only like it. */
  readonly isNamed: boolean
  /** The names of who carries on what it did, where it has ended. */
  readonly heirs: readonly string[]
}

/** Units by any name they bear or bore. */
export async function findUnitsNamed(
  db: Db,
  typed: string,
  { on, limit }: { on: PlainDate; limit: number },
): Promise<{ total: number; units: NamedUnit[] }> {
  // what is only scheduled is found in the tree of units, by staff
  const tree = knownBy(await loadTree(db), on)
  const { total, hits } = finderOf(tree).find(typed, { on, limit })
  const units = hits.map((hit) => {
    const told = tellUnit(tree, hit, on)
    return {
      id: hit.unit.id,
      title: titleOf(told),
      note: distinctionOf(told),
      url: hrefOf(told),
      isNamed: hit.by === 'name' || hit.by === 'part' || hit.by === 'code',
      heirs: told.now.map(({ name }) => name.name),
    }
  })
  return { total, units }
}
