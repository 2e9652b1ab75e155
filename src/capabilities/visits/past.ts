import type { PlainDate } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { knowingPages } from './knowing.ts'
import { createSeen } from './rules/seen.ts'
import { type Hit, sumUp } from './rules/tally.ts'
import { addCounts, leave } from './store/saving.ts'

/** Views of days that are over, by the same rule as those of today: for a demo world. */
export async function recordViews(
  kernel: Kernel,
  days: readonly { readonly day: PlainDate; readonly hits: readonly Hit[] }[],
): Promise<void> {
  const [process, now, knowing] = [newId(), kernel.clock.now(), knowingPages(kernel)]
  for (const { day, hits } of days) {
    const known = await knowing.of(hits, now)
    const counts = sumUp(hits, known, createSeen(2 ** 20))
    await addCounts(kernel.db, { day, counts }, { process, online: 0, at: now })
  }
  await leave(kernel.db, process)
}
