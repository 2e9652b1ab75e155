import { expect, test } from 'vitest'
import { officialTree } from '../../../../bench/units/official.ts'
import { outlines } from '../outlines.ts'
import { daysOfChange, historyOf } from './changes.ts'
import { provinceChanges, provinceDays } from './country.ts'
import { layoutOf, linesIn } from './flow-layout.ts'
import { flowDays, flowPages, flowsOn, groupedFlows } from './flows.ts'

const tree = officialTree()
const day = '2025-07-01'
const hrefOf = (slug: string) => `/don-vi/${slug}`
const hue = tree.byCode('46', day)?.id ?? ''

test('the country of 1 July 2025: 63 provinces became 34, each with its communes before and after', () => {
  const changes = provinceChanges({ tree, on: day })
  expect(changes).toHaveLength(34)
  expect(changes.reduce((sum, { former }) => sum + former.length, 0)).toBe(63)
  expect(changes.filter(({ former }) => former.length === 1)).toHaveLength(11)
  expect(changes.reduce((sum, { after }) => sum + after, 0)).toBe(3321)
  expect(changes.find(({ unit }) => unit.id === hue)).toMatchObject({ name: 'Thành phố Huế', after: 40 })
  expect(provinceDays(tree)[0]).toBe(day)
})

test('an outline is known of each of the 34, islands and all', () => {
  expect(outlines.map(({ code }) => code).sort()).toEqual(
    provinceChanges({ tree, on: day })
      .map(({ unit }) => unit.code)
      .sort(),
  )
})

test('what flowed within a province: every former commune once for each part, none of another province', () => {
  const flows = flowsOn(hue, { tree, on: day, hrefOf })
  const communes = flows.filter(({ from }) => tree.unit(from.id)?.level === 'COMMUNE')
  expect(new Set(communes.map(({ to }) => to?.id)).size).toBeLessThanOrEqual(40)
  expect(flows.every(({ from }) => tree.isWithin(from.id, hue, '2025-06-30'))).toBe(true)
  const groups = groupedFlows(flows)
  expect(groups.flatMap((group) => group.flows).length).toBe(flows.length)
  expect(new Set(groups.map(({ to }) => to?.id)).size).toBe(groups.length)
  expect(flowDays(hue, { tree, hrefOf })).toContain(day)
})

test('a ward shows what it shared the day with, and nothing else', () => {
  const ward = tree.byCode('19789', day)?.id ?? ''
  const flows = flowsOn(ward, { tree, on: day, hrefOf })
  expect(flows.some(({ to }) => to?.id === ward)).toBe(true)
  const ends = new Set(flows.filter(({ to }) => to?.id === ward).map(({ from }) => from.id))
  expect(flows.every(({ from, to }) => to?.id === ward || ends.has(from.id))).toBe(true)
  expect(flowsOn(ward, { tree, on: '2020-01-01', hrefOf })).toEqual([])
})

test('the picture: no name over another, ribbons end where their nodes stand', () => {
  const { left, right, ribbons, height } = layoutOf(groupedFlows(flowsOn(hue, { tree, on: day, hrefOf })).slice(0, 12))
  for (const side of [left, right])
    for (const [at, placed] of side.entries()) {
      const next = side[at + 1]
      if (next) expect(next.box.top).toBeGreaterThanOrEqual(placed.box.top + placed.box.height - 0.01)
      expect(placed.box.top + placed.box.height).toBeLessThanOrEqual(height + 0.01)
      expect(placed.box.height).toBeGreaterThanOrEqual(linesIn(placed.end?.name ?? '') * 18)
      expect(placed.top).toBeGreaterThanOrEqual(placed.box.top)
      expect(placed.top + placed.height).toBeLessThanOrEqual(placed.box.top + placed.box.height + 0.01)
    }
  for (const { toTop, width } of ribbons)
    expect(right.some(({ top, height: tall }) => toTop >= top - 0.01 && toTop + width <= top + tall + 4)).toBe(true)
  expect(linesIn('Xã Chân Mây - Lăng Cô')).toBe(2)
  expect(linesIn('Sở Văn hóa, Thể thao và Du lịch thành phố trực thuộc trung ương')).toBe(6)
})

test('hundreds of flows come page by page, each once and no group torn; what nobody follows stands last', () => {
  const city = tree.byCode('79', day)?.id ?? ''
  const groups = groupedFlows(flowsOn(city, { tree, on: day, hrefOf }))
  const pages = flowPages(groups)
  expect(groups.length).toBeGreaterThan(150)
  expect(pages.flat()).toEqual(groups)
  for (const page of pages) {
    const flows = page.reduce((sum, group) => sum + group.flows.length, 0)
    expect(page.length === 1 || flows <= 30).toBe(true)
  }
  expect(flowPages([])).toEqual([])
  const names = new Map(groups.flatMap(({ flows }) => flows.map(({ from }) => [from.id, from.name] as const)))
  expect(new Set(names.values()).size).toBe(names.size)
  expect([...names.values()]).toContainEqual(expect.stringMatching(/^Phường 11, Quận /))
  const last = groups.findIndex(({ to }) => to === null)
  expect([-1, groups.length - 1]).toContain(last)
})

test('a unit’s history goes back and ahead to any depth, day by day', () => {
  const ward = tree.unit(tree.byCode('19789', day)?.id ?? '')
  const lines = ward ? historyOf(tree, ward) : []
  expect(lines.map((line) => line.day)).toEqual(lines.map((line) => line.day).sort())
  expect(lines.filter(({ side }) => side === 'origin').length).toBeGreaterThan(0)
  // the old district-tier city is two steps back: it became a district whose wards became this one
  const old = tree.byCode('474', '2024-12-31')
  const later = old ? historyOf(tree, old).filter(({ side }) => side === 'later') : []
  expect(later.length).toBeGreaterThan(0)
})

test('the days of change are those on which something began, ended or changed', () => {
  const days = daysOfChange(tree.all())
  expect(days.map((one) => one.day)).toContain(day)
  const great = days.find((one) => one.day === day)
  expect(great?.ended).toBeGreaterThan(10_000)
  expect(great?.begun).toBeGreaterThan(3_000)
})
