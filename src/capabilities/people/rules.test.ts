import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/act.ts'
import { refuseMove } from '../../kernel/life.ts'
import { buildTree } from '../units/rules/tree.ts'
import type { Unit } from '../units/rules/unit.ts'
import { accountLife, postLife, refuseDisable, refuseEndPost, username } from './rules/accounts.ts'
import { canonicalPassword, mustChangePassword, refusePassword } from './rules/passwords.ts'
import { type PostState, postStateOn, presentPost, type Role, roles, rolesToward } from './rules/roles.ts'
import { deviceOf, isSessionAlive, returnAddress } from './rules/sessions.ts'

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  code: id,
  slug: id,
  level: 'PART',
  validFrom: '2020-01-01',
  validTo: null,
  legalBasis: null,
  names: [
    { name: id, shortName: null, abbreviation: null, kind: 'DIVISION', legalBasis: null, from: '2020-01-01', to: null },
  ],
  parents: parentId ? [{ parentId, from: '2020-01-01', to: null }] : [],
})

const tree = buildTree([unit('city', null), unit('so', 'city'), unit('phong', 'so'), unit('xa', 'city')], [], 'city')
const on = '2026-05-20'

const acting = (unitId: string, held: readonly Role[]): Actor => ({
  accountId: 'a',
  postId: 'p',
  name: 'A',
  postTitle: 'Chuyên viên',
  unitId,
  unitName: unitId,
  roles: held,
})

describe('roles toward a unit', () => {
  test.each<[string, Role[], string, Role[]]>([
    ['so', ['officer', 'author'], 'so', ['officer', 'author']],
    ['so', ['officer', 'author'], 'phong', []],
    ['so', ['officer'], 'xa', []],
    ['so', ['head', 'officer'], 'phong', ['head']],
    ['so', ['head'], 'xa', []],
    ['phong', ['head'], 'so', []],
    ['city', ['leader'], 'phong', ['leader']],
    ['city', ['leader', 'officer'], 'xa', ['leader']],
    ['so', ['coordinator'], 'so', ['coordinator']],
    ['city', ['coordinator'], 'so', []],
    ['xa', ['administrator'], 'so', ['administrator']],
    ['xa', ['auditor', 'head'], 'so', ['auditor']],
    ['so', ['inspector', 'appraiser'], 'so', []],
    ['city', ['inspector', 'appraiser'], 'so', []],
  ])('%s with %j toward %s: %j', (own, held, toward, expected) => {
    expect(rolesToward(acting(own, held), { unitId: toward }, { tree, on })).toEqual(expected)
  })

  test('nobody holds nothing', () => {
    expect(rolesToward(null, { unitId: 'so' }, { tree, on })).toEqual([])
  })
})

describe('the life of an account', () => {
  const allowed: Record<string, string> = {
    edit: 'active',
    assignPost: 'active',
    resetPassword: 'active',
    disable: 'active',
    enable: 'disabled',
  }
  for (const act of Object.keys(accountLife) as (keyof typeof accountLife)[]) {
    for (const state of ['active', 'disabled'] as const) {
      for (const role of roles) {
        test(`${act} when ${state} by ${role}`, () => {
          const wanted = role !== 'administrator' ? 'not-allowed' : allowed[act] === state ? null : 'wrong-state'
          expect(refuseMove(accountLife, act, { state, roles: [role] })).toBe(wanted)
        })
      }
    }
  }

  test('nobody disables their own account', () => {
    expect(refuseDisable('a', 'a')).toBe('account-self')
    expect(refuseDisable('a', 'b')).toBeNull()
    expect(refuseDisable('a', null)).toBeNull()
  })

  test.each([
    ['Nguyen.Van.An', 'nguyen.van.an'],
    ['canbo.p1', 'canbo.p1'],
    ['nguyễn', null],
    ['.an', null],
    ['a b', null],
    ['an', null],
  ])('user name %s → %s', (typed, kept) => {
    const read = username().safeParse(typed)
    expect(read.success ? read.data : null).toBe(kept)
  })
})

describe('posts', () => {
  const post = (id: string, validFrom: string, validTo: string | null, unitId = 'so') => ({
    id,
    unitId,
    validFrom,
    validTo,
  })
  const at = { tree, on }

  test.each([
    ['2026-05-20', null, 'held'],
    ['2026-05-21', null, 'planned'],
    ['2026-01-01', '2026-05-20', 'held'],
    ['2026-01-01', '2026-05-19', 'ended'],
    ['2026-05-20', '2026-05-19', 'ended'],
    ['2026-06-01', '2026-05-31', 'ended'],
  ])('from %s to %s is %s', (from, to, state) => {
    expect(postStateOn(post('p', from, to), on)).toBe(state)
  })

  test('the post asked for counts only while it is held', () => {
    const posts = [
      post('old', '2020-01-01', '2025-01-01'),
      post('long', '2021-01-01', null),
      post('new', '2026-01-01', null),
    ]
    expect(presentPost(posts, 'new', at)?.id).toBe('new')
    expect(presentPost(posts, 'old', at)?.id).toBe('long')
    expect(presentPost(posts, null, { tree, on: '2020-06-01' })?.id).toBe('old')
    expect(presentPost([], null, at)).toBeNull()
  })

  test('a post of a unit that has ended is nobody’s, from the day after its last', () => {
    const ended = buildTree([unit('city', null), { ...unit('so', 'city'), validTo: on }], [], 'city')
    const posts = [post('p', '2021-01-01', null), post('q', '2022-01-01', null, 'city')]
    expect(presentPost(posts, 'p', { tree: ended, on })?.id).toBe('p')
    expect(presentPost(posts, 'p', { tree: ended, on: '2026-05-21' })?.id).toBe('q')
    expect(presentPost(posts.slice(0, 1), 'p', { tree: ended, on: '2026-05-21' })).toBeNull()
  })

  test.each([
    ['at once', post('p', '2026-01-01', null), '2026-05-19', null],
    ['into the past', post('p', '2026-01-01', null), '2026-05-18', 'post-end-early'],
    ['later', post('p', '2026-01-01', null), '2026-12-31', null],
    ['on its first day', post('p', '2026-05-20', null), '2026-05-19', null],
    ['before it begins', post('p', '2026-07-01', null), '2026-06-30', null],
    ['long before it begins', post('p', '2026-07-01', null), '2026-06-29', 'post-end-early'],
    ['my own', post('own', '2026-01-01', null), '2026-12-31', 'post-self'],
  ])('ending %s', (_, one, lastDay, refusal) => {
    expect(refuseEndPost(one, { actorPostId: 'own', lastDay, today: on })).toBe(refusal)
  })

  test('an ended post is not ended again', () => {
    const ending = (state: PostState, role: Role) => refuseMove(postLife, 'end', { state, roles: [role] })
    expect(ending('ended', 'administrator')).toBe('wrong-state')
    expect(ending('held', 'administrator')).toBeNull()
    expect(ending('planned', 'administrator')).toBeNull()
    expect(ending('held', 'head')).toBe('not-allowed')
  })
})

describe('passwords', () => {
  const account = { username: 'nguyen.van.an', name: 'Nguyễn Văn An' }

  test.each([
    ['con trâu già', 'password-short'],
    ['con trâu già gặm cỏ', null],
    ['con trâu già gặm cỏ'.normalize('NFD'), null],
    ['mười bốn ký tự', null],
    ['mười ba ký tự'.normalize('NFD'), 'password-short'],
    ['x1'.repeat(101), 'password-long'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password-plain'],
    ['ababababab1212', 'password-plain'],
    ['conchotrangnhaben', 'password-plain'],
    ['Nguyễn Văn An 1990', 'password-username'],
    ['nguyen.van.an@2026', 'password-username'],
    ['Matkhau@123456', 'password-common'],
    ['Mật khẩu 123456', 'password-common'],
    ['Admin@123456789', 'password-common'],
    ['HaNoi-SaiGon-2026', 'password-common'],
    ['12345678901234!', 'password-common'],
  ])('%s → %s', (typed, refusal) => {
    expect(refusePassword(typed, account)).toBe(refusal)
  })

  test('composed, decomposed and full-width letters are the same password', () => {
    const typed = 'Một câu bí mật'
    expect(canonicalPassword(typed.normalize('NFD'))).toBe(canonicalPassword(typed.normalize('NFC')))
    expect(canonicalPassword('ｍａｔ')).toBe('mat')
  })

  test('an administrator changes it every two months, others when told', () => {
    const now = new Date('2026-05-20T02:00:00Z')
    const set = (iso: string) => ({ mustChangePassword: false, passwordSetAt: new Date(iso) })
    expect(mustChangePassword(set('2026-03-22T02:00:00Z'), ['administrator'], now)).toBe(false)
    expect(mustChangePassword(set('2026-03-20T02:00:00Z'), ['administrator'], now)).toBe(true)
    expect(mustChangePassword(set('2020-01-01T02:00:00Z'), ['officer'], now)).toBe(false)
    expect(mustChangePassword({ mustChangePassword: true, passwordSetAt: now }, ['officer'], now)).toBe(true)
    expect(mustChangePassword({ mustChangePassword: false, passwordSetAt: null }, [], now)).toBe(true)
  })
})

describe('sessions', () => {
  const at = (time: string) => new Date(`2026-05-20T${time}:00Z`)

  test('end after eight idle hours or at their last moment', () => {
    const session = { seenAt: at('01:00'), endsAt: at('23:00') }
    expect(isSessionAlive(session, at('08:59'))).toBe(true)
    expect(isSessionAlive(session, at('09:00'))).toBe(false)
    expect(isSessionAlive({ seenAt: at('22:59'), endsAt: at('23:00') }, at('23:00'))).toBe(false)
  })

  test.each([
    ['/lam-viec/nhiem-vu?trang=2', '/lam-viec/nhiem-vu?trang=2'],
    ['/', '/'],
    [undefined, '/x'],
    ['', '/x'],
    ['//evil.example', '/x'],
    ['/\\evil.example', '/x'],
    ['/a\\b', '/x'],
    ['/\t/evil.example', '/x'],
    ['/a\nb', '/x'],
    ['https://evil.example', '/x'],
    ['javascript:alert(1)', '/x'],
    ['/dang-nhap?ve=/dang-nhap', '/x'],
    ['/dang-xuat', '/x'],
  ])('after signing in, %j leads to %s', (asked, to) => {
    expect(returnAddress(asked, '/x')).toBe(to)
  })

  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'edge',
      'windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120 Chrome/114 Safari/537.36',
      'coc-coc',
      'windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'chrome',
      'android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Mobile/15E Safari/604.1',
      'safari',
      'ios',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
    ['curl/8', null, null],
  ])('%s', (agent, browser, system) => {
    expect(deviceOf(agent)).toEqual({ browser, system })
  })
})
