// Mật khẩu: without a second factor at least 14 mixed characters, changed at the first sign-in, an administrator's every
// two months and none of the last ten again (TCVN 14423:2026, 3.6 and 5.6). A sentence with spaces is the best way there.
import { z } from 'zod'
import { text } from '../../../kernel/fields.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import { commonWords } from './common-passwords.ts'
import type { Role } from './roles.ts'

export const passwordRules = { least: 14, most: 200, remembered: 10, administratorDays: 60 } as const

/** Vietnamese keyboards send the same letters composed or decomposed; both must open the door. */
export function canonicalPassword(typed: string): string {
  return typed.normalize('NFKC')
}

export type PasswordRefusal =
  | 'password-short'
  | 'password-long'
  | 'password-username'
  | 'password-plain'
  | 'password-common'
  | 'password-reused'

/** Why these words may not be the account's password; reuse is checked against the kept hashes by the action. */
export function refusePassword(typed: string, account: { username: string; name: string }): PasswordRefusal | null {
  const password = canonicalPassword(typed)
  const length = [...password].length
  if (length < passwordRules.least) return 'password-short'
  if (length > passwordRules.most) return 'password-long'
  const letters = bare(password)
  if (namesOf(account).some((name) => letters.includes(name))) return 'password-username'
  if (new Set(password.toLowerCase()).size < 6 || !isMixed(password)) return 'password-plain'
  return isMadeOfCommonWords(letters) ? 'password-common' : null
}

/** Whether the next sign-in must end in a new password. */
export function mustChangePassword(
  account: { mustChangePassword: boolean; passwordSetAt: Date | null },
  roles: readonly Role[],
  now: Date,
): boolean {
  if (account.mustChangePassword || account.passwordSetAt === null) return true
  const age = now.getTime() - account.passwordSetAt.getTime()
  return roles.includes('administrator') && age > passwordRules.administratorDays * 86_400_000
}

function bare(text: string): string {
  return unaccented(text).replace(/[^a-z0-9]/g, '')
}

/** Parts of fewer than four letters ("Ha") would forbid half of the language. */
function namesOf(account: { username: string; name: string }): string[] {
  return [bare(account.username), bare(account.name)].filter((name) => name.length >= 4)
}

/** Two kinds at least among letters, digits and the rest; a sentence has letters and spaces. */
function isMixed(password: string): boolean {
  return [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length >= 2
}

/** "Matkhau@123456": nothing is left once common words and runs of digits are taken out. */
function isMadeOfCommonWords(letters: string): boolean {
  const left = commonWords.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.replace(/\d/g, '').length < 4
}

const secret = () => z.string({ error: 'required' }).min(1, 'required').max(1000, 'too-long:1000')

export const signInInput = z.object({
  username: z.string({ error: 'required' }).trim().min(1, 'required').max(200, 'too-long:200'),
  password: secret(),
  ve: z.string().max(500).optional(),
})

export const forgottenInput = z.object({ account: text(200).transform((value) => value.toLowerCase()) })

/** The two fields of every form that sets a password. */
export const newPassword = { newPassword: secret(), repeatPassword: secret() }
export const sameTwice = (typed: { newPassword: string; repeatPassword: string }) =>
  canonicalPassword(typed.newPassword) === canonicalPassword(typed.repeatPassword)
export const repeatDiffers = { path: ['repeatPassword'], message: 'password-differs' }

export const newPasswordInput = z.object(newPassword).refine(sameTwice, repeatDiffers)

export const changePasswordInput = z.object({ oldPassword: secret(), ...newPassword }).refine(sameTwice, repeatDiffers)
