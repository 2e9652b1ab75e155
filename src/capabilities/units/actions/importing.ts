import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { readSheets, sheetRefusals, UnreadableSheet } from '../../../sheets/index.ts'
import { takeUnit } from '../actions.ts'
import { findTableHead, linesUnder } from '../rules/headings.ts'
import { unitKinds, unitLevels } from '../rules/unit.ts'
import {
  countUnitOutcomes,
  rehearseUnits,
  type UnitColumn,
  type UnitLine,
  type UnitVerdict,
  unitColumns,
} from '../rules/unit-import.ts'
import { findUnitImport, finishUnitImport, insertUnitImport, moveFrom, renameFrom } from '../store/imports.ts'
import { findHolder, loadTree, renewTree } from '../store.ts'
import { headings } from '../text/import.ts'
import { kindLabels, levelLabels } from '../text.ts'
import { takeMeasure } from './measuring.ts'

/** Throws Invalid at the field `file`. */
export async function readUnitFile(bytes: Uint8Array, fileName: string): Promise<UnitLine[]> {
  const sheets = await readSheets(bytes, fileName).catch((error: unknown) => {
    if (error instanceof UnreadableSheet) throw new Invalid({ file: sheetRefusals[error.code] })
    throw error
  })
  for (const { rows } of sheets) {
    const head = findTableHead(rows, headings)
    const has = (column: UnitColumn) => head?.places[column] !== undefined
    if (head && has('name') && has('code') && (has('parent') || has('population') || has('area')))
      return linesUnder(rows, head, unitColumns)
  }
  throw new Invalid({ file: 'unit-file-columns' })
}

export async function tryUnits(act: Act, file: { name: string; lines: readonly UnitLine[] }): Promise<string> {
  administer(act)
  const id = newId()
  await insertUnitImport(act.tx, { id, fileName: file.name, lines: file.lines, at: act.now })
  return id
}

/** What each line would do today. */
export async function judgeUnits(reader: Db | Tx, lines: readonly UnitLine[], on: string): Promise<UnitVerdict[]> {
  const tree = await loadTree(reader)
  const called = <Code extends string>(labels: Readonly<Record<Code, string>>, codes: readonly Code[]) => {
    const byName = new Map(codes.flatMap((code) => [[fold(labels[code]), code] as const, [fold(code), code] as const]))
    return (words: string) => byName.get(fold(words)) ?? null
  }
  return rehearseUnits(lines, {
    tree,
    on,
    kindCalled: called(kindLabels, unitKinds),
    levelCalled: called(levelLabels, unitLevels),
  })
}

/** Every good line in one act; refused ones are left out. */
export async function takeUnits(act: Act, id: string): Promise<void> {
  administer(act)
  const asked = found(await findUnitImport(act.tx, id))
  const verdicts = await judgeUnits(act.tx, asked.lines, act.today)
  if (!(await finishUnitImport(act.tx, id, { at: act.now, counts: countUnitOutcomes(verdicts) })))
    throw new Refused('unit-import-taken')
  for (const verdict of verdicts) await takeLine(act, verdict)
  await renewTree(act.tx)
  act.touch('units')
}

async function takeLine(act: Act, verdict: UnitVerdict): Promise<void> {
  const { code, name, kind, level, from, unitId } = verdict
  if (verdict.outcome === 'created') {
    const names = { short_name: null, abbreviation: null, legal_basis: null }
    await takeUnit(act, {
      code,
      name,
      kind,
      level,
      parent_code: verdict.parentCode,
      valid_from: from,
      valid_to: null,
      ...names,
    })
  }
  if (verdict.outcome === 'refused') return
  if (verdict.measure) {
    const id = unitId ?? found(await findHolder(act.tx, code, from)).id
    await takeMeasure(act, id, verdict.measure)
  }
  if (unitId === null) return
  if (verdict.isRenamed) {
    await renameFrom(act.tx, unitId, { name, kind, from })
    await act.record('unit.renamed', { kind: 'unit', id: unitId }, { from })
  }
  if (verdict.isMoved) {
    const parent = found(await findHolder(act.tx, verdict.parentCode ?? '', from))
    await moveFrom(act.tx, unitId, { parentId: parent.id, from })
    await act.record('unit.moved', { kind: 'unit', id: unitId }, { parent: parent.id, from })
  }
  act.touch(`unit:${unitId}`)
}

function administer(act: Act): void {
  if (!act.actor?.roles.includes('administrator')) throw new Refused('not-allowed')
}
