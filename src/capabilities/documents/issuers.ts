import type { Act } from '../../kernel/act.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { bodyNamed, loadTree, unitNamed } from '../units/index.ts'
import type { OfficialPaper } from './rules.ts'
import { issuesWithoutUnit, saveIssuerUnit } from './store/issuers.ts'

export type Issue = Pick<OfficialPaper, 'issuer' | 'issued'>

/** The unit that the issuer's words meant on the day of the document. */
export async function issuerUnitOf(act: Act, { issuer, issued }: Issue): Promise<string | null> {
  return issuer ? unitNamed(await loadTree(act.tx), issuer, issued) : null
}

/** The body that it was on that day, under whatever name it is cited. */
export async function issuerBodyOf(act: Act, { issuer, issued }: Issue): Promise<string | null> {
  return issuer ? bodyNamed(await loadTree(act.tx), issuer, issued) : null
}

export const sameIssue = (one: Issue, other: Issue) => one.issuer === other.issuer && one.issued === other.issued

/** Documents may come before the units that issued them: what was not known then is looked up again. Idempotent. */
export async function resolveIssuers(kernel: Kernel): Promise<void> {
  const tree = await loadTree(kernel.db)
  if (tree.officeId === null) return
  const found = (await issuesWithoutUnit(kernel.db)).flatMap((issue) => {
    const unitId = unitNamed(tree, issue.issuer, issue.issued)
    return unitId === null ? [] : [{ issue, unitId }]
  })
  if (found.length === 0) return
  await perform(kernel, { actor: null }, async (act) => {
    for (const { issue, unitId } of found) {
      const ids = await saveIssuerUnit(act.tx, issue, unitId)
      act.touch('documents', `unit:${unitId}`, ...ids.map((id) => `document:${id}`))
    }
  })
}
