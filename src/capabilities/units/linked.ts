import type { PlainDate } from '../../kernel/dates.ts'
import type { LinkedThing } from '../../ui/page-self.tsx'
import type { UnitTree } from './rules/tree.ts'
import type { UnitKind } from './rules/unit.ts'
import { paths } from './text.ts'

const others: readonly UnitKind[] = ['PRESS', 'MASS_ORGANISATION']

/** The unit as search engines know organisations; its superior is named by address. */
export function organisationOf(tree: UnitTree, unitId: string, at: { site: string; on: PlainDate }): LinkedThing {
  const unit = tree.unit(unitId)
  const address = (id: string) => `${at.site}${paths.unit(tree.unit(id)?.slug ?? '')}`
  const parent = tree.parentOn(unitId, at.on)
  const [name, short] = [tree.nameOn(unitId, at.on), tree.shortNameOn(unitId, at.on)]
  return {
    '@type': unit && others.includes(tree.kindOn(unitId, at.on)) ? 'Organization' : 'GovernmentOrganization',
    '@id': `${address(unitId)}#don-vi`,
    name,
    url: address(unitId),
    ...(short !== name && { alternateName: short }),
    ...(unit && { identifier: unit.code, foundingDate: unit.validFrom }),
    ...(unit?.validTo && { dissolutionDate: unit.validTo }),
    ...(parent && { parentOrganization: { '@id': `${address(parent)}#don-vi` } }),
  }
}
