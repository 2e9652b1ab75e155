import type { Act } from '../../../kernel/act.ts'
import { loadTree } from '../../units/index.ts'
import type { Batch, BatchStanding } from '../rules/batch.ts'

/**
 * One event for each unit that is told, however many of its assignments the batch reached: one message, not a hundred. Taking a
 * task on tells nobody.
 */
export async function tellBatch(act: Act, batch: Batch, items: readonly BatchStanding[]): Promise<void> {
  if (batch.act === 'accept') return
  const tree = await loadTree(act.tx)
  const leadOf = ({ ownerUnitId, ownerItemId }: BatchStanding) =>
    tree.responsibleFor(ownerUnitId, act.today, { itemId: ownerItemId }) ?? ownerUnitId
  const units = new Map<string, BatchStanding[]>()
  for (const item of items) {
    const unitId = batch.act === 'submit' ? leadOf(item) : (item.heirId ?? item.unitId)
    units.set(unitId, [...(units.get(unitId) ?? []), item])
  }
  for (const [unitId, told] of units) {
    await act.record(
      'batch.handled',
      { kind: 'unit', id: unitId },
      {
        batch: batch.id,
        act: batch.act,
        count: told.length,
        first: told[0]?.id ?? null,
        assignee: batch.assigneeId,
      },
    )
  }
}
