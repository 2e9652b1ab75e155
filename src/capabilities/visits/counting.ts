import { createHash } from 'node:crypto'
import { nextMidnight } from '../../kernel/asking.ts'
import { type PlainDate, todayIn } from '../../kernel/dates.ts'
import { newId, newToken } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { type Knowing, knowingPages } from './knowing.ts'
import { createSeen, type Seen, type Visitor } from './rules/seen.ts'
import { type DayCounts, type Hit, sumUp } from './rules/tally.ts'
import { addCounts, leave } from './store/saving.ts'

/** What one process counts, in memory until it is summed up. */
export interface Counting {
  readonly process: string
  /** `address` and `agent` are turned into numbers at once and forgotten. */
  count(view: Omit<Hit, 'visitor'> & { readonly address: string; readonly agent: string }): void
  /** Visitors of the last five minutes. */
  online(): number
  /** Sums up what was counted since; waits for a summing that is under way. */
  flush(): Promise<void>
  close(): Promise<void>
}

interface Day {
  readonly day: PlainDate
  readonly until: number
  /** Without it nobody can say whose number it is; it is never written down. */
  readonly salt: string
  readonly seen: Seen
  hits: Hit[]
  /** Summed up, but the database could not take it. */
  readonly owed: DayCounts[]
}

export const flushEvery = 5_000
export const onlineFor = 5 * 60_000
const mostHits = 50_000
const mostOnline = 50_000
const mostEachMinute = 120

export function openCounting(kernel: Kernel): Counting {
  const { db, clock } = kernel
  const process = newId()
  const knowing = knowingPages(kernel)
  const online = whoIsThere()
  let today: Day | null = null
  let past: Day[] = []
  let timer: NodeJS.Timeout | null = null
  let under: Promise<void> = Promise.resolve()

  const dayAt = (now: Date): Day => {
    if (today && now.getTime() < today.until) return today
    if (today) past.push(today)
    today = { day: todayIn(now), until: nextMidnight(now), salt: newToken(), seen: createSeen(), hits: [], owed: [] }
    return today
  }
  const sum = async () => {
    const now = clock.now()
    const current = dayAt(now)
    for (const day of [...past, current]) {
      await save(day, { db, knowing, process, online, now })
      past = past.filter((one) => one !== day)
    }
  }
  const flush = () => {
    under = under.then(sum).catch((error) => kernel.log.error({ error }, 'views were not counted'))
    return under
  }
  const plan = () => {
    timer ??= setTimeout(() => {
      timer = null
      void flush().then(() => online.at(clock.now().getTime()) > 0 && plan())
    }, flushEvery).unref()
  }
  return {
    process,
    online: () => online.at(clock.now().getTime()),
    count({ address, agent, ...view }) {
      const now = clock.now()
      const day = dayAt(now)
      const visitor = numbersOf(day.salt, address, agent)
      if (day.hits.length >= mostHits || !online.admits(visitor, now.getTime())) return
      day.hits.push({ ...view, visitor })
      plan()
    },
    flush,
    async close() {
      if (timer) clearTimeout(timer)
      if (!today) return
      await flush()
      await leave(db, process).catch(() => {})
    },
  }
}

interface Saving {
  readonly db: Kernel['db']
  readonly knowing: Knowing
  readonly process: string
  readonly online: ReturnType<typeof whoIsThere>
  readonly now: Date
}

async function save(day: Day, { db, knowing, process, online, now }: Saving): Promise<void> {
  const hits = [...day.hits]
  const known = await knowing.of(hits, now)
  for (const { path, who, visitor } of hits) if (who === 'visitor' && known(path)) online.see(visitor, now.getTime())
  day.owed.push(sumUp(hits, known, day.seen))
  day.hits = day.hits.slice(hits.length)
  for (const counts of [...day.owed]) {
    await addCounts(db, { day: day.day, counts }, { process, online: online.at(now.getTime()), at: now })
    day.owed.shift()
  }
}

function numbersOf(salt: string, address: string, agent: string): Visitor {
  const digest = createHash('sha256').update(`${salt}\n${address}\n${agent}`).digest()
  return { a: digest.readUInt32LE(0), b: digest.readUInt32LE(4) }
}

/** Visitors of the last minutes; and how often each came within one, for nobody reads two pages a second. */
function whoIsThere() {
  const last = new Map<number, number>()
  let minute = 0
  let times = new Map<number, number>()
  const nameOf = ({ a, b }: Visitor) => a * 0x100000 + (b >>> 12)
  return {
    admits(visitor: Visitor, now: number): boolean {
      const name = nameOf(visitor)
      const thisMinute = Math.floor(now / 60_000)
      if (thisMinute !== minute || times.size > mostOnline) [minute, times] = [thisMinute, new Map()]
      const before = times.get(name) ?? 0
      times.set(name, before + 1)
      return before < mostEachMinute
    },
    /** Of a page that there is: invented addresses make nobody present. */
    see(visitor: Visitor, now: number): void {
      const name = nameOf(visitor)
      last.delete(name)
      last.set(name, now)
      const [oldest] = last.keys()
      if (last.size > mostOnline && oldest !== undefined) last.delete(oldest)
    },
    at(now: number): number {
      for (const [name, at] of last) {
        if (at > now - onlineFor) break
        last.delete(name)
      }
      return last.size
    },
  }
}
