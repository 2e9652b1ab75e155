// Đơn vị: an agency or territory with a birth and perhaps an end. A rename or a change of class (tỉnh → thành phố,
// xã → phường) is a new name version of the same unit; a merger or split is a new unit and a succession row.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { choice, date, optionalDate, optionalText, text } from '../../../kernel/fields.ts'
import { type Measure, type ShareBasis, shareBases } from './measure.ts'

export const unitKinds = [
  'GOVERNMENT',
  'PROVINCE',
  'CENTRAL_CITY',
  'DEPARTMENT',
  'OFFICE',
  'PUBLIC_SERVICE_UNIT',
  'PRESS',
  'MASS_ORGANISATION',
  'DIVISION',
  'QUAN',
  'HUYEN',
  'THI_XA',
  'TP_THUOC_TINH',
  'TP_THUOC_TP',
  'XA',
  'PHUONG',
  'DAC_KHU',
  'THI_TRAN',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitLevels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'PART'] as const
/** PART: an agency inside a tier (a department, an office), not a territory of its own. */
export type UnitLevel = (typeof unitLevels)[number]

const levels: Readonly<Partial<Record<UnitKind, UnitLevel>>> = {
  GOVERNMENT: 'CENTRAL',
  PROVINCE: 'PROVINCE',
  CENTRAL_CITY: 'PROVINCE',
  QUAN: 'DISTRICT',
  HUYEN: 'DISTRICT',
  THI_XA: 'DISTRICT',
  TP_THUOC_TINH: 'DISTRICT',
  TP_THUOC_TP: 'DISTRICT',
  XA: 'COMMUNE',
  PHUONG: 'COMMUNE',
  DAC_KHU: 'COMMUNE',
  THI_TRAN: 'COMMUNE',
}

/** The tier of a kind; an agency inside a tier where it is no territory. */
export const levelOfKind = (kind: UnitKind): UnitLevel => levels[kind] ?? 'PART'

export const successionKinds = [
  'MERGE',
  'SPLIT',
  'PARTIAL',
  'RENAME',
  'TRANSFER_FUNCTION',
  'UPGRADE',
  'ABOLISH',
] as const
export type SuccessionKind = (typeof successionKinds)[number]

/** Validity includes both days; `to` null = still valid. */
export interface Validity {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export interface UnitName extends Validity {
  readonly name: string
  readonly shortName: string | null
  readonly abbreviation: string | null
  readonly kind: UnitKind
  readonly legalBasis: string | null
}

export interface UnitParent extends Validity {
  readonly parentId: string
}

export interface Unit {
  readonly id: string
  readonly code: string
  readonly slug: string
  readonly level: UnitLevel
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly legalBasis: string | null
  /** As last stated; left out or null = unknown. */
  readonly population?: number | null
  /** All that is known of its people and ground, the oldest first. */
  readonly measures?: readonly Measure[]
  /** Oldest first; never empty. */
  readonly names: readonly UnitName[]
  readonly parents: readonly UnitParent[]
}

export interface Succession {
  readonly fromUnitId: string
  readonly toUnitId: string
  readonly kind: SuccessionKind
  readonly effectiveOn: PlainDate
  /** Part of the old unit that went there, 0 < share ≤ 1; null = unknown. */
  readonly share: string | null
  /** What the share was worked out from; left out or null = stated as it is. */
  readonly shareBy?: ShareBasis | null
  readonly legalBasis: string | null
  /** Of a TRANSFER_FUNCTION: which function went. */
  readonly function: string | null
  /** Where a unit is divided: the one that the resolution names to take over its work. */
  readonly isMain: boolean
}

export function validOn(span: Validity, on: PlainDate): boolean {
  return span.from <= on && (span.to === null || on <= span.to)
}

/** The version of that day; before the first or after the last, the nearest one (a name is never missing). */
export function versionOn<Version extends Validity>(versions: readonly Version[], on: PlainDate): Version | undefined {
  return (
    versions.find((version) => validOn(version, on)) ?? (on < (versions[0]?.from ?? '') ? versions[0] : versions.at(-1))
  )
}

/** "phường, then xã, then đặc khu; cities before provinces" (../domain/02-units.md §2.4.9); agencies before territories. */
const kindOrder: Readonly<Record<UnitKind, number>> = {
  GOVERNMENT: 0,
  CENTRAL_CITY: 1,
  PROVINCE: 2,
  OFFICE: 3,
  DEPARTMENT: 4,
  PUBLIC_SERVICE_UNIT: 5,
  PRESS: 6,
  MASS_ORGANISATION: 7,
  DIVISION: 8,
  TP_THUOC_TP: 9,
  TP_THUOC_TINH: 10,
  QUAN: 11,
  THI_XA: 12,
  HUYEN: 13,
  PHUONG: 14,
  XA: 15,
  THI_TRAN: 16,
  DAC_KHU: 17,
}

export function compareKinds(one: UnitKind, other: UnitKind): number {
  return kindOrder[one] - kindOrder[other]
}

export const unitGroups = ['ALL_DEPARTMENTS', 'ALL_COMMUNES', 'ALL_DISTRICTS', 'ALL_UNITS'] as const
/** A group is named in a plan and resolved to units at a date: "các sở, ban, ngành", "UBND các xã, phường". */
export type UnitGroup = (typeof unitGroups)[number]

const departments: readonly UnitKind[] = ['OFFICE', 'DEPARTMENT', 'PUBLIC_SERVICE_UNIT']

export function inGroup(group: UnitGroup, unit: { level: UnitLevel; kind: UnitKind }): boolean {
  if (group === 'ALL_COMMUNES') return unit.level === 'COMMUNE'
  if (group === 'ALL_DISTRICTS') return unit.level === 'DISTRICT'
  const agency = unit.level === 'PART' && departments.includes(unit.kind)
  return group === 'ALL_DEPARTMENTS' ? agency : agency || unit.level === 'COMMUNE' || unit.level === 'DISTRICT'
}

/** One line of an import file: a unit … */
export const unitRecord = z.object({
  code: text(20),
  name: text(300),
  short_name: optionalText(200),
  abbreviation: optionalText(50),
  kind: choice(unitKinds),
  level: choice(unitLevels),
  parent_code: optionalText(20),
  valid_from: date(),
  valid_to: optionalDate(),
  names: z
    .array(
      z.object({
        name: text(300),
        kind: choice(unitKinds).optional(),
        valid_from: date(),
        valid_to: optionalDate(),
        legal_basis: optionalText(300),
      }),
    )
    .optional(),
  /** Every superior in turn, where it changed; left out = `parent_code` for the whole life. */
  parents: z.array(z.object({ parent_code: text(20), valid_from: date(), valid_to: optionalDate() })).optional(),
  legal_basis: optionalText(300),
  population: z.number().int().positive().nullish(),
  area_km2: z.number().positive().nullish(),
  /** The day and the source of both numbers; without a day they stand for the day of the import. */
  measured_on: optionalDate().optional(),
  measured_by: optionalText(300).optional(),
})
export type UnitRecord = z.output<typeof unitRecord>

/** … or a succession between two units, each named by the code it had at that moment. */
export const successionRecord = z.object({
  from: text(20),
  to: text(20),
  kind: choice(successionKinds),
  effective_on: date(),
  share: z.number().gt(0).lte(1).optional(),
  share_by: choice(shareBases).nullish(),
  legal_basis: optionalText(300),
  function: optionalText(80),
  main: z.boolean().default(false),
})
export type SuccessionRecord = z.output<typeof successionRecord>
