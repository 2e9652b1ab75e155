// Phương án sắp xếp: which units begin, end, change name, class or superior on one day, and what became what. Source: Luật Tổ chức
// chính quyền địa phương 72/2025/QH15 (establishing, dissolving, merging and dividing units); each reorganisation names its own
// resolution. Units are named by the codes they bear: `from` on the day before, `to` on the day itself.
import { z } from 'zod'
import { choice, optionalText, text } from '../../../kernel/fields.ts'
import {
  type SuccessionKind,
  shareBases,
  successionKinds,
  type UnitKind,
  type UnitLevel,
  unitKinds,
  unitRecord,
} from '../../units/index.ts'

export const draftUnit = z.object({
  code: text(20),
  name: text(300),
  kind: choice(unitKinds),
  level: unitRecord.shape.level,
  parent_code: optionalText(20),
  short_name: optionalText(200),
  abbreviation: optionalText(50),
  legal_basis: optionalText(300),
})
/** A unit that begins on the day. */
export type DraftUnit = z.output<typeof draftUnit>

export const draftLine = z.object({
  from: text(20),
  /** null: ABOLISH without a named heir, or a new name of the same unit. */
  to: optionalText(20),
  kind: choice(successionKinds),
  share: z.number().gt(0).lte(1).nullable().default(null),
  /** What the share was worked out from; null = stated, or unknown. */
  share_by: choice(shareBases).nullable().default(null),
  /** People and square kilometres of the part that goes, where the resolution gives them. */
  population: z.number().int().positive().nullable().default(null),
  area: z.number().positive().nullable().default(null),
  main: z.boolean().default(false),
  function: optionalText(80),
  /** Of RENAME and UPGRADE without a new unit. */
  name: optionalText(300),
  unit_kind: choice(unitKinds).nullable().default(null),
  legal_basis: optionalText(300),
})
export type DraftLine = z.output<typeof draftLine>

/** A unit that goes on under another superior. */
export const draftMove = z.object({ code: text(20), parent_code: text(20) })
export type DraftMove = z.output<typeof draftMove>

export const draftSchema = z.object({
  units: z.array(draftUnit).default([]),
  lines: z.array(draftLine).default([]),
  moves: z.array(draftMove).default([]),
})
export type Draft = z.output<typeof draftSchema>

export const emptyDraft: Draft = { units: [], lines: [], moves: [] }

/** The unit goes on under a new name or class: neither its code nor its identity changes (../domain/02-units.md §2.4.11). */
export function isNewName(line: DraftLine, draft: Draft): boolean {
  const renames: readonly SuccessionKind[] = ['RENAME', 'UPGRADE']
  const isSame = line.to === null || line.to === line.from
  return renames.includes(line.kind) && isSame && !codesOf(draft).has(line.from)
}

// asked several times for each of thousands of lines
const known = new WeakMap<Draft, ReadonlySet<string>>()

function codesOf(draft: Draft): ReadonlySet<string> {
  const codes = known.get(draft) ?? new Set(draft.units.map(({ code }) => code))
  known.set(draft, codes)
  return codes
}

/** The whole unit or all that is left of it goes: it ends the day before. */
export function endsUnit(line: DraftLine, draft: Draft): boolean {
  const ending: readonly SuccessionKind[] = ['MERGE', 'SPLIT', 'ABOLISH', 'RENAME', 'UPGRADE']
  return ending.includes(line.kind) && !isNewName(line, draft)
}

export type { SuccessionKind, UnitKind, UnitLevel }
