import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/dates.ts'
import { type Role, roles } from '../../people/index.ts'
import { deedExample } from '../example.ts'
import { addressKey, keysOf, refuseRecord, refuseWithdraw } from './deed.ts'
import { deedQuery, filterOf, queryOf } from './filter.ts'
import { type ProofAct, type ProofState, proofLife, proofStates, refuseProofAct, totalOf } from './proof.ts'

const allowed: Record<ProofAct, { from: ProofState[]; by: Role[] }> = {
  accept: { from: ['proposed', 'contested'], by: ['coordinator'] },
  contest: { from: ['proposed', 'accepted'], by: ['coordinator'] },
  answer: { from: ['contested'], by: ['officer', 'head'] },
  reject: { from: ['contested'], by: ['coordinator'] },
}
const someone = { recordedBy: 'nguoi-ghi', withdrawn: false, actorId: 'nguoi-khac' }

test.each(Object.keys(proofLife) as ProofAct[])('%s: mọi trạng thái × mọi vai trò', (act) => {
  for (const state of proofStates)
    for (const role of roles) {
      const may = allowed[act].by.includes(role)
      const expected = !may ? 'not-allowed' : allowed[act].from.includes(state) ? null : 'wrong-state'
      expect([state, role, refuseProofAct(act, { ...someone, state, roles: [role] })]).toEqual([state, role, expected])
    }
})

test('không tự chấp nhận việc mình ghi nhận; việc đã rút không chấp nhận hay giải trình được nữa', () => {
  const own = { state: 'proposed', roles: ['coordinator'], recordedBy: 'a', actorId: 'a', withdrawn: false } as const
  expect(refuseProofAct('accept', own)).toBe('proof-own-deed')
  expect(refuseProofAct('contest', own)).toBeNull()
  const gone = { ...someone, state: 'contested', withdrawn: true } as const
  expect(refuseProofAct('accept', { ...gone, roles: ['coordinator'] })).toBe('deed-withdrawn')
  expect(refuseProofAct('answer', { ...gone, roles: ['officer'] })).toBe('deed-withdrawn')
  expect(refuseProofAct('reject', { ...gone, roles: ['coordinator'] })).toBeNull()
})

test('đủ số lượng vào ngày của việc làm đủ, dù được chấp nhận sau', () => {
  const of = (state: ProofState, quantity: number, doneOn: string) => ({ state, quantity, doneOn })
  const proofs = [
    of('accepted', 1, '2026-05-20'),
    of('accepted', 1, '2026-05-03'),
    of('proposed', 1, '2026-05-01'),
    of('void', 5, '2026-05-01'),
  ]
  expect(totalOf(proofs, 2)).toEqual({ quantity: 2, awaiting: 1, reachedOn: '2026-05-20' })
  expect(totalOf(proofs, 3)).toEqual({ quantity: 2, awaiting: 1, reachedOn: null })
})

const someProof = fc.record({
  state: fc.constantFrom(...proofStates),
  quantity: fc.integer({ min: 1, max: 9 }),
  doneOn: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-05-01', days)),
})

test('với mọi tập minh chứng: đạt khi và chỉ khi tổng được chấp nhận từ số lượng trở lên, không phụ thuộc thứ tự', () => {
  fc.assert(
    fc.property(fc.array(someProof, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (proofs, quota) => {
      const total = totalOf(proofs, quota)
      expect(total.reachedOn !== null).toBe(total.quantity >= quota)
      expect(totalOf([...proofs].reverse(), quota)).toEqual(total)
    }),
  )
})

test('ghi nhận: có đơn vị chủ trì, ngày đúng chiều, không ở tương lai', () => {
  expect(refuseRecord(deedExample(), '2026-05-20')).toBeNull()
  expect(refuseRecord(deedExample({ day: '2026-05-21' }), '2026-05-20')).toBe('deed-in-future')
  expect(refuseRecord(deedExample({ day: { from: '2026-05-09', to: '2026-05-02' } }), '2026-05-20')).toBe(
    'deed-days-reversed',
  )
  expect(refuseRecord(deedExample({ units: [{ unitId: 'p1', role: 'joint' }] }), '2026-05-20')).toBe(
    'deed-without-unit',
  )
})

test('rút: việc nhập tay, bởi cán bộ hoặc người đứng đầu của đơn vị, một lần', () => {
  expect(refuseWithdraw({ origin: 'manual', withdrawn: false, roles: ['officer'] })).toBeNull()
  expect(refuseWithdraw({ origin: 'manual', withdrawn: false, roles: ['coordinator'] })).toBe('not-allowed')
  expect(refuseWithdraw({ origin: 'manual', withdrawn: true, roles: ['head'] })).toBe('deed-withdrawn')
  expect(refuseWithdraw({ origin: 'platform', withdrawn: false, roles: ['head'] })).toBe('deed-of-platform')
})

test('cùng một trang dù viết địa chỉ khác nhau', () => {
  const same = ['https://www.Bao.example/tin-1/', 'http://bao.example/tin-1', 'bao.example/tin-1#dau-trang'].map(
    addressKey,
  )
  expect(new Set(same)).toEqual(new Set(['bao.example/tin-1']))
  expect(keysOf(deedExample({ address: null }))).toHaveLength(1)
})

test('địa chỉ của danh sách mang đúng bộ lọc của con số', () => {
  const filter = {
    unitIds: ['01930000-0000-7000-8000-00000000dd01'],
    kinds: ['ARTICLE', 'LOUDSPEAKER'] as const,
    areas: ['E_GOV'] as const,
    from: '2025-12-15',
    to: '2026-03-14',
    taskIds: ['01930000-0000-7000-8000-00000000bb01'],
    state: 'accepted' as const,
    asOf: new Date('2026-03-15T02:00:00.000Z'),
  }
  expect(filterOf(deedQuery.parse(Object.fromEntries(new URLSearchParams(queryOf(filter)))))).toEqual(filter)
  expect(filterOf(deedQuery.parse({ kind: 'KHONG-CO', from: '31/02/2026', page: 'x' }))).toEqual({})
})
