// Nhập phương án từ bản ghi: units and successions, as `caicach import units` takes them; tables of offices are read beside it.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { successionRecord, type UnitRecord, unitRecord } from '../../units/index.ts'
import { type Draft, type DraftLine, type DraftUnit, draftLine, draftUnit } from './draft.ts'

export interface Taken {
  readonly draft: Draft
  /** What was not understood: the line in the file and why. */
  readonly faults: readonly { readonly line: number; readonly code: ImportFault; readonly word: string }[]
  /** Records of other days, or of units that nothing happens to. */
  readonly passedOver: number
}
export type ImportFault =
  | 'record'
  | 'old-missing'
  | 'old-unit'
  | 'old-many'
  | 'lost-zeros'
  | 'new-lost-zeros'
  | 'parent-lost-zeros'
  | 'twice'
  | 'new-named-twice'
  | 'too-long'
  | 'kind'
  | 'share'
  | 'population'
  | 'area'
  | 'unit-kind'
  | 'parent'

/** Records that speak of the day: units that begin or end then, successions of then, names and superiors that change then. */
export function draftFromRecords(records: readonly unknown[], on: PlainDate): Taken {
  const eve = addDays(on, -1)
  const faults: Taken['faults'][number][] = []
  const draft = { units: [] as DraftUnit[], lines: [] as DraftLine[], moves: [] as Draft['moves'] }
  const ended: string[] = []
  let passedOver = 0
  for (const [at, record] of records.entries()) {
    const succession = successionRecord.safeParse(record)
    const unit = succession.success ? null : unitRecord.safeParse(record)
    if (succession.success) {
      if (succession.data.effective_on === on) draft.lines.push(lineOf(succession.data))
      else passedOver += 1
    } else if (unit?.success) {
      const before = draft.units.length + draft.lines.length + draft.moves.length + ended.length
      takeUnitOfDay(unit.data, { on, eve, draft, ended })
      if (draft.units.length + draft.lines.length + draft.moves.length + ended.length === before) passedOver += 1
    } else faults.push({ line: at + 1, code: 'record', word: JSON.stringify(record).slice(0, 80) })
  }
  const named = new Set(draft.lines.map(({ from }) => from))
  const unnamed = ended.filter((code) => !named.has(code))
  const lines = [...draft.lines, ...unnamed.map((code) => draftLine.parse({ from: code, kind: 'ABOLISH' }))]
  return { draft: { ...draft, lines }, faults, passedOver }
}

const lineOf = (record: ReturnType<typeof successionRecord.parse>): DraftLine =>
  draftLine.parse({ ...record, share: record.share ?? null })

function takeUnitOfDay(
  unit: UnitRecord,
  {
    on,
    eve,
    draft,
    ended,
  }: {
    on: PlainDate
    eve: PlainDate
    draft: { units: DraftUnit[]; lines: DraftLine[]; moves: Draft['moves'] }
    ended: string[]
  },
): void {
  if (unit.valid_to === eve) ended.push(unit.code)
  if (unit.valid_from === on) {
    draft.units.push(draftUnit.parse(unit))
    return
  }
  const name = unit.names?.find((one) => one.valid_from === on)
  if (name) {
    const kind = name.kind ?? unit.kind
    const named = { from: unit.code, name: name.name, unit_kind: kind, legal_basis: name.legal_basis }
    draft.lines.push(draftLine.parse({ ...named, kind: 'RENAME' }))
  }
  const parent = unit.parents?.find((one) => one.valid_from === on)
  if (parent) draft.moves.push({ code: unit.code, parent_code: parent.parent_code })
}
