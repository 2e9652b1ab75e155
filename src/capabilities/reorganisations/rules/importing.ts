// Nhập phương án từ tệp: either import records (units and successions, as `caicach import units` takes them) or a table of offices,
// one line for each pair of an old and a new unit.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { successionRecord, type UnitRecord, type UnitTree, unitRecord, unitsCalled } from '../../units/index.ts'
import type { SuccessionKind, UnitKind, UnitLevel } from './draft.ts'
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
  | 'old-unit'
  | 'old-many'
  | 'lost-zeros'
  | 'twice'
  | 'new-unit'
  | 'kind'
  | 'share'
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

export const planColumns = [
  'oldCode',
  'oldName',
  'kind',
  'newCode',
  'newName',
  'newKind',
  'parent',
  'share',
  'main',
  'function',
  'basis',
] as const
export type PlanColumn = (typeof planColumns)[number]
export type PlanLine = Readonly<Record<PlanColumn, string>> & { readonly line: number }

export interface TableWorld {
  readonly tree: UnitTree
  readonly on: PlainDate
  kindCalled(words: string): UnitKind | null
  successionCalled(words: string): SuccessionKind | null
  levelOf(kind: UnitKind): UnitLevel
}

/** A table of offices; the old unit by code or by its only name in this installation, the new one by code, with its name once. */
export function draftFromTable(rows: readonly PlanLine[], world: TableWorld): Taken {
  const faults: Taken['faults'][number][] = []
  const units = new Map<string, DraftUnit>()
  const seen = new Map<string, number>()
  const lines = rows.flatMap((row) => {
    const wrong = (code: ImportFault, word: string) => {
      faults.push({ line: row.line, code, word })
      return []
    }
    const from = oldCode(row, world)
    if (typeof from !== 'string') return wrong(from.code, from.word)
    const key = [from, row.newCode, row.function].join(' ')
    const earlier = seen.get(key)
    if (earlier !== undefined) return wrong('twice', String(earlier))
    seen.set(key, row.line)
    const kind = row.kind === '' ? 'MERGE' : world.successionCalled(row.kind)
    if (kind === null) return wrong('kind', row.kind)
    const share = shareOf(row.share)
    if (share === undefined) return wrong('share', row.share)
    const fresh = newUnit(row, world)
    if (typeof fresh === 'string') return wrong(fresh, fresh === 'parent' ? row.parent : row.newKind || row.newName)
    if (fresh && !units.has(fresh.code)) units.set(fresh.code, fresh)
    const to = row.newCode === '' ? null : row.newCode
    const isRename = to === null && row.newName !== ''
    const main = ['x', 'co', '1', 'chinh'].includes(fold(row.main).trim())
    const line = {
      from,
      to,
      kind,
      share,
      main,
      function: row.function || null,
      name: isRename ? row.newName : null,
      unit_kind: isRename ? world.kindCalled(row.newKind) : null,
      legal_basis: row.basis || null,
    }
    return [draftLine.parse(line)]
  })
  return { draft: { units: [...units.values()], lines, moves: [] }, faults, passedOver: 0 }
}

function oldCode(
  { oldCode: code, oldName: name }: PlanLine,
  { tree, on }: TableWorld,
): string | { code: ImportFault; word: string } {
  const eve = addDays(on, -1)
  if (code !== '') {
    if (tree.byCode(code, eve)) return code
    // spreadsheets drop the zeros that official codes begin with
    const whole = [2, 3, 5].map((length) => code.padStart(length, '0')).find((one) => tree.byCode(one, eve))
    return whole && /^\d+$/.test(code)
      ? { code: 'lost-zeros', word: `${code} (${whole})` }
      : { code: 'old-unit', word: code }
  }
  const units = unitsCalled(tree, name, eve)
  const [unit] = units
  if (!unit) return { code: 'old-unit', word: name }
  const named = units.map((one) => `${tree.nameOn(one.id, eve)} (${one.code})`)
  return units.length === 1 ? unit.code : { code: 'old-many', word: `${name}: ${named.join(', ')}` }
}

/** The unit that begins, where the line names one; null where the code is that of a living one. */
function newUnit(row: PlanLine, { tree, on, kindCalled, levelOf }: TableWorld): DraftUnit | null | ImportFault {
  if (row.newCode === '' || row.newName === '') return null
  const eve = addDays(on, -1)
  const living = tree.byCode(row.newCode, eve)
  if (living && fold(tree.nameOn(living.id, eve)) === fold(row.newName)) return null
  const kind = kindCalled(row.newKind) ?? kindCalled(row.newName.split(' ')[0] ?? '')
  if (kind === null) return 'unit-kind'
  const parent = row.parent === '' ? tree.unit(tree.officeId ?? '') : tree.byCode(row.parent, eve)
  if (!parent) return 'parent'
  const parsed = draftUnit.safeParse({
    code: row.newCode,
    name: row.newName,
    kind,
    level: levelOf(kind),
    parent_code: parent.code,
    legal_basis: row.basis,
  })
  return parsed.success ? parsed.data : 'new-unit'
}

/** "30 %", "0,3" and "30" are three tenths; '' = unknown; undefined = not a share. */
export function shareOf(words: string): number | null | undefined {
  const plain = words.replace(/[\s%]/g, '').replace(',', '.')
  if (plain === '') return null
  const number = Number(plain)
  const share = words.includes('%') || number > 1 ? number / 100 : number
  return share > 0 && share <= 1 ? share : undefined
}
