import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { type PlainDate, todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/format.ts'
import { accountsWith, type Role } from '../people/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { queryOf, withHeirs } from './rules/filter.ts'
import type { Proof } from './rules/ledger.ts'
import type { ProofState } from './rules/proof.ts'
import { countDeeds } from './store/counting.ts'
import { getDeeds } from './store/deeds.ts'
import { listProofs } from './store/proofs.ts'
import { paths, text } from './text.ts'

const shownContested = 10

/** What waits: for the lead unit, proofs to appraise; for a unit, proofs that were contested. */
export async function waiting(ask: Ask): Promise<WaitingItem[]> {
  const actor = ask.actor
  if (!actor) return []
  const items: WaitingItem[] = []
  const tree = await loadTree(ask.db)
  if (actor.roles.includes('coordinator')) {
    const filter = { state: 'proposed', ownerUnitId: actor.unitId } as const
    const count = await countDeeds(ask.db, withHeirs(filter, tree, ask.today))
    const item = { kind: 'proof', unitName: null, dueOn: null }
    if (count > 0)
      items.push({
        ...item,
        text: text.waiting.proposed(formatNumber(count)),
        href: `${paths.list}?${queryOf(filter)}`,
      })
  }
  if (actor.roles.includes('officer') || actor.roles.includes('head')) {
    for (const proof of await listProofs(ask.db, {
      work: tree.workOf([actor.unitId], ask.today),
      state: 'contested',
      limit: shownContested,
    })) {
      if (proof.deed.withdrawn) continue
      const words = {
        text: text.waiting.contested(proof.deed.title),
        unitName: tree.shortNameOn(proof.unitId, ask.today),
      }
      items.push({ kind: 'proof', ...words, href: paths.deed(proof.deedId), dueOn: null })
    }
  }
  return items
}

type Told = (proof: Proof) => { unitId: string; text: string }

/** The proof with those who answer for its unit and its lead unit on that day. */
const withHeirsOf = (proof: Proof, tree: UnitTree, on: PlainDate): Proof => ({
  ...proof,
  unitId: tree.responsibleFor(proof.unitId, on, { itemId: proof.assignmentId }) ?? proof.unitId,
  ownerUnitId: tree.responsibleFor(proof.ownerUnitId, on, { itemId: proof.ownerItemId }) ?? proof.ownerUnitId,
})

/** One message a deed, to the units concerned; nothing where the proofs have moved on since. */
function telling(state: ProofState, roles: readonly Role[], told: Told) {
  return async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const proofs = (await listProofs(db, { deedIds: [event.subject.id] })).filter((proof) => proof.state === state)
    const [first] = proofs
    if (!first) return null
    const [tree, on] = [await loadTree(db), todayIn(event.at)]
    const heirs = proofs.map((proof) => told(withHeirsOf(proof, tree, on)).unitId)
    const accountIds = await accountsWith(db, { unitIds: [...new Set(heirs)], roles, on })
    return { accountIds, text: told(first).text, href: paths.deed(first.deedId) }
  }
}

const unitRoles: readonly Role[] = ['officer', 'head']

export const notices: NonNullable<Capability['notices']> = {
  'proof.contested': telling('contested', unitRoles, ({ unitId, deed, reason }) => ({
    unitId,
    text: text.notices.contested(deed.title, reason ?? ''),
  })),
  'proof.rejected': telling('void', unitRoles, ({ unitId, deed }) => ({
    unitId,
    text: text.notices.rejected(deed.title),
  })),
  'proof.answered': telling('proposed', ['coordinator'], ({ ownerUnitId, deed }) => ({
    unitId: ownerUnitId,
    text: text.notices.answered(deed.title),
  })),
  'deed.withdrawn': async (db, event) => {
    const [deed] = await getDeeds(db, [event.subject.id])
    const proofs = await listProofs(db, { deedIds: [event.subject.id] })
    if (!deed || proofs.length === 0) return null
    const [tree, on] = [await loadTree(db), todayIn(event.at)]
    const unitIds = [...new Set(proofs.map((proof) => withHeirsOf(proof, tree, on).ownerUnitId))]
    const accountIds = await accountsWith(db, { unitIds, roles: ['coordinator'], on })
    return { accountIds, text: text.notices.withdrawn(deed.title), href: paths.deed(deed.id) }
  },
}
