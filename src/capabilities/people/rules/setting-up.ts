// Khởi tạo: what an empty installation must know before anyone can work: whose it is, its units, its first administrator.
import { z } from 'zod'
import { checkbox, optionalText, text } from '../../../kernel/fields.ts'
import { fold, slug } from '../../../kernel/text-folding.ts'
import type { UnitKind, UnitLevel } from '../../units/index.ts'
import { optionalEmail, username } from './accounts.ts'
import { newPassword, repeatDiffers, sameTwice } from './passwords.ts'

/** The two-tier regime of Luật 72/2025/QH15 began on this day; typed units exist since then at the latest. */
export const typedSince = '2025-07-01'

export const setUpInput = z
  .object({
    code: text(40).transform(canonicalCode),
    /** The code of a province from the list, or null: `officeName` was typed. */
    office: optionalText(20),
    officeName: optionalText(200),
    departments: optionalText(20_000),
    name: text(120),
    title: text(120),
    username: username(),
    ...newPassword,
    email: optionalEmail(),
    testMail: checkbox(),
  })
  .refine(sameTwice, repeatDiffers)
  .refine((typed) => typed.office !== null || typed.officeName !== null, { path: ['officeName'], message: 'required' })
  .refine((typed) => !typed.testMail || typed.email !== null, { path: ['email'], message: 'setup-mail-missing' })
export type SetUpInput = z.output<typeof setUpInput>

/** People read codes out: small letters, spaces and the look-alikes O, I, L are meant as Crockford's digits. */
export function canonicalCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

export interface TypedUnit {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly level: UnitLevel
}

/** The authority itself, where it was not chosen from the list. */
export function typedOffice(name: string): TypedUnit {
  return { code: slug(name, 20), name, ...kindOf(name) }
}

/** One unit a line; null where a name is too long or comes twice. */
export function typedDepartments(lines: string, officeCode: string): TypedUnit[] | null {
  const names = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const distinct = new Set(names.map((name) => fold(name)))
  if (distinct.size < names.length || names.some((name) => name.length > 200)) return null
  return names.map((name, index) => ({
    code: `${officeCode}.${String(index + 1).padStart(2, '0')}`,
    name,
    ...kindOf(name),
  }))
}

// By the first words of the name, as Vietnamese authorities are called.
const kinds: readonly (readonly [RegExp, UnitKind, UnitLevel])[] = [
  [/^thanh pho/, 'CENTRAL_CITY', 'PROVINCE'],
  [/^tinh/, 'PROVINCE', 'PROVINCE'],
  [/^phuong/, 'PHUONG', 'COMMUNE'],
  [/^xa/, 'XA', 'COMMUNE'],
  [/^dac khu/, 'DAC_KHU', 'COMMUNE'],
  [/^(so|thanh tra|ban)/, 'DEPARTMENT', 'PART'],
  [/^van phong/, 'OFFICE', 'PART'],
  [/^phong/, 'DIVISION', 'PART'],
  [/^(bao(?! tang)|dai phat thanh|dai truyen hinh)/, 'PRESS', 'PART'],
  [/^(uy ban mat tran|hoi|doan|lien doan|lien minh)/, 'MASS_ORGANISATION', 'PART'],
]

function kindOf(name: string): { kind: UnitKind; level: UnitLevel } {
  const folded = fold(name)
  const found = kinds.find(([start]) => new RegExp(`${start.source}(?![a-z0-9])`).test(folded))
  return found ? { kind: found[1], level: found[2] } : { kind: 'PUBLIC_SERVICE_UNIT', level: 'PART' }
}
