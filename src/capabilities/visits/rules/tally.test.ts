import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sources } from './asking.ts'
import { createSeen } from './seen.ts'
import { type Hit, type KnownPage, mostSeen, nearest, sumUp } from './tally.ts'

const page = (path: string, unitId: string | null, topics: readonly string[] = []): KnownPage => ({
  path,
  subject: unitId ? { kind: 'article', id: path } : null,
  unitId,
  topics,
  holdsBelow: unitId !== null,
})
const pages = new Map(
  [
    page('/', null),
    page('/tin-tuc/a', 'u1', ['digital']),
    page('/tin-tuc/b', 'u1', ['digital', 'models']),
    page('/ke-hoach/k', 'u2'),
  ].map((one) => [one.path, one]),
)
const known = (path: string) => nearest(path, pages)

const anyHit: fc.Arbitrary<Hit> = fc.record({
  path: fc.constantFrom(...pages.keys(), '/ke-hoach/k/tien-do', '/khong-co', '/tin-tuc/khong-co'),
  who: fc.constantFrom('visitor', 'visitor', 'visitor', 'staff', 'bot'),
  visitor: fc.record({ a: fc.integer({ min: 0, max: 9 }), b: fc.constant(7) }),
  source: fc.constantFrom(...sources, null),
  isPhone: fc.boolean(),
})
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

test('the sums of pages are the day’s, nobody is counted twice, whenever it is summed up', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyHit, { maxLength: 30 }), { maxLength: 5 }), (flushes) => {
      const seen = createSeen(2 ** 20)
      const days = flushes.map((hits) => sumUp(hits, known, seen))
      const counted = flushes.flat().filter((hit) => known(hit.path) !== null)
      const views = counted.filter((hit) => hit.who === 'visitor')
      expect(sum(days.map((day) => day.views))).toBe(views.length)
      for (const day of days) {
        expect(sum(day.pages.map(({ counts }) => counts.views))).toBe(day.views)
        for (const { counts } of day.pages) {
          expect(sum(sources.map((source) => counts[`from_${source}`]))).toBeLessThanOrEqual(counts.views)
          expect(counts.visitors).toBeLessThanOrEqual(counts.views)
        }
      }
      const each = (of: (hit: Hit) => readonly string[]) =>
        new Set(views.flatMap((hit) => of(hit).map((key) => `${key} ${hit.visitor.a}`))).size
      expect(sum(days.map((day) => day.visitors))).toBe(each(() => ['']))
      const all = days.flatMap((day) => day.pages)
      expect(sum(all.map(({ counts }) => counts.visitors))).toBe(each((hit) => [known(hit.path)?.path ?? '']))
      const groups = days.flatMap((day) => day.groups)
      expect(sum(groups.filter(({ axis }) => axis === 'topic').map(({ visitors }) => visitors))).toBe(
        each((hit) => known(hit.path)?.topics ?? []),
      )
      expect(sum(all.map(({ counts }) => counts.staff + counts.bots))).toBe(counted.length - views.length)
    }),
  )
})

test('of a flood of addresses those asked for most are kept', () => {
  const hit = (path: string): Hit => ({ path, who: 'visitor', visitor: { a: 1, b: 1 }, source: null, isPhone: false })
  const flood = Array.from({ length: 5_000 }, (_, at) => hit(`/tin-tuc/bia-${at}`))
  expect(mostSeen([...flood, hit('/'), hit('/')], 100)).toContain('/')
  expect(mostSeen(flood, 100)).toHaveLength(100)
})

test('who was where is forgotten by nobody and held in a table that does not grow', () => {
  const seen = createSeen()
  const visitors = Array.from({ length: 100_000 }, (_, at) => ({ a: Math.imul(at, 2_654_435_761) >>> 0, b: at }))
  const fresh = visitors.filter((visitor) => seen.isNew(visitor, '/tin-tuc/a')).length
  expect(fresh).toBeGreaterThan(99_950)
  expect(visitors.some((visitor) => seen.isNew(visitor, '/tin-tuc/a'))).toBe(false)
})
