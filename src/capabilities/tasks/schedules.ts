import type { Schedule } from '../../kernel/capability.ts'
import { forgetBatches } from './actions/batches.ts'
import { chaseAll } from './actions/chasing.ts'
import { openTodaysPeriods } from './actions/ordering.ts'

export const schedules: readonly Schedule[] = [
  { name: 'tasks.open-periods', at: 'daily 00:10', run: openTodaysPeriods },
  { name: 'tasks.chase', at: 'daily 07:00', run: chaseAll },
  { name: 'tasks.forget-batches', at: 'daily 02:40', run: forgetBatches },
]
