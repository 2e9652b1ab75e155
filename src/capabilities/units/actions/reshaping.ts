import type { Act } from '../../../kernel/act.ts'
import type { ReshapedRow, Reshaping } from '../rules/reshaping.ts'
import { lockTree, unwriteReshaping, writeReshaping } from '../store/reshaping.ts'
import { renewTree } from '../store.ts'

/** Writes the tree of the day to come, with one event a unit; returns what it wrote, to be taken back before that day. */
export async function reshapeTree(act: Act, change: Reshaping): Promise<ReshapedRow[]> {
  await lockTree(act.tx)
  const rows = await writeReshaping(act.tx, change)
  await renewTree(act.tx)
  const { on } = change
  const told = (ids: readonly string[]) => ids.map((id) => ({ subject: { kind: 'unit', id }, facts: { on } }))
  await act.recordEach('unit.founded', told(change.founded.map(({ id }) => id)))
  await act.recordEach('unit.ended', told(change.ended))
  await act.recordEach('unit.renamed', told(change.renamed.map(({ unitId }) => unitId)))
  await act.recordEach(
    'unit.moved',
    change.moved.map(({ unitId, parentId }) => ({
      subject: { kind: 'unit', id: unitId },
      facts: { parent: parentId, on },
    })),
  )
  act.touch('units')
  return rows
}

/** Every row as it was before. Fails where something names a founded unit already. */
export async function restoreTree(act: Act, rows: readonly ReshapedRow[]): Promise<void> {
  await lockTree(act.tx)
  await unwriteReshaping(act.tx, rows)
  await renewTree(act.tx)
  const units = rows.filter(({ relation }) => relation === 'units')
  await act.recordEach(
    'unit.kept',
    units.map(({ id }) => ({ subject: { kind: 'unit', id } })),
  )
  act.touch('units')
}
