import { signHead } from './chain-heads.ts'
import { type Delivering, deliverEvents, registerListeners } from './event-delivery.ts'
import { sealEvents } from './event-sealing.ts'
import { type Loop, startLoop } from './loop.ts'

const PAUSE_MS = 400
const HEAD_EVERY_MS = 3_600_000

/** Seals, delivers and once an hour signs, until stopped. `nudge()` after an act lets its listeners hear at once. */
export async function runEvents(running: Delivering & { readonly dataDir: string }): Promise<Loop> {
  const { db, clock, dataDir } = running
  await registerListeners(running)
  let nextHead = 0
  return startLoop({
    pauseMs: PAUSE_MS,
    onError: (error) => running.log.error({ error }, 'sealing or delivering failed'),
    round: async () => {
      const sealed = await sealEvents(db, clock.now())
      const delivered = await deliverEvents(running)
      if (clock.now().getTime() >= nextHead) {
        await signHead(db, dataDir, clock.now())
        nextHead = clock.now().getTime() + HEAD_EVERY_MS
      }
      return sealed + delivered > 0
    },
  })
}
