import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { saveCarrying } from '../store/carrying.ts'

/** An unfinished task, and the task of the next plan that goes on with it. */
export interface Carrying {
  readonly from: string
  readonly to: string
}

/**
 * Ends what units have not finished of a task as carried over (carryLife); deeds count for the new task from then on, and the
 * figures of the old plan stay as they are. Throws Refused('task-nothing-to-carry') where no unit has anything left.
 */
export async function carryTasks(act: Act, carried: readonly Carrying[], note: string): Promise<void> {
  for (const one of carried) {
    const by = act.actor?.accountId ?? null
    const units = await saveCarrying(act.tx, one, { note, by, at: act.now })
    if (units.length === 0) throw new Refused('task-nothing-to-carry')
    await act.record('task.carried', { kind: 'task', id: one.from }, { to: one.to, units: units.length })
    act.touch(`task:${one.from}`, `task:${one.to}`)
  }
  act.touch('tasks')
}
