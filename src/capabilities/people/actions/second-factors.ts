import type { Act } from '../../../kernel/act.ts'
import { systemClock } from '../../../kernel/clock.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { newCode } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { hasSecondFactor, recoveryCode, recoveryRules, totpCode } from '../rules/second-factors.ts'
import { lockOut } from '../rules/sessions.ts'
import {
  findFactors,
  findTotpKey,
  removeTotpKey,
  replaceRecoveryCodes,
  saveTotpKey,
  takeRecoveryCode,
  takeTotpStep,
} from '../store/factors.ts'
import { beginAttempt, forgiveAttempts } from '../store/passwords.ts'
import { keepRefusal, recordFor } from './recording.ts'
import { keyedHash, seal, unseal } from './sealing.ts'
import { fingerprint } from './secrets.ts'
import { stepOfCode } from './totp.ts'

const sealedFor = (accountId: string) => `totp:${accountId}`
const hashOf = (kernel: Kernel, accountId: string, code: string) => keyedHash(kernel, `recovery:${accountId}:${code}`)

export interface EnrolledKey {
  readonly sealedKey: string
  readonly step: number
}

/** Looks whether the app and we have the same key. Codes go by the true time, which phones show, also in a played world. */
export async function prepareTotp(
  kernel: Kernel,
  accountId: string,
  typed: { key: string; code: string },
): Promise<EnrolledKey> {
  const code = totpCode(typed.code)
  const step = code && (await stepOfCode(typed.key, code, systemClock.now()))
  if (step === null || step === '') throw new Invalid({ code: 'factor-code-wrong' })
  return { sealedKey: await seal(kernel, sealedFor(accountId), typed.key), step }
}

/** Keeps the key; an earlier one is void from now on. */
export async function enrolTotp(act: Act, accountId: string, key: EnrolledKey): Promise<void> {
  await saveTotpKey(act.tx, { accountId, ...key, at: act.now })
  await recordFor(act, accountId, { verb: 'factor.enrolled', facts: { kind: 'totp' } })
}

export interface RecoveryCodes {
  readonly codes: readonly string[]
  readonly hashes: readonly string[]
}

/** 50 random bits each. */
export async function newRecoveryCodes(kernel: Kernel, accountId: string): Promise<RecoveryCodes> {
  const codes = Array.from({ length: recoveryRules.codes }, () => newCode(recoveryRules.length))
  return { codes, hashes: await Promise.all(codes.map((code) => hashOf(kernel, accountId, code))) }
}

export async function keepRecoveryCodes(act: Act, accountId: string, { hashes }: RecoveryCodes): Promise<void> {
  await replaceRecoveryCodes(act.tx, accountId, { hashes, at: act.now })
  await recordFor(act, accountId, { verb: 'factor.renewed', facts: { codes: hashes.length } })
}

export async function removeTotp(act: Act, accountId: string): Promise<void> {
  if (!(await removeTotpKey(act.tx, accountId))) throw new NotFound()
  await dropUselessCodes(act, accountId)
  await recordFor(act, accountId, { verb: 'factor.removed', facts: { kind: 'totp' } })
}

/** Recovery codes stand in for another second factor; without one they open nothing. */
export async function dropUselessCodes(act: Act, accountId: string): Promise<void> {
  if (hasSecondFactor(await findFactors(act.tx, accountId))) return
  await replaceRecoveryCodes(act.tx, accountId, { hashes: [], at: act.now })
}

/**
 * Whether the typed code is the app's present one or an unused recovery code. Used up at once, outside any transaction:
 * neither failures nor spent codes may come back with a refused act. Five wrong ones, and the second step rests.
 */
export async function proveByCode(
  kernel: Kernel,
  account: { id: string; address: string },
  typed: string,
): Promise<'second-factor' | 'recovery-code'> {
  const counted = fingerprint(`second-step:${account.id}`)
  if (!(await beginAttempt(kernel.db, counted, kernel.clock.now()))) {
    throw new Refused('factor-locked', { minutes: lockOut.locked / 60_000 })
  }
  const shown = await takeCode(kernel, account.id, typed)
  if (shown === null) {
    await keepRefusal(kernel, account)
    throw new Invalid({ code: 'factor-code-wrong' })
  }
  await forgiveAttempts(kernel.db, counted)
  return shown
}

async function takeCode(kernel: Kernel, accountId: string, typed: string) {
  const code = totpCode(typed)
  if (code) return (await takeTotpCode(kernel, accountId, code)) ? 'second-factor' : null
  const recovery = recoveryCode(typed)
  if (!recovery) return null
  const hash = await hashOf(kernel, accountId, recovery)
  return (await takeRecoveryCode(kernel.db, { accountId, hash, at: kernel.clock.now() })) ? 'recovery-code' : null
}

async function takeTotpCode(kernel: Kernel, accountId: string, code: string): Promise<boolean> {
  const sealed = await findTotpKey(kernel.db, accountId)
  const key = sealed && (await unseal(kernel, sealedFor(accountId), sealed))
  if (!key) return false
  const step = await stepOfCode(key, code, systemClock.now())
  return step !== null && takeTotpStep(kernel.db, accountId, step)
}
