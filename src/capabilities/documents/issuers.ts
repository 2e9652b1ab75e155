import type { Act } from '../../kernel/act.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { loadTree, unitNamed } from '../units/index.ts'
import type { OfficialPaper } from './rules.ts'
import { issuesWithoutUnit, saveIssuerUnit } from './store/issuers.ts'

export type Issue = Pick<OfficialPaper, 'issuer' | 'issued'>

/** The unit that the issuer's words meant on the day of the document. */
export async function issuerUnitOf(act: Act, { issuer, issued }: Issue): Promise<string | null> {
  return issuer ? unitNamed(await loadTree(act.tx), issuer, issued) : null
}

export const sameIssue = (one: Issue, other: Issue) => one.issuer === other.issuer && one.issued === other.issued

/** Documents may come before the units that issued them: what was not known then is looked up again. Idempotent. */
export async function resolveIssuers(kernel: Kernel): Promise<void> {
  const tree = await loadTree(kernel.db)
  if (tree.officeId === null) return
  for (const issue of await issuesWithoutUnit(kernel.db)) {
    const unitId = unitNamed(tree, issue.issuer, issue.issued)
    if (unitId !== null) await saveIssuerUnit(kernel.db, issue, unitId)
  }
}
