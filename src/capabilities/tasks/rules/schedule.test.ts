import { expect, test } from 'vitest'
import type { Schedule } from '../../../reading/index.ts'
import { calendarExample, cutOffsExample, scheduleExample } from '../example.ts'
import { dueAfter, periodsOf } from './schedule.ts'
import type { Quota } from './task.ts'

const year2026 = { from: '2026-01-01', to: '2026-12-31' }

function periods(
  schedule: Partial<Schedule>,
  given: { signedOn?: string; quota?: Quota; period?: typeof year2026 } = {},
) {
  const { signedOn = '2026-01-05', quota = null, period = year2026 } = given
  const terms = { signedOn, cutOffs: cutOffsExample, calendar: calendarExample }
  return periodsOf({ schedule: scheduleExample(schedule), period, quota }, terms)
}

const dues = (...args: Parameters<typeof periods>) => periods(...args).map((period) => period.dueOn)
const spans = (...args: Parameters<typeof periods>) => periods(...args).map((period) => `${period.from}..${period.to}`)

test.each<[string, Partial<Schedule>, string]>([
  ['Quý I', { kind: 'due', to: '2026-03-31', phrase: 'Quý I' }, '2026-03-31'],
  ['Quý II/2026', { kind: 'due', to: '2026-06-30', phrase: 'Quý II/2026' }, '2026-06-30'],
  ['tháng 3', { kind: 'due', to: '2026-03-31', phrase: 'tháng 3' }, '2026-03-31'],
  ['6 tháng đầu năm', { kind: 'due', to: '2026-06-30', phrase: '6 tháng đầu năm' }, '2026-06-30'],
  ['9 tháng', { kind: 'due', to: '2026-09-30', phrase: '9 tháng' }, '2026-09-30'],
  [
    'trước ngày 30/11 (gồm cả ngày đó)',
    { kind: 'due', to: '2026-11-30', inclusive: true, phrase: 'trước ngày 30/11' },
    '2026-11-30',
  ],
  [
    'trước ngày 30/11 (không gồm)',
    { kind: 'due', to: '2026-11-30', inclusive: false, phrase: 'trước ngày 30/11' },
    '2026-11-29',
  ],
  ['tháng 12 năm trước', { kind: 'due', to: '2025-12-31', phrase: 'tháng 12 năm trước' }, '2025-12-31'],
  ['không ghi thời hạn', { kind: 'none', phrase: '' }, '2026-12-31'],
  [
    'sau khi kế hoạch được ban hành',
    { kind: 'relative', trigger: 'kế hoạch được ban hành', phrase: 'sau khi kế hoạch được ban hành' },
    '2026-12-31',
  ],
])('%s: một kỳ, một hạn', (_name, schedule, due) => {
  expect(dues(schedule)).toEqual([due])
})

test('việc một lần làm muộn vẫn được tính, và tính từ đầu kế hoạch', () => {
  const [period] = periods({ kind: 'due', to: '2026-03-31', phrase: 'Quý I' })
  expect(period).toMatchObject({
    from: '2026-01-01',
    opensOn: '2026-01-01',
    countsUntil: null,
    rule: 'named-day',
    quota: { count: 1, of: null },
  })
})

test('kế hoạch ký tháng 12 năm trước: việc có hạn ngay trong tháng đó mở từ tháng đó', () => {
  const [period] = periods({ kind: 'due', to: '2025-12-31', phrase: 'Tháng 12' }, { signedOn: '2025-12-22' })
  expect(period).toMatchObject({ from: '2025-12-01', dueOn: '2025-12-31' })
})

test('từ tháng 4 đến tháng 6: mở đầu tháng 4, hạn hết tháng 6', () => {
  const [period] = periods({ kind: 'range', from: '2026-04-01', to: '2026-06-30', phrase: 'từ tháng 4 đến tháng 6' })
  expect(period).toMatchObject({
    from: '2026-04-01',
    to: '2026-06-30',
    opensOn: '2026-04-01',
    dueOn: '2026-06-30',
    rule: 'end-of-range',
  })
})

test('trong 10 ngày kể từ ngày ký 17/4/2026: ngày 27/4 nghỉ bù nên đến 28/4 (Điều 148 BLDS)', () => {
  const schedule = {
    kind: 'relative',
    count: 10,
    of: 'ngày',
    trigger: 'ngày ký',
    phrase: 'trong 10 ngày kể từ ngày ký',
  } as const
  expect(periods(schedule, { signedOn: '2026-04-17' })).toMatchObject([
    { dueOn: '2026-04-28', rule: 'days-after', published: true },
  ])
})

test('trong 05 ngày làm việc kể từ ngày ký 24/4/2026: bỏ cuối tuần, 27/4, 30/4 và 01/5', () => {
  const schedule = {
    kind: 'relative',
    count: 5,
    of: 'ngày làm việc',
    trigger: 'ngày ký',
    phrase: 'trong 05 ngày làm việc',
  } as const
  expect(periods(schedule, { signedOn: '2026-04-24' })).toMatchObject([
    { dueOn: '2026-05-06', rule: 'working-days-after' },
  ])
})

test('đếm ra ngoài lịch đã công bố thì nói rõ lịch chưa công bố', () => {
  const schedule = scheduleExample({
    kind: 'relative',
    count: 10,
    of: 'ngày làm việc',
    phrase: '10 ngày làm việc kể từ ngày ký',
  })
  expect(dueAfter(schedule, '2026-12-25', calendarExample)).toMatchObject({ published: false })
  expect(dueAfter(schedule, '2026-12-01', calendarExample)).toMatchObject({ published: true, dueOn: '2026-12-15' })
})

test('trong 10 ngày kể từ ngày có hướng dẫn của Bộ: chờ sự kiện, chưa có kỳ nào', () => {
  expect(
    periods({ kind: 'relative', count: 10, of: 'ngày', trigger: 'có hướng dẫn của Bộ Nội vụ', phrase: '' }),
  ).toEqual([])
  expect(periods({ kind: 'event', trigger: 'khi phát sinh', phrase: 'khi phát sinh' })).toEqual([])
})

test('thường xuyên: mỗi kỳ báo cáo một lần, bốn lát không chồng nhau, hạn là ngày chốt số liệu', () => {
  expect(spans({ kind: 'continuous', phrase: 'thường xuyên' })).toEqual([
    '2025-12-15..2026-03-14',
    '2026-03-15..2026-06-14',
    '2026-06-15..2026-09-14',
    '2026-09-15..2026-12-14',
  ])
  expect(dues({ kind: 'continuous', phrase: 'thường xuyên' })).toEqual([
    '2026-03-14',
    '2026-06-14',
    '2026-09-14',
    '2026-12-14',
  ])
})

test('thường xuyên, kế hoạch ký 20/3: không ai nợ kỳ đã qua', () => {
  expect(spans({ kind: 'continuous', phrase: 'thường xuyên' }, { signedOn: '2026-03-20' })).toEqual([
    '2026-03-15..2026-06-14',
    '2026-06-15..2026-09-14',
    '2026-09-15..2026-12-14',
  ])
})

test('thường xuyên từ tháng 4: lát đầu bắt đầu đúng ngày ghi trong kế hoạch', () => {
  expect(spans({ kind: 'continuous', from: '2026-04-01', to: '2026-12-31', phrase: 'từ tháng 4' })[0]).toBe(
    '2026-04-01..2026-06-14',
  )
})

test('thường xuyên trong một khoảng ngắn không chứa ngày chốt nào: một kỳ bằng cả khoảng', () => {
  expect(spans({ kind: 'continuous', from: '2026-04-01', to: '2026-04-30', phrase: 'trong tháng 4' })).toEqual([
    '2026-04-01..2026-04-30',
  ])
})

test('giai đoạn 2025–2026, thường xuyên: tám lát của hai năm', () => {
  expect(
    spans(
      { kind: 'continuous', phrase: 'thường xuyên' },
      { signedOn: '2024-12-20', period: { from: '2025-01-01', to: '2026-12-31' } },
    ),
  ).toHaveLength(8)
})

test('hằng tháng ít nhất 02 tin: mười hai kỳ, mỗi kỳ hai tin', () => {
  const found = periods({ kind: 'recurring', every: 'month', count: 2, of: 'tin', phrase: 'hằng tháng ít nhất 02 tin' })
  expect(found).toHaveLength(12)
  expect(found[1]).toMatchObject({
    from: '2026-02-01',
    to: '2026-02-28',
    dueOn: '2026-02-28',
    countsUntil: '2026-02-28',
    quota: { count: 2, of: 'tin' },
  })
})

test('hằng tháng, kế hoạch ký 10/3: từ tháng 3', () => {
  expect(
    spans(
      { kind: 'recurring', every: 'month', count: 1, of: 'tin', phrase: 'hằng tháng' },
      { signedOn: '2026-03-10' },
    )[0],
  ).toBe('2026-03-01..2026-03-31')
})

test('hằng tuần: tuần thuộc năm chứa ngày thứ Năm của nó', () => {
  const found = spans(
    { kind: 'recurring', every: 'week', count: 2, of: 'bản tin', phrase: 'hằng tuần ít nhất 02 bản tin' },
    { signedOn: '2025-12-20' },
  )
  expect(found[0]).toBe('2025-12-29..2026-01-04')
  expect(found).toHaveLength(53)
  expect(found.at(-1)).toBe('2026-12-28..2027-01-03')
})

test('hằng quý và 6 tháng một lần theo lịch dương', () => {
  expect(dues({ kind: 'recurring', every: 'quarter', phrase: 'hằng quý' })).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-12-31',
  ])
  expect(dues({ kind: 'recurring', every: 'half-year', phrase: '6 tháng/lần' })).toEqual(['2026-06-30', '2026-12-31'])
  expect(
    dues(
      { kind: 'recurring', every: 'year', phrase: 'hằng năm' },
      { period: { from: '2026-01-01', to: '2027-12-31' } },
    ),
  ).toEqual(['2026-12-31', '2027-12-31'])
})

test('trước ngày 15 của tháng cuối quý: ngày 15 của tháng 3, 6, 9, 12', () => {
  const schedule = { kind: 'recurring', every: 'quarter', phrase: 'trước ngày 15 của tháng cuối quý' } as const
  expect(dues(schedule)).toEqual(['2026-03-15', '2026-06-15', '2026-09-15', '2026-12-15'])
  expect(periods(schedule)[0]?.rule).toBe('day-of-period')
})

test('định kỳ không nói bao lâu một lần: theo kỳ báo cáo', () => {
  expect(dues({ kind: 'recurring', every: null, phrase: 'định kỳ' })).toHaveLength(4)
})

test('số lượng đặt riêng cho nhiệm vụ đi trước số trong cụm từ', () => {
  const schedule = { kind: 'recurring', every: 'month', count: 2, of: 'tin', phrase: 'hằng tháng 02 tin' } as const
  expect(periods(schedule, { quota: { count: 4, of: 'tin' } })[0]?.quota).toEqual({ count: 4, of: 'tin' })
})

test('không kỳ nào có hạn trước ngày mở, và kỳ sau bắt đầu ngay sau kỳ trước', () => {
  for (const every of ['week', 'month', 'quarter', 'half-year'] as const) {
    const found = periods({ kind: 'recurring', every, phrase: '' }, { signedOn: '2025-12-01' })
    for (const [index, period] of found.entries()) {
      expect(period.dueOn && period.dueOn >= period.opensOn).toBe(true)
      const before = found[index - 1]
      if (before) expect(new Date(period.from).getTime() - new Date(before.to).getTime()).toBe(86_400_000)
    }
  }
})
