import { sql } from 'kysely'
import { type Hit, recordViews } from '../../../src/capabilities/visits/index.ts'
import { addDays, daysBetween, max, type PlainDate, weekday } from '../../../src/kernel/dates.ts'
import type { Kernel } from '../../../src/kernel/kernel.ts'
import { throwOf } from '../deeds/fate.ts'

const daysBack = 120

/** The portal is read more on working days and more each month; an article most in its first days. The same for each day. */
export async function loadViews(kernel: Kernel, today: PlainDate): Promise<void> {
  const pages = await publicPages(kernel)
  const first = addDays(today, -daysBack)
  const days = Array.from({ length: daysBack }, (_, at) => addDays(first, at))
  await recordViews(
    kernel,
    days.map((day) => ({ day, hits: hitsOf(day, pages, daysBetween(first, day)) })),
  )
}

interface PublicPage {
  readonly path: string
  readonly since: PlainDate
  readonly weight: number
}

const lists: readonly (readonly [path: string, weight: number])[] = [
  ['/', 40],
  ['/tin-tuc', 14],
  ['/van-ban', 9],
  ['/ke-hoach', 6],
  ['/don-vi', 5],
  ['/lien-he', 3],
  ['/cong-khai', 3],
  ['/gioi-thieu', 2],
]

async function publicPages({ db }: Kernel): Promise<PublicPage[]> {
  const { rows } = await sql<{ url: string; since: PlainDate | null; kind: string }>`
    select url, published_on::text as since, kind from articles_searchable
    union all select url, published_on::text, kind from plans_searchable
    union all (select url, published_on::text, kind from documents_searchable order by id limit 60)
    union all (select url, null, kind from units_searchable order by number limit 60) order by 1`.execute(db)
  const things = rows.map(({ url, since, kind }) => ({
    path: url,
    since: since ?? '2000-01-01',
    weight: kind === 'article' ? 9 : kind === 'plan' ? 6 : 0.3,
  }))
  return [...lists.map(([path, weight]) => ({ path, since: '2000-01-01', weight })), ...things]
}

function hitsOf(day: PlainDate, pages: readonly PublicPage[], at: number): Hit[] {
  const dice = diceOf(day)
  const open = pages.filter(({ since }) => since <= day)
  const weights = open.map(({ since, weight, path }) =>
    path.startsWith('/tin-tuc/') ? weight / (1 + daysBetween(max(since, '2000-01-01'), day) / 3) : weight,
  )
  let whole = 0
  const ends = weights.map((weight) => {
    whole += weight
    return whole
  })
  const pick = () => {
    const at = dice() * whole
    return open[ends.findIndex((end) => end > at)]?.path ?? '/'
  }
  const busy = weekday(day) > 5 ? 0.45 : 1
  const many = Math.round((90 + at / 2 + dice() * 40) * busy)
  const people = Math.round(many * 0.45)
  return Array.from({ length: many }, () => hitOf(dice, pick(), people))
}

const origins: readonly (readonly [until: number, source: Hit['source']])[] = [
  [0.34, 'inside'],
  [0.58, 'search'],
  [0.76, 'social'],
  [0.83, 'gov'],
  [0.87, 'other'],
  [0.97, 'direct'],
  [1.01, null],
]

function hitOf(dice: () => number, path: string, people: number): Hit {
  const [kind, from, person] = [dice(), dice(), Math.floor(dice() * people)]
  return {
    path,
    who: kind < 0.04 ? 'bot' : kind < 0.1 ? 'staff' : 'visitor',
    visitor: { a: person, b: person * 7 },
    source: origins.find(([until]) => from < until)?.[1] ?? null,
    isPhone: person % 5 < 3,
  }
}

/** Fixed dice: the same row of numbers for the same day. */
function diceOf(day: PlainDate): () => number {
  let thrown = 0
  return () => {
    thrown += 1
    return throwOf(`${day} ${thrown}`, 1_000_003) / 1_000_003
  }
}
