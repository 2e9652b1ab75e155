import { demoPlan } from '../../db/demo/plan.ts'
import { writeDocx } from '../../src/writing/index.ts'

/** A plan that the demo world does not know yet: the same units, another number, for the rest of the year. */
export function newPlanDocx(): Promise<Uint8Array> {
  const plan = demoPlan(2026)
  return writeDocx({
    ...plan,
    head: { ...plan.head, number: { n: '305', symbol: 'KH-UBND' }, date: '2026-10-05' },
    title: 'Đẩy mạnh tuyên truyền cải cách hành chính thành phố Lam Giang các tháng cuối năm 2026',
  })
}

export const newPlanSlug = '305-kh-ubnd-2026'
