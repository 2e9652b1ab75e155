// Mẫu văn bản: an office words the fixed phrases of the documents that the system writes for it, and says how its
// letterhead, signer and recipients read. The motto and the layout stay as the law has them. A change is drafted, looked
// at, then adopted; every adopted edition is kept, and any of them, or the original, can be brought back.
import type { Life, MoveRefusal } from '../../../kernel/life.ts'
import { refuseMove } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'

export const templateKinds = ['report', 'plan', 'letter', 'summary', 'invitation', 'minutes'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** Minutes bear the names of who chaired and who wrote, whoever heads the office (NĐ 30/2020/NĐ-CP Phụ lục III: biên bản). */
export const isSignedByOffice = (kind: TemplateKind): boolean => kind !== 'minutes'

export type EditionState = 'draft' | 'adopted' | 'replaced'

/** By what right the signer signs. Source: Nghị định 30/2020/NĐ-CP, Điều 13. */
export const capacities = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const

/** What an office says in its own way; null or absent = as the original. Lists are lines of text. */
export interface Wording {
  readonly parent: string | null
  readonly issuer: string | null
  readonly place: string | null
  readonly capacity: (typeof capacities)[number] | null
  readonly post: string | null
  readonly signer: string | null
  readonly recipients: string | null
  readonly phrases: Readonly<Record<string, string>>
}

export interface Edition {
  readonly id: string
  readonly unitId: string
  readonly kind: TemplateKind
  readonly number: number
  readonly state: EditionState
  /** null: the original. */
  readonly wording: Wording | null
  readonly savedBy: string
  readonly savedAt: Date
  readonly adoptedBy: string | null
  readonly adoptedAt: Date | null
  readonly restores: number | null
  readonly version: number
}

const form = 'Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I: thể thức và kỹ thuật trình bày'

export const editionLife = {
  draft: { from: ['draft', 'adopted', 'replaced'], to: 'draft', by: ['coordinator', 'administrator'], law: form },
  adopt: { from: ['draft'], to: 'adopted', by: ['coordinator', 'administrator'], law: form },
  cancel: { from: ['draft'], to: 'replaced', by: ['coordinator', 'administrator'], law: form },
  restore: { from: ['adopted', 'replaced'], to: 'adopted', by: ['coordinator', 'administrator'], law: form },
} satisfies Life<EditionState, Role>

export type EditionAct = keyof typeof editionLife

export const keepers = ['coordinator', 'administrator'] as const satisfies readonly Role[]

export function refuseEditionAct(
  act: EditionAct,
  on: { readonly state: EditionState; readonly roles: readonly Role[] },
): MoveRefusal | null {
  return refuseMove(editionLife, act, on)
}

const placeholder = /\{([^{}]*)\}/g

/** Names in braces that are not known, and braces left open; the same words once. */
export function unknownPlaceholders(phrase: string, known: readonly string[]): string[] {
  const named = [...phrase.matchAll(placeholder)].map(([, name = '']) => name.normalize('NFC').trim())
  const unknown = named.filter((name) => !known.includes(name)).map((name) => `{${name}}`)
  const loose = phrase.replace(placeholder, '').match(/[{}]/g) ?? []
  return [...new Set([...unknown, ...loose])]
}

/** The phrase with its placeholders filled in one pass: what a value contains is never taken for a placeholder. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(placeholder, (all, name: string) => values[name.normalize('NFC').trim()] ?? all)
}

export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
