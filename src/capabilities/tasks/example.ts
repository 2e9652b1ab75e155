import type { PlainDate, WorkCalendar } from '../../kernel/dates.ts'
import type { Schedule } from '../../reading/index.ts'
import type { TaskOrder } from './rules/task.ts'

export function scheduleExample(given: Partial<Schedule>): Schedule {
  return {
    kind: 'none',
    from: null,
    to: null,
    inclusive: true,
    every: null,
    count: null,
    of: null,
    trigger: null,
    phrase: '',
    ...given,
  }
}

export function orderExample(given: Partial<TaskOrder> = {}): TaskOrder {
  return {
    text: 'Đăng tải tin, bài về cải cách hành chính trên trang thông tin điện tử của đơn vị',
    product: 'Tin, bài',
    groupLabel: 'III. Trên cổng, trang thông tin điện tử',
    schedule: scheduleExample({
      kind: 'recurring',
      every: 'month',
      count: 2,
      of: 'tin, bài',
      phrase: 'hằng tháng ít nhất 02 tin, bài',
    }),
    lead: [],
    support: [],
    leadPhrase: 'Các cơ quan, đơn vị, địa phương',
    supportPhrase: null,
    requested: false,
    period: { from: '2026-01-01', to: '2026-12-31' },
    ownerUnitId: '01930000-0000-7000-8000-000000000001',
    source: null,
    accepts: ['ARTICLE'],
    areas: [],
    quota: null,
    signedOn: '2026-01-05',
    ...given,
  }
}

/** Weekends only, with the holidays of the end of April 2026. */
export const calendarExample: WorkCalendar = {
  from: '2026-01-01',
  to: '2026-12-31',
  off: new Set(['2026-04-27', '2026-04-30', '2026-05-01']),
  working: new Set(),
}

/** Last days of the reporting periods of 2024 to 2027. */
export const cutOffsExample: readonly PlainDate[] = [2024, 2025, 2026, 2027].flatMap((year) =>
  ['03-14', '06-14', '09-14', '12-14'].map((day) => `${year}-${day}`),
)
