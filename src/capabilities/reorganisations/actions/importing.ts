import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { readSheets, sheetRefusals, spreadMerges, UnreadableSheet } from '../../../sheets/index.ts'
import { findTableHead, levelOfKind, linesUnder, loadTree, successionKinds, unitKinds } from '../../units/index.ts'
import { draftFromRecords, type Taken } from '../rules/importing.ts'
import { draftFromTable, type PlanLine, planColumns } from '../rules/plan-table.ts'
import { headings, kindNames, successionNames } from '../text/import.ts'

/** The draft that a file holds: .jsonl records, or a table (.xlsx, .csv). Throws Invalid at the field `file`. */
export async function readPlanFile(
  reader: Db | Tx,
  file: { readonly name: string; readonly bytes: Uint8Array },
  on: PlainDate,
): Promise<Taken> {
  if (/\.jsonl?$/i.test(file.name)) return draftFromRecords(await recordsIn(file.bytes), on)
  const tree = await loadTree(reader)
  return draftFromTable(await tableIn(file), {
    tree,
    on,
    kindCalled: called(kindNames, unitKinds),
    successionCalled: called(successionNames, successionKinds),
    levelOf: levelOfKind,
  })
}

async function recordsIn(bytes: Uint8Array): Promise<unknown[]> {
  const records: unknown[] = []
  for await (const line of createInterface({ input: Readable.from([Buffer.from(bytes)]) })) {
    if (line.trim() === '') continue
    try {
      records.push(JSON.parse(line))
    } catch {
      throw new Invalid({ file: 'reorganisation-file-json' })
    }
  }
  return records
}

async function tableIn(file: { name: string; bytes: Uint8Array }): Promise<PlanLine[]> {
  const sheets = await readSheets(file.bytes, file.name).catch((error: unknown) => {
    if (error instanceof UnreadableSheet) throw new Invalid({ file: sheetRefusals[error.code] })
    throw error
  })
  for (const sheet of sheets) {
    const rows = spreadMerges(sheet).map((row) => (isBand(row) ? [] : row))
    const head = findTableHead(rows, headings)
    const isOld = head && (head.places.oldCode !== undefined || head.places.oldName !== undefined)
    if (isOld && head.places.newCode !== undefined) return linesUnder(rows, head, planColumns)
  }
  throw new Invalid({ file: 'reorganisation-file-columns' })
}

/** "I. Quận Một" joined over the whole table: a title between the lines, not a line. */
const isBand = ([first, ...others]: readonly string[]) => others.length > 1 && others.every((cell) => cell === first)

/** Looks a word of the file up among the names of codes, or the codes themselves. */
function called<Code extends string>(names: Readonly<Record<Code, readonly string[]>>, codes: readonly Code[]) {
  const byName = new Map(
    codes.flatMap((code) => [code, ...names[code]].map((name) => [fold(name).trim(), code] as const)),
  )
  return (words: string): Code | null => byName.get(fold(words).trim()) ?? null
}
