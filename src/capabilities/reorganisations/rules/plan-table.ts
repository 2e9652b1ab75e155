// Nhập phương án từ bảng: a table of offices, one line for each pair of an old and a new unit, with what spreadsheets do to codes.
import type { ZodError } from 'zod'
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { areaField, populationField, type UnitTree, unitsCalled } from '../../units/index.ts'
import type { SuccessionKind, UnitKind, UnitLevel } from './draft.ts'
import { type DraftLine, type DraftUnit, draftLine, draftUnit } from './draft.ts'
import type { ImportFault, Taken } from './importing.ts'
import { type Codes, codesIn, newKind } from './plan-codes.ts'

export const planColumns = [
  'oldCode',
  'oldName',
  'kind',
  'newCode',
  'newName',
  'newKind',
  'parent',
  'share',
  'population',
  'area',
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

interface Wrong {
  readonly code: ImportFault
  readonly word: string
}
interface Read {
  readonly line: DraftLine
  readonly unit: DraftUnit | null
}

/** A table of offices; the old unit by code or by its only name in this installation, the new one by code, with its name once. */
export function draftFromTable(rows: readonly PlanLine[], world: TableWorld): Taken {
  const faults: Taken['faults'][number][] = []
  const units = new Map<string, DraftUnit>()
  const seen = new Map<string, number>()
  const codes = codesIn(rows, { ...world, eve: addDays(world.on, -1) })
  const lines = rows.flatMap((row) => {
    const wrong = ({ code, word }: Wrong) => {
      faults.push({ line: row.line, code, word })
      return []
    }
    const read = readLine(row, codes, world)
    if ('code' in read) return wrong(read)
    const { line, unit } = read
    const key = [line.from, row.newCode, row.function].join(' ')
    const earlier = seen.get(key)
    if (earlier !== undefined) return wrong({ code: 'twice', word: String(earlier) })
    seen.set(key, row.line)
    const known = unit && units.get(unit.code)
    if (unit && known && fold(known.name) !== fold(unit.name))
      return wrong({ code: 'new-named-twice', word: `${unit.code}: “${known.name}”, “${unit.name}”` })
    if (unit && !known) units.set(unit.code, unit)
    return [line]
  })
  return { draft: { units: [...units.values()], lines, moves: [] }, faults, passedOver: 0 }
}

function readLine(row: PlanLine, codes: Codes, world: TableWorld): Read | Wrong {
  const from = oldCode(row, codes, world)
  if (typeof from !== 'string') return from
  const kind = row.kind === '' ? 'MERGE' : world.successionCalled(row.kind)
  if (kind === null) return { code: 'kind', word: row.kind }
  const share = shareOf(row.share)
  if (share === undefined) return { code: 'share', word: row.share }
  const part = partOf(row)
  if ('code' in part) return part
  const unit = newUnit(row, codes, world)
  if (unit && !('name' in unit)) return unit
  const to = row.newCode === '' ? null : row.newCode
  const isRename = to === null && row.newName !== ''
  const line = draftLine.safeParse({
    from,
    to,
    kind,
    share,
    ...part,
    main: ['x', 'co', '1', 'chinh'].includes(fold(row.main).trim()),
    function: row.function || null,
    name: isRename ? row.newName : null,
    unit_kind: isRename ? world.kindCalled(row.newKind) : null,
    legal_basis: row.basis || null,
  })
  return line.success ? { line: line.data, unit } : tooLong(line.error)
}

const sizes = { population: populationField(), area: areaField() }

/** People and ground of the part that goes. */
function partOf(row: PlanLine): { population: number | null; area: number | null } | Wrong {
  const population = sizes.population.safeParse(row.population)
  const area = sizes.area.safeParse(row.area)
  if (!population.success) return { code: 'population', word: row.population }
  if (!area.success) return { code: 'area', word: row.area }
  return { population: population.data, area: area.data === null ? null : Number(area.data) }
}

function oldCode({ oldCode: code, oldName: name }: PlanLine, codes: Codes, { tree, on }: TableWorld): string | Wrong {
  if (code !== '') {
    if (codes.lives(code)) return code
    const whole = codes.wholeOfLiving(code)
    return whole ? { code: 'lost-zeros', word: `${code} (${whole})` } : { code: 'old-unit', word: code }
  }
  if (name === '') return { code: 'old-missing', word: '' }
  const eve = addDays(on, -1)
  const units = unitsCalled(tree, name, eve)
  const [unit] = units
  if (!unit) return { code: 'old-unit', word: name }
  const named = units.map((one) => `${tree.nameOn(one.id, eve)} (${one.code})`)
  return units.length === 1 ? unit.code : { code: 'old-many', word: `“${name}”: ${named.join(', ')}` }
}

/** The unit that begins, where the line names one; null where the code is that of a living one. */
function newUnit(row: PlanLine, codes: Codes, { tree, on, kindCalled, levelOf }: TableWorld): DraftUnit | null | Wrong {
  const whole = codes.wholeOfNew(row.newCode)
  if (whole) return { code: 'new-lost-zeros', word: `${row.newCode} (${whole})` }
  if (row.newCode === '' || row.newName === '') return null
  const eve = addDays(on, -1)
  const living = tree.byCode(row.newCode, eve)
  if (living && fold(tree.nameOn(living.id, eve)) === fold(row.newName)) return null
  const kind = newKind(row, kindCalled)
  if (kind === null) return { code: 'unit-kind', word: row.newKind || row.newName }
  const parent = row.parent === '' ? tree.unit(tree.officeId ?? '')?.code : row.parent
  if (parent === undefined || !(codes.lives(parent) || codes.founds(parent))) return strangeParent(row.parent, codes)
  const { newCode: code, newName: name, basis } = row
  const unit = draftUnit.safeParse({
    ...{ code, name, kind, level: levelOf(kind), parent_code: parent, legal_basis: basis },
  })
  return unit.success ? unit.data : tooLong(unit.error)
}

function strangeParent(parent: string, codes: Codes): Wrong {
  const whole = codes.wholeOfLiving(parent)
  return whole ? { code: 'parent-lost-zeros', word: `${parent} (${whole})` } : { code: 'parent', word: parent }
}

const columnOf: Readonly<Record<string, PlanColumn>> = {
  ...{ to: 'newCode', code: 'newCode', name: 'newName', function: 'function', legal_basis: 'basis', from: 'oldCode' },
}

/** All other mistakes are found before: what is left is a cell with more letters than its field keeps. */
function tooLong(error: ZodError): Wrong {
  const [field] = error.issues[0]?.path ?? []
  return { code: 'too-long', word: columnOf[String(field)] ?? '' }
}

/** "30 %", "0,3" and "30" are three tenths; '' = unknown; undefined = not a share. */
export function shareOf(words: string): number | null | undefined {
  const plain = words.replace(/[\s%]/g, '').replace(',', '.')
  if (plain === '') return null
  const number = Number(plain)
  const share = words.includes('%') || number > 1 ? number / 100 : number
  return share > 0 && share <= 1 ? share : undefined
}
