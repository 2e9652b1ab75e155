import { describe, expect, test } from 'vitest'
import { refuseMove } from '../../kernel/life.ts'
import { newTotpKey, stepOfCode, totpAddress } from './actions/totp.ts'
import { isIssuerAllowed, matchOf, providerFromEnvironment, readClaims } from './rules/foreign-sign-in.ts'
import { relyingParty } from './rules/passkeys.ts'
import { isSuspended, refuseReset, securityLife, suspendedUntil } from './rules/resets.ts'
import { type Role, roles } from './rules/roles.ts'
import {
  type Factors,
  factorDuty,
  gateOf,
  grouped,
  isProofFresh,
  recoveryCode,
  totpCode,
} from './rules/second-factors.ts'
import { coarseAddress, deviceOf, isNewDevice } from './rules/sessions.ts'

const none: Factors = { totpSince: null, passkeys: 0, recoveryCodes: 0 }
const app: Factors = { ...none, totpSince: new Date(0) }

describe('codes of an app (RFC 6238)', () => {
  // Appendix B, SHA-1: its codes have eight digits, ours are the last six of them.
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [20000000000, '353130', 666666666],
  ])('at second %d the code is %s', async (second, code, step) => {
    expect(await stepOfCode(key, code, new Date(second * 1000))).toBe(step)
  })

  test('are told with the step they belong to, one away at most', async () => {
    const at = (second: number) => stepOfCode(key, '287082', new Date(second * 1000))
    expect([await at(29), await at(89), await at(119)]).toEqual([1, 1, null])
  })

  test('a key has 160 bits and comes with its address', async () => {
    const fresh = await newTotpKey()
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
    const address = await totpAddress(fresh, { issuer: 'Cải cách', account: 'an' })
    expect(address).toContain(`secret=${fresh}`)
    expect(await newTotpKey()).not.toBe(fresh)
  })
})

test.each([
  ['123 456', '123456'],
  ['１２３４５６', '123456'],
  ['12345', null],
  ['12345a', null],
])('typed %j is the code %j', (typed, code) => expect(totpCode(typed)).toBe(code))

test.each([
  ['ab12c-d34ef', 'AB12CD34EF'],
  ['O0oil 12345', '0001112345'],
  ['AB12C-D34E', null],
  ['AB12C-D34EU', null],
])('typed %j is the recovery code %j', (typed, code) => expect(recoveryCode(typed)).toBe(code))

test('codes are grouped for reading', () => {
  expect(grouped('AB12CD34EF', 5, '-')).toBe('AB12C-D34EF')
})

describe('what a policy asks', () => {
  const policy = { requiredRoles: ['administrator', 'auditor'] as const, requiredFrom: '2026-06-01' }
  const cases: [readonly Role[], string, string][] = [
    [['administrator'], '2026-05-31', 'soon'],
    [['administrator'], '2026-06-01', 'now'],
    [['officer', 'auditor'], '2026-06-02', 'now'],
    [['officer'], '2026-06-02', 'free'],
    [[], '2026-06-02', 'free'],
  ]
  test.each(cases)('%j on %s: %s', (held, today, duty) => expect(factorDuty(policy, held, today)).toBe(duty))
  test('nothing, where nothing is decided', () => {
    expect(factorDuty({ requiredRoles: [], requiredFrom: null }, ['administrator'], '2026-06-02')).toBe('free')
  })

  test('what stands before the session', () => {
    expect(gateOf({ isStrong: false }, app, 'free')).toBe('second-step')
    expect(gateOf({ isStrong: false }, { ...none, passkeys: 1 }, 'now')).toBe('second-step')
    expect(gateOf({ isStrong: false }, none, 'now')).toBe('enrolment')
    expect(gateOf({ isStrong: false }, { ...none, recoveryCodes: 3 }, 'soon')).toBe('open')
    expect(gateOf({ isStrong: true }, app, 'now')).toBe('open')
  })
})

test('a proof is fresh for ten minutes', () => {
  const proved = new Date('2026-05-20T09:00:00Z')
  expect(isProofFresh(proved, new Date('2026-05-20T09:09:59Z'))).toBe(true)
  expect(isProofFresh(proved, new Date('2026-05-20T09:10:00Z'))).toBe(false)
})

test.each([
  ['203.0.113.77', '203.0.113.*'],
  ['::ffff:10.1.2.3', '10.1.2.*'],
  ['2001:db8:85a3::8a2e:370:7334', '2001:db8:85a3:*'],
  ['', ''],
])('%j is shown as %j', (address, shown) => expect(coarseAddress(address)).toBe(shown))

test('a device is new by its program and system, the first one is no news', () => {
  const firefox = deviceOf('Mozilla/5.0 (X11; Linux) Firefox/140.0')
  const newer = deviceOf('Mozilla/5.0 (X11; Linux) Firefox/141.0')
  const phone = deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1')
  expect([isNewDevice([], firefox), isNewDevice([firefox], newer), isNewDevice([firefox], phone)]).toEqual([
    false,
    false,
    true,
  ])
})

test.each([
  ['https://cchc.tinh.gov.vn', { id: 'cchc.tinh.gov.vn', origin: 'https://cchc.tinh.gov.vn' }],
  ['https://cchc.tinh.gov.vn:8443', { id: 'cchc.tinh.gov.vn', origin: 'https://cchc.tinh.gov.vn:8443' }],
  ['http://127.0.0.1:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ['http://cchc.tinh.gov.vn', null],
  ['https://203.0.113.7', null],
])('passkeys at %s: %j', (address, party) => expect(relyingParty(address)).toEqual(party))

describe('a foreign identity', () => {
  const said = { sub: 'x', email: 'An@Thu.example', email_verified: true, preferred_username: 'AN', amr: ['pwd'] }
  const claims = readClaims('https://sso', said)
  test('is matched only by what the installation trusts and the provider has verified', () => {
    expect(matchOf(claims, 'email')).toEqual({ email: 'an@thu.example' })
    expect(matchOf({ ...claims, isEmailVerified: false }, 'email')).toBeNull()
    expect(matchOf(readClaims('https://sso', { ...said, email_verified: 'true' }), 'email')).toBeNull()
    expect(matchOf(claims, 'username')).toEqual({ username: 'an' })
    expect(matchOf(claims, 'link')).toBeNull()
  })
  test('brings a second factor only where the provider says so', () => {
    expect(claims.hasSecondFactor).toBe(false)
    expect(readClaims('https://sso', { ...said, amr: ['pwd', 'mfa'] }).hasSecondFactor).toBe(true)
    expect(readClaims('https://sso', { ...said, amr: 'mfa' }).hasSecondFactor).toBe(false)
  })
})

test.each([
  ['https://sso.tinh.gov.vn/realms/a', true],
  ['http://127.0.0.1:8080', true],
  ['http://sso.tinh.gov.vn', false],
  ['https://sso.tinh.gov.vn/?a=1', false],
  ['sso.tinh.gov.vn', false],
])('the issuer %s: %j', (address, allowed) => expect(isIssuerAllowed(address)).toBe(allowed))

test('the environment names a provider whole, or its mistake', () => {
  const env = { OIDC_ISSUER: 'https://sso.tinh.gov.vn', OIDC_CLIENT_ID: 'cchc' }
  const provider = { issuer: env.OIDC_ISSUER, clientId: 'cchc', label: 'sso.tinh.gov.vn', matchBy: 'link' }
  expect(providerFromEnvironment({})).toBeNull()
  expect(providerFromEnvironment(env)).toEqual({ provider })
  expect(providerFromEnvironment({ ...env, OIDC_MATCH: 'mail' })).toEqual({ problem: 'OIDC_MATCH' })
  expect(providerFromEnvironment({ ...env, OIDC_CLIENT_ID: '' })).toEqual({ problem: 'OIDC_CLIENT_ID' })
  expect(providerFromEnvironment({ ...env, OIDC_ISSUER: 'ldap://x' })).toEqual({ problem: 'OIDC_ISSUER' })
})

test('after a leak the old password leads nowhere; a letter needs an address', () => {
  expect(refuseReset({ way: 'next', leaked: true }, { email: 'a@b.vn' })).toBe('reset-leak-needs-link')
  expect(refuseReset({ way: 'mail', leaked: true }, { email: null })).toBe('reset-no-mail')
  expect(refuseReset({ way: 'link', leaked: true }, { email: null })).toBeNull()
})

test('a suspension lasts through its last day, ninety days at most', () => {
  const until = suspendedUntil('2026-05-25', '2026-05-20')
  expect(until?.toISOString()).toBe('2026-05-25T17:00:00.000Z')
  expect(isSuspended(until, new Date('2026-05-25T16:59:59Z'))).toBe(true)
  expect(isSuspended(until, new Date('2026-05-25T17:00:00Z'))).toBe(false)
  expect(suspendedUntil('2026-05-19', '2026-05-20')).toBeNull()
  expect(suspendedUntil('2026-08-19', '2026-05-20')).toBeNull()
})

describe.each(['active', 'disabled'] as const)('an account that is %s', (state) => {
  const acts = ['orderReset', 'suspend', 'release', 'endSessions', 'removeFactors'] as const
  test.each(acts.flatMap((act) => roles.map((role) => [act, role] as const)))('%s by %s', (act, role) => {
    const allowed = role === 'administrator' && (state === 'active' || ['endSessions', 'removeFactors'].includes(act))
    expect(refuseMove(securityLife, act, { state, roles: [role] }) === null).toBe(allowed)
  })
})
