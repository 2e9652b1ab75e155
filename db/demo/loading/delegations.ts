import { giveDelegation } from '../../../src/capabilities/people/index.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** The head of the reform division is away for a week; a colleague stands in. */
export function delegationScenes(stage: Stage): Scene[] {
  const on = addDays(stage.today, -1)
  const by = stage.person('dieuphoi')
  const wanted = {
    delegate: stage.person('dieuphoi.snv').accountId,
    roles: ['coordinator' as const],
    validFrom: on,
    validTo: addDays(stage.today, 6),
    reason: 'Đi bồi dưỡng nghiệp vụ cải cách hành chính tại Hà Nội',
    basis: 'Giấy ủy quyền số 12/GUQ-SNV',
  }
  return [
    {
      on,
      at: '08:15',
      async play() {
        await actOn(stage, { on, at: '08:15', by }, (act) => giveDelegation(act, by.postId, wanted))
      },
    },
  ]
}
