import type { Place } from './rules/opening.ts'
import { noCounts, type Tally } from './rules/tally.ts'

/** An empty period: nothing done, nothing due. */
export const emptyTally: Tally = {
  deeds: 0,
  waiting: 0,
  ...noCounts,
  tasks: [],
  items: [],
  units: [],
  kinds: [],
  late: [],
  obstacles: [],
  coming: [],
}

/** Two units of three took part; one deed is joint, so the units' column adds up to one more than the total. */
export const exampleTally: Tally = {
  deeds: 3,
  waiting: 1,
  due: 7,
  done: 3,
  doneLate: 1,
  overdue: 4,
  running: 2,
  tasks: [
    { taskId: 'dang-tin', itemId: 'muc-a', due: 4, done: 2, doneLate: 1, overdue: 2, running: 2 },
    { taskId: 'tap-huan', itemId: 'muc-b', due: 1, done: 1, doneLate: 0, overdue: 0, running: 0 },
    { taskId: 'to-roi', itemId: 'muc-b', due: 2, done: 0, doneLate: 0, overdue: 2, running: 0 },
    { taskId: 'tong-ket', itemId: null, ...noCounts },
  ],
  items: [
    { itemId: 'muc-a', deeds: 2, units: 2, due: 4, done: 2, doneLate: 1, overdue: 2, running: 2 },
    { itemId: 'muc-b', deeds: 1, units: 1, due: 3, done: 1, doneLate: 0, overdue: 2, running: 0 },
    { itemId: null, deeds: 0, units: 0, ...noCounts },
  ],
  units: [
    { unitId: 'phuong-mot', charged: true, deeds: 2, due: 3, done: 3, doneLate: 1, overdue: 0, running: 1 },
    { unitId: 'phuong-hai', charged: true, deeds: 1, due: 4, done: 0, doneLate: 0, overdue: 4, running: 1 },
    { unitId: 'xa-ba', charged: true, deeds: 0, ...noCounts },
    { unitId: 'bao', charged: false, deeds: 1, ...noCounts },
  ],
  kinds: [
    { kind: 'ARTICLE', deeds: 2, quantities: [] },
    { kind: 'TRAINING', deeds: 1, quantities: [{ count: '45', of: 'người' }] },
  ],
  late: [
    { taskId: 'dang-tin', unitId: 'phuong-hai', dueOn: '2026-01-31', reason: null },
    { taskId: 'to-roi', unitId: 'phuong-hai', dueOn: '2026-02-15', reason: 'Chưa có kinh phí' },
    { taskId: 'dang-tin', unitId: 'phuong-hai', dueOn: '2026-02-28', reason: null },
  ],
  obstacles: [],
  coming: [
    { taskId: 'dang-tin', dueOn: '2026-03-31', units: 2 },
    { taskId: 'dang-tin', dueOn: '2026-04-30', units: 2 },
    { taskId: 'tong-ket', dueOn: '2026-05-30', units: 1 },
  ],
}

export const examplePlace: Place = {
  planId: '01930000-0000-7000-8000-000000000001',
  period: { from: '2025-12-15', to: '2026-03-14' },
  page: '/ke-hoach/12-kh-ubnd-2026/bao-cao/quy-1-2026',
  amendment: 0,
  asOf: new Date('2026-03-16T02:00:00.000Z'),
  audience: 'public',
  deedsAt: ({ taskIds, originId, asOf }) =>
    `/minh-chung?${taskIds?.join(',') ?? originId} ${asOf?.toISOString() ?? ''}`,
  tasksOfItem: new Map([
    ['muc-a', ['01930000-0000-7000-8000-00000000000a']],
    ['muc-b', ['01930000-0000-7000-8000-00000000000b', '01930000-0000-7000-8000-00000000000c']],
  ]),
}
