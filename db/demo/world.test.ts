import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, isWithin, type PlainDate, parseVietnameseDate, yearOf } from '../../src/kernel/dates.ts'
import channels from '../data/channels.json'
import periods from '../data/periods.json'
import reformAreas from '../data/reform-areas.json'
import { demoArticles } from './articles/index.ts'
import { demoDeeds } from './deeds/index.ts'
import people from './people.json'
import { demoPlan, demoPlanIssuedOn } from './plan.ts'
import { demoTaskGroups } from './plan-tasks.ts'
import { demoStory } from './story.ts'
import records from './units.json'
import { demoYear } from './year.ts'

const days = ['2026-03-15', '2026-07-02', '2026-11-22', '2027-01-10', '2027-03-14', '2028-02-29']
const allTasks = demoTaskGroups(2026).flatMap((group) => group.tasks)
const standing = records.units.filter((unit) => !('valid_to' in unit))

function rolesIn(username: string, unit: string): string[] {
  const person = people.find((each) => each.username === username)
  return person?.posts.filter((post) => post.unit_code === unit).flatMap((post) => post.roles) ?? []
}

/** The reporting periods of the plan's year that have begun, with their first and last day. */
function periodsOf(year: number): { code: string; from: PlainDate; to: PlainDate }[] {
  return periods.rules.map((rule) => ({
    code: rule.code,
    from: `${year + rule.from_year}-${rule.from_day}`,
    to: `${year}-${rule.to_day}`,
  }))
}

describe('units of the demo city', () => {
  it('are one city with fourteen departments and forty communes', () => {
    const kinds = standing.map((unit) => unit.kind)
    const count = (kind: string) => kinds.filter((each) => each === kind).length
    expect([count('CENTRAL_CITY'), count('OFFICE'), count('DEPARTMENT')]).toEqual([1, 1, 13])
    expect([count('PHUONG'), count('XA'), count('DAC_KHU')]).toEqual([21, 18, 1])
  })

  it('carry names and codes that no real unit of today has', () => {
    const real = ['provinces', 'communes']
      .map((file) => readFileSync(new URL(`../data/units/${file}.jsonl`, import.meta.url), 'utf8'))
      .join('')
    for (const unit of records.units.filter((each) => each.level !== 'PART')) {
      expect(real.includes(`"${unit.name}"`), unit.name).toBe(false)
      expect(real.includes(`"code":"${unit.code}"`), unit.code).toBe(false)
    }
  })

  it('have superiors and successors that stand on their day', () => {
    const on = (code: string, date: PlainDate) =>
      records.units.filter(
        (unit) =>
          unit.code === code && isWithin(date, unit.valid_from, 'valid_to' in unit ? String(unit.valid_to) : null),
      )
    for (const { from, to, effective_on } of records.successions) {
      expect(on(from, addDays(effective_on, -1)), from).toHaveLength(1)
      expect(on(to, effective_on), to).toHaveLength(1)
    }
    for (const unit of standing)
      if ('parent_code' in unit) expect(on(String(unit.parent_code), '2026-01-01')).toHaveLength(1)
  })
})

describe('people of the demo city', () => {
  it('have their own username, standing units and known roles', () => {
    expect(new Set(people.map((person) => person.username)).size).toBe(people.length)
    const codes = new Set(standing.map((unit) => unit.code))
    for (const post of people.flatMap((person) => person.posts)) expect(codes).toContain(post.unit_code)
    expect([...new Set(people.flatMap((person) => person.posts.flatMap((post) => post.roles)))].sort()).toEqual(
      'administrator appraiser approver auditor author coordinator editor feedback-officer head inspector leader officer receptionist'.split(
        ' ',
      ),
    )
    expect(people.filter((person) => person.posts.length > 1).map((person) => person.username)).toEqual(['kiemnhiem'])
  })

  it('leave no department or commune without an officer', () => {
    const served = new Set(
      people.flatMap((person) =>
        person.posts.filter((post) => post.roles.includes('officer')).map((post) => post.unit_code),
      ),
    )
    const called = standing.filter((unit) =>
      ['OFFICE', 'DEPARTMENT', 'PUBLIC_SERVICE_UNIT', 'PHUONG', 'XA', 'DAC_KHU'].includes(unit.kind),
    )
    expect(called.filter((unit) => !served.has(unit.code))).toEqual([])
  })
})

describe('the demo plan', () => {
  it('is signed on a weekday before its year', () => {
    expect([2026, 2027, 2028].map(demoPlanIssuedOn)).toEqual(['2025-12-19', '2026-12-18', '2027-12-17'])
  })

  it.each([2026, 2027])('rests in %d only on what existed then', (year) => {
    const { bases, head } = demoPlan(year)
    for (const basis of bases) {
      const written = /ngày (\d+ tháng \d+ năm \d+|\d+\/\d+\/\d+)/.exec(basis)?.[1]
      const issued = parseVietnameseDate(written ?? '')
      expect(issued, basis).not.toBeNull()
      expect((issued ?? '') <= (head.date ?? ''), basis).toBe(true)
    }
    expect(bases.some((basis) => basis.includes('282/QĐ-TTg'))).toBe(year > 2026)
  })

  it('lists its contents from a to l without a gap', () => {
    const markers = demoPlan(2026).body.flatMap((block) => (block.kind === 'point' ? [block.marker] : []))
    expect(markers.join('')).toBe('abcabcabcdđeghikl')
  })

  it('orders 27 tasks in seven groups', () => {
    expect(allTasks.map((task) => task.no)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1))
    expect(demoTaskGroups(2026)).toHaveLength(7)
    expect(JSON.stringify(demoPlan(2028))).not.toMatch(/\{year\}|2026"/)
  })
})

describe.each(days)('the story told on %s', (today) => {
  const year = demoYear(today)
  const deeds = demoDeeds(today)
  const articles = demoArticles(today)
  const inPeriod = (on: PlainDate) => periodsOf(year).filter((period) => isWithin(on, period.from, period.to))

  it('stays between the beginning of the plan and yesterday', () => {
    for (const { on, key } of [...deeds, ...articles]) {
      expect(on < today, key).toBe(true)
      expect(yearOf(on), key).toBe(year)
    }
  })

  it('uses people of the unit, tasks of the plan, known channels and areas', () => {
    const codes = new Set(reformAreas.areas.map((area) => area.code))
    const known = new Set(channels.channels.map((channel) => channel.code))
    for (const deed of deeds) {
      expect(rolesIn(deed.by, deed.unit), deed.key).toContain('officer')
      expect(allTasks.some((task) => task.no === deed.task)).toBe(true)
      expect(known).toContain(deed.channel)
      expect(deed.quantities.every(({ value, unit }) => value > 0 && unit)).toBe(true)
      expect(deed.areas.every((area) => codes.has(area))).toBe(true)
      if (deed.until) expect(deed.until > deed.on && deed.until < today, deed.key).toBe(true)
    }
    for (const article of articles) {
      expect(rolesIn(article.author, article.unit)).toContain('author')
      expect(rolesIn(article.approver, article.unit)).toContain('approver')
      expect(article.author).not.toBe(article.approver)
      expect(article.areas.every((area) => codes.has(area))).toBe(true)
    }
  })

  it('fills at least two reporting periods', () => {
    const filled = new Set([...deeds, ...articles].flatMap(({ on }) => inPeriod(on).map((period) => period.code)))
    expect(filled.size).toBeGreaterThanOrEqual(2)
    expect(deeds.length).toBeGreaterThan(120)
    expect(articles.length).toBeGreaterThan(45)
  })

  it('leaves something waiting, something contested and something raised', () => {
    expect(deeds.some((deed) => deed.proof === 'contested' && deed.reason)).toBe(true)
    if (today.slice(5) > '03-15') expect(deeds.some((deed) => deed.proof === 'proposed')).toBe(true)
    const { obstacles, returns, unaccepted } = demoStory(today)
    expect(obstacles.map((obstacle) => obstacle.decision === null)).toEqual([true, false])
    for (const { unit, by } of obstacles) expect(rolesIn(by, unit)).toContain('officer')
    for (const { by } of returns) expect(rolesIn(by, '99.SNV')).toContain('coordinator')
    for (const code of unaccepted) expect(deeds.filter((deed) => deed.unit === code)).toEqual([])
  })

  it('is the same each time it is told', () => {
    expect(demoDeeds(today)).toEqual(deeds)
    expect(demoArticles(today)).toEqual(articles)
  })
})
