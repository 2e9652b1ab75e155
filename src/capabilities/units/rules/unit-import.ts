// Nhập đơn vị từ tệp: what each line would do, told before anything is done. A unit is known by its code; a file makes new units,
// renames and moves them from a day on, and never ends or deletes one: mergers need their legal basis and go by `caicach import`.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { optionalDate, optionalText, text } from '../../../kernel/fields.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { unitsCalled } from './issuer.ts'
import { areaField, populationField, type StatedMeasure, saysMore } from './measure.ts'
import type { UnitTree } from './tree.ts'
import { levelOfKind, type UnitKind, type UnitLevel } from './unit.ts'

const measureColumns = ['population', 'area', 'measuredOn', 'measuredBy'] as const
export const unitColumns = ['name', 'kind', 'level', 'parent', 'code', 'validFrom', ...measureColumns] as const
export type UnitColumn = (typeof unitColumns)[number]
export type UnitLine = Readonly<Record<UnitColumn, string>> & { readonly line: number }

export const unitOutcomes = ['created', 'renamed', 'moved', 'measured', 'unchanged', 'refused'] as const
export type UnitOutcome = (typeof unitOutcomes)[number]

export interface UnitImport {
  readonly id: string
  readonly fileName: string
  readonly lines: readonly UnitLine[]
  readonly takenAt: Date | null
  readonly counts: Readonly<Record<UnitOutcome, number>> | null
}

export function countUnitOutcomes(verdicts: readonly UnitVerdict[]): Record<UnitOutcome, number> {
  const counts = { created: 0, renamed: 0, moved: 0, measured: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of verdicts) counts[outcome] += 1
  return counts
}

export interface UnitImportWorld {
  readonly tree: UnitTree
  readonly on: PlainDate
  kindCalled(words: string): UnitKind | null
  levelCalled(words: string): UnitLevel | null
}

export interface UnitVerdict {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly outcome: UnitOutcome
  /** Of a known unit. */
  readonly unitId: string | null
  readonly kind: UnitKind
  readonly level: UnitLevel
  /** Code of the superior: of the tree or of an earlier line. */
  readonly parentCode: string | null
  readonly from: PlainDate
  readonly isRenamed: boolean
  readonly isMoved: boolean
  /** What the line says of people and ground; null where nothing new. */
  readonly measure: StatedMeasure | null
  readonly faults: readonly { readonly column: UnitColumn; readonly code: string; readonly word: string }[]
}

const lineSchema = z.object({
  name: text(300),
  kind: optionalText(60),
  level: optionalText(60),
  parent: optionalText(300),
  code: text(20),
  validFrom: optionalDate(),
  population: populationField(),
  area: areaField(),
  measuredOn: optionalDate(),
  measuredBy: optionalText(300),
})
type Row = z.output<typeof lineSchema>
type Faults = UnitVerdict['faults'][number][]

/** Judges all lines in their order: a later line may name an earlier one as its superior. */
export function rehearseUnits(lines: readonly UnitLine[], world: UnitImportWorld): UnitVerdict[] {
  const fresh = new Map<string, string>()
  return lines.map((line) => {
    const parsed = lineSchema.safeParse(line)
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => fault(line, issue.path[0] as UnitColumn, issue.message)) // paths of lineSchema
      return { ...blank(line, world.on), faults }
    }
    const verdict = judge(line, parsed.data, { world, fresh })
    if (verdict.outcome === 'created') fresh.set(verdict.code, verdict.name)
    return verdict
  })
}

interface Judging {
  readonly world: UnitImportWorld
  /** Code → name of the units that earlier lines make. */
  readonly fresh: ReadonlyMap<string, string>
}

function judge(line: UnitLine, row: Row, { world, fresh }: Judging): UnitVerdict {
  const { tree, on } = world
  const from = row.validFrom ?? on
  const known = tree.byCode(row.code, from) ?? tree.byCode(row.code, on)
  const faults: Faults = []
  if (fresh.has(row.code)) faults.push(fault(line, 'code', 'unit-import-twice'))
  const version = known?.names.findLast((name) => name.from <= from)
  const kind = row.kind === null ? version?.kind : world.kindCalled(row.kind)
  if (!kind) faults.push(fault(line, 'kind', 'unit-import-kind'))
  const level =
    row.level === null ? (known?.level ?? (kind ? levelOfKind(kind) : undefined)) : world.levelCalled(row.level)
  if (!level || (known && level !== known.level)) faults.push(fault(line, 'level', 'unit-import-level'))
  const parent = parentOf(row, { world, fresh })
  if (parent === undefined) faults.push(fault(line, 'parent', 'unit-import-parent'))
  if (!known && parent === null) faults.push(fault(line, 'parent', 'required'))
  const held = known && tree.parentOn(known.id, from)
  const heldCode = held ? (tree.unit(held)?.code ?? null) : null
  const isRenamed = known !== null && (tree.nameOn(known.id, from) !== row.name || version?.kind !== kind)
  const isMoved = known !== null && parent !== null && parent !== undefined && parent !== heldCode
  if (known && isMoved && isBelow(tree, { parent, known: known.id, on: from }))
    faults.push(fault(line, 'parent', 'unit-import-circle'))
  const measure = measureIn(row)
  if (measure.asOf !== null && measure.asOf > on) faults.push(fault(line, 'measuredOn', 'unit-import-ahead'))
  const isMeasured = saysMore(measure, known?.measures ?? [])
  if (known && (isRenamed || isMoved)) faults.push(...refuseChange(line, known, { from, isRenamed, isMoved }))
  const common = { line: line.line, code: row.code, name: row.name, unitId: known?.id ?? null, from, faults }
  if (faults.length > 0 || !kind || !level) return { ...blank(line, on), ...common, faults }
  const outcome = !known ? 'created' : outcomeOf({ isRenamed, isMoved, isMeasured })
  return {
    ...common,
    outcome,
    kind,
    level,
    parentCode: parent ?? null,
    isRenamed,
    isMoved,
    measure: isMeasured ? measure : null,
  }
}

const measureIn = ({ population, area, measuredOn, measuredBy }: Row): StatedMeasure => ({
  asOf: measuredOn,
  population,
  areaKm2: area,
  source: measuredBy,
})

function outcomeOf(is: { isRenamed: boolean; isMoved: boolean; isMeasured: boolean }): UnitOutcome {
  if (is.isRenamed) return 'renamed'
  if (is.isMoved) return 'moved'
  return is.isMeasured ? 'measured' : 'unchanged'
}

/** What has a later version already is not changed in the middle of its history. */
function refuseChange(
  line: UnitLine,
  known: NonNullable<ReturnType<UnitTree['byCode']>>,
  { from, isRenamed, isMoved }: { from: PlainDate; isRenamed: boolean; isMoved: boolean },
): Faults {
  const name = known.names.at(-1)
  const parent = known.parents.at(-1)
  const late = (isRenamed && name && name.from >= from) || (isMoved && parent && parent.from >= from)
  if (late) return [fault(line, 'validFrom', 'unit-import-late')]
  return known.validTo !== null && known.validTo < from ? [fault(line, 'code', 'unit-import-ended')] : []
}

function isBelow(tree: UnitTree, { parent, known, on }: { parent: string; known: string; on: PlainDate }): boolean {
  const unit = tree.byCode(parent, on)
  return unit !== undefined && unit !== null && (unit.id === known || tree.isWithin(unit.id, known, on))
}

/** Code of the superior by code or name; null = none named, undefined = nothing (or more than one thing) is called so. */
function parentOf(row: Row, { world, fresh }: Judging): string | null | undefined {
  const { tree, on } = world
  if (row.parent === null) return null
  const words = row.parent
  const coded = tree.byCode(words, row.validFrom ?? on)
  if (coded || fresh.has(words)) return words
  const named = [...fresh].find(([, name]) => fold(name) === fold(words))
  if (named) return named[0]
  const [unit, other] = unitsCalled(tree, words, on)
  return unit && !other ? unit.code : undefined
}

function blank(line: UnitLine, on: PlainDate): UnitVerdict {
  const nothing = {
    unitId: null,
    parentCode: null,
    from: on,
    isRenamed: false,
    isMoved: false,
    measure: null,
    faults: [],
  }
  return {
    line: line.line,
    code: line.code,
    name: line.name,
    outcome: 'refused',
    kind: 'DIVISION',
    level: 'PART',
    ...nothing,
  }
}

const fault = (line: UnitLine, column: UnitColumn, code: string) => ({ column, code, word: line[column] })
