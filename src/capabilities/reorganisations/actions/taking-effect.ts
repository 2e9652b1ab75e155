import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { countWaiting, loadTree } from '../../units/index.ts'
import { heapOf } from '../rules/places.ts'
import { markTakenEffect } from '../store/reorganisations.ts'
import { owningsOf, placesNow } from './deciding.ts'

/**
 * Notices the days that have come, each once however many processes look: an event with what waits for a decision since then.
 * Nothing else is written on such a day, for the tree was written when it was scheduled.
 */
export async function noticeDays(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    const come = await markTakenEffect(act.tx, { today: act.today, at: act.now })
    if (come.length === 0) return
    const tree = await loadTree(act.tx)
    const places = [...(await placesNow(act.tx, act.today)).values()]
    const ownings = owningsOf(kernel)
    for (const { id, effectiveOn } of come) {
      let waiting = 0
      for (const place of places.filter(({ since }) => since === effectiveOn))
        for (const { count } of await countWaiting(act.tx, ownings, heapOf(place, tree))) waiting += count
      await act.record('reorganisation.took-effect', { kind: 'reorganisation', id }, { on: effectiveOn, waiting })
    }
    act.touch('units')
  })
}
