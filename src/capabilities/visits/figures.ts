import { todayIn } from '../../kernel/dates.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { Counting } from './counting.ts'
import type { CounterFigures } from './rules/span.ts'
import { counterFigures } from './store/reading.ts'

/** A process writes every five seconds while anybody is there; one that missed several has ended. */
const heardWithin = 60_000
const freshFor = 5_000

/** `here`: who is with this process now; of the others, as they said last. */
export async function figuresNow(db: Kernel['db'], now: Date, here?: Counting): Promise<CounterFigures> {
  const heard = { since: new Date(now.getTime() - heardWithin), but: here?.process ?? null }
  const figures = await counterFigures(db, todayIn(now), heard)
  return { ...figures, online: figures.online + (here?.online() ?? 0) }
}

/** The portal's number in the ministry's measuring system; null, as it is by itself: nothing is sent there. */
export const measuredAs = () => /^\d{1,9}$/.exec(process.env.EMC_SITE_ID ?? '')?.[0] ?? null

/** As JSON, read at most once in five seconds, however many ask; those who ask meanwhile get the last. */
export function freshFigures({ db, clock, log }: Kernel, here: Counting): () => Promise<Buffer> {
  let last: Promise<Buffer> | null = null
  let readAt = 0
  const read = async () => {
    const [figures, site] = [await figuresNow(db, clock.now(), here), measuredAs()]
    return Buffer.from(JSON.stringify({ ...figures, ...(site && { emc: site }) }))
  }
  return () => {
    const now = clock.now().getTime()
    if (last && Math.abs(now - readAt) < freshFor) return last
    // after a quiet hour nobody is shown what was true before it
    if (Math.abs(now - readAt) > 3 * freshFor) last = null
    readAt = now
    const before = last
    const next = read().catch((error) => {
      log.warn({ error }, 'the counter could not be read')
      return before ?? Buffer.from('{}')
    })
    last ??= next
    void next.then(() => {
      last = next
    })
    return last
  }
}
