import { describe, expect, test } from 'vitest'
import { readPrizes, readRounds, readWinners, roundOn, writePrizes, writeRounds, writeWinners } from './rules/lines.ts'
import { maskName, maskPhone, maskWithin } from './rules/masking.ts'
import { contestLife, phaseOn, refuseContest, refuseDays, refuseResult, resultLife } from './rules.ts'

const words = { individual: 'cá nhân', collective: 'tập thể' }

describe('rows of a table as people write them', () => {
  test('are read with bars or tabs, and written back the same', () => {
    const rounds = readRounds('Tuần 1 | 29/09/2025 | 05/10/2025\n\nTuần 2\t6/10/2025\t12/10/2025')
    expect(rounds.rows).toEqual([
      { name: 'Tuần 1', from: '2025-09-29', to: '2025-10-05' },
      { name: 'Tuần 2', from: '2025-10-06', to: '2025-10-12' },
    ])
    expect(readRounds(writeRounds(rounds.rows ?? [])).rows).toEqual(rounds.rows)
    expect(roundOn(rounds.rows ?? [], '2025-10-06')?.name).toBe('Tuần 2')
    expect(roundOn(rounds.rows ?? [], '2025-10-13')).toBe(null)
    const prizes = readPrizes('Giải Nhất | cá nhân | 4 | 800.000 đồng\nTập thể xuất sắc | Tập Thể | 3', words)
    expect(prizes.rows).toEqual([
      { name: 'Giải Nhất', kind: 'individual', count: 4, amount: 800_000 },
      { name: 'Tập thể xuất sắc', kind: 'collective', count: 3, amount: null },
    ])
    expect(readPrizes(writePrizes(prizes.rows ?? [], words), words).rows).toEqual(prizes.rows)
  })

  test('say which line cannot be read', () => {
    expect(readRounds('Tuần 1 | 29/09/2025 | 05/10/2025\nTuần 2 | hôm nay | mai').wrong).toBe(2)
    expect(readPrizes('\nGiải Nhất | nhóm | 4', words).wrong).toBe(2)
    expect(readPrizes('Giải Nhất | cá nhân | 0', words).wrong).toBe(1)
    expect(readPrizes('Giải Nhất | cá nhân | 1 | nhiều', words).wrong).toBe(1)
    expect(readWinners('Giải Tám | Nguyễn Văn A', []).wrong).toBe(1)
  })

  test('of winners are masked before they are kept, and stay so when they are saved again', () => {
    const prizes = [
      { name: 'Giải Nhất', kind: 'individual' as const, count: 1, amount: null },
      { name: 'Tập thể', kind: 'collective' as const, count: 1, amount: null },
    ]
    const typed =
      'giải nhất | Nguyễn Thị Hồng Nhung | Phường A, 046190001234 | 0912 345 678 | 15/15\nTập thể | Sở Y tế | | |'
    const { rows } = readWinners(typed, prizes)
    expect(rows).toEqual([
      { prize: 'Giải Nhất', name: 'Nguyễn T. H. Nhung', unit: 'Phường A, •••', phone: '09•••••678', score: '15/15' },
      { prize: 'Tập thể', name: 'Sở Y tế', unit: null, phone: null, score: null },
    ])
    expect(readWinners(writeWinners(rows ?? []), prizes).rows).toEqual(rows)
  })
})

test('masks leave too little to be called or written to', () => {
  expect([maskPhone('0912345678'), maskPhone('113'), maskPhone('–')]).toEqual(['09•••••678', '•••', null])
  expect([maskName('Nguyễn Thị Lan'), maskName('Y Moan')]).toEqual(['Nguyễn T. Lan', 'Y Moan'])
  expect(maskWithin('tổ 5, lan@thu.example, 0912.345.678')).toBe('tổ 5, •••, •••')
})

describe('the window', () => {
  const days = { opensOn: '2025-09-29', closesOn: '2025-10-26', rounds: [] }
  test('holds its rounds', () => {
    const round = (from: string, to: string) => ({ ...days, rounds: [{ name: 'Tuần', from, to }] })
    expect(refuseDays(days)).toBe(null)
    expect(refuseDays({ ...days, closesOn: '2025-09-28' })).toEqual({ closesOn: 'contest-window-turned' })
    expect(refuseDays(round('2025-09-29', '2025-10-26'))).toBe(null)
    for (const [from, to] of [
      ['2025-09-28', '2025-10-01'],
      ['2025-10-20', '2025-10-27'],
      ['2025-10-05', '2025-10-04'],
    ] as const)
      expect(refuseDays(round(from, to))).toEqual({ rounds: 'contest-round-outside' })
  })

  test.each([
    ['2025-09-28', 'coming'],
    ['2025-09-29', 'running'],
    ['2025-10-26', 'running'],
    ['2025-10-27', 'ended'],
  ])('on %s it is %s', (day, phase) => {
    expect(phaseOn({ ...days, state: 'published' }, day)).toBe(phase)
    expect(phaseOn({ ...days, state: 'draft' }, day)).toBe('draft')
  })
})

test('every act is refused in the wrong state, to the wrong person and, where it puts up, to whoever wrote it', () => {
  const tables = [
    [contestLife, (act: string, thing: Thing, who: Who) => refuseContest(act as keyof typeof contestLife, thing, who)],
    [resultLife, (act: string, thing: Thing, who: Who) => refuseResult(act as keyof typeof resultLife, thing, who)],
  ] as const // keys of the tables
  for (const [life, refuse] of tables)
    for (const [act, move] of Object.entries(life))
      for (const state of ['draft', 'submitted', 'published', 'withdrawn'] as const) {
        const isHere = (move.from as readonly string[]).includes(state)
        const who = { roles: move.by, actorId: 'a' }
        expect([act, state, refuse(act, { state, writerIds: ['b'] }, who)]).toEqual([
          act,
          state,
          isHere ? null : 'wrong-state',
        ])
        expect(refuse(act, { state, writerIds: [] }, { roles: ['auditor', 'leader'], actorId: 'a' })).toBe(
          'not-allowed',
        )
        if (act === 'publish' && isHere) expect(refuse(act, { state, writerIds: ['a'] }, who)).toBe('contest-own-words')
      }
})
type Thing = Parameters<typeof refuseContest>[1]
type Who = Parameters<typeof refuseContest>[2]
