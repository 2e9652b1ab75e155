import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, addWorkingDays, isPlainDate, isWithin, isWorkingDay, type WorkCalendar, weekday } from '../../src/kernel/dates.ts'
import areas from './reform-areas.json'
import channels from './channels.json'
import holidays from './holidays.json'
import periods from './periods.json'

interface Version {
  name: string
  kind: string
  valid_from: string
  valid_to?: string
}
interface Unit extends Version {
  code: string
  level: string
  parent_code?: string
  names?: Version[]
  parents?: { parent_code: string; valid_from: string; valid_to?: string }[]
}
interface Succession {
  from: string
  to: string
  kind: string
  effective_on: string
}

function grouped<Row>(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

function lines<Row>(file: string): Row[] {
  const text = readFileSync(new URL(`units/${file}`, import.meta.url), 'utf8')
  // The shapes are what the tests below establish.
  return text.trimEnd().split('\n').map((line) => JSON.parse(line) as Row)
}

const provinces = lines<Unit>('provinces.jsonl')
const communes = lines<Unit>('communes.jsonl')
const former = lines<Unit>('before-2025-07.jsonl')
const successions = lines<Succession>('successions.jsonl')
const byCode = grouped([...provinces, ...communes, ...former], (unit) => unit.code)

function bearer(code: string, on: string): Unit[] {
  return (byCode.get(code) ?? []).filter((unit) => isWithin(on, unit.valid_from, unit.valid_to ?? null))
}
function kindOn(unit: Unit, on: string): string | undefined {
  const versions: Version[] = unit.names ?? [unit]
  return versions.find((version) => isWithin(on, version.valid_from, version.valid_to ?? null))?.kind
}
function kindsOn(units: Unit[], on: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const unit of units) {
    const kind = isWithin(on, unit.valid_from, unit.valid_to ?? null) ? kindOn(unit, on) : undefined
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

describe('units of the country', () => {
  it.each([
    ['2024-12-31', { PROVINCE: 58, CENTRAL_CITY: 5 }],
    ['2025-06-30', { PROVINCE: 57, CENTRAL_CITY: 6 }],
    ['2025-07-01', { PROVINCE: 28, CENTRAL_CITY: 6 }],
    ['2026-04-30', { PROVINCE: 27, CENTRAL_CITY: 7 }],
    ['2026-10-01', { PROVINCE: 25, CENTRAL_CITY: 9 }],
  ])('had on %s %o', (on, kinds) => {
    expect(kindsOn(provinces, on)).toEqual(kinds)
  })

  it('has 3,321 communes in 34 units, ten of which became wards of thành phố Đồng Nai', () => {
    expect(kindsOn(communes, '2025-07-01')).toEqual({ XA: 2621, PHUONG: 687, DAC_KHU: 13 })
    expect(kindsOn(communes, '2026-07-25')).toEqual({ XA: 2611, PHUONG: 697, DAC_KHU: 13 })
    expect(new Set(communes.map((unit) => unit.parent_code)).size).toBe(34)
    expect(communes.filter((unit) => unit.parent_code === '46')).toHaveLength(40)
  })

  it('had 10,035 communes in 696 districts on 30/06/2025', () => {
    const then = [...communes, ...former].filter((unit) => isWithin('2025-06-30', unit.valid_from, unit.valid_to ?? null))
    expect(then.filter((unit) => unit.level === 'COMMUNE')).toHaveLength(10_035)
    expect(then.filter((unit) => unit.level === 'DISTRICT')).toHaveLength(696)
  })

  it('never gives one code to two units on a day, and names every superior', () => {
    for (const units of byCode.values()) {
      for (const unit of units) {
        expect(bearer(unit.code, unit.valid_from), unit.code).toHaveLength(1)
        const parents = unit.parents ?? (unit.parent_code ? [{ parent_code: unit.parent_code, ...unit }] : [])
        for (const { parent_code, valid_from } of parents) expect(bearer(parent_code, valid_from), unit.code).toHaveLength(1)
        if (unit.level !== 'PROVINCE') expect(parents.length).toBeGreaterThan(0)
      }
    }
  })

  it('keeps names composed, in one spelling of tones, with the class they are of', () => {
    for (const unit of [...provinces, ...communes, ...former]) {
      expect(unit.name).toBe(unit.name.normalize('NFC'))
      expect(unit.name).not.toMatch(/o[àáảãạ](?!\p{L})|(?<![qQ])u[ỳýỷỹỵ](?!\p{L})/u)
      expect(unit.name).toMatch(/^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Phường|Xã|Thị trấn|Đặc khu) /)
      expect(unit.names?.at(-1)?.name ?? unit.name).toBe(unit.name)
    }
  })

  it('tells the three Huế apart', () => {
    expect(bearer('46', '2019-12-12')[0]?.names?.[0]?.name).toBe('Tỉnh Thừa Thiên Huế')
    expect(bearer('474', '2019-12-24').map((unit) => unit.name)).toEqual(['Thành phố Huế'])
    expect(bearer('474', '2025-01-01').map((unit) => unit.name)).toEqual(['Quận Thuận Hóa'])
    expect(bearer('46', '2025-01-01')[0]?.name).toBe('Thành phố Huế')
    expect(bearer('474', '2025-07-01')).toEqual([])
  })
})

describe('successions', () => {
  it('join a unit of the day before to a unit of the day', () => {
    for (const { from, to, effective_on } of successions) {
      expect(bearer(from, addDays(effective_on, -1)), `${from} → ${to}`).toHaveLength(1)
      expect(bearer(to, effective_on), `${from} → ${to}`).toHaveLength(1)
    }
  })

  it('leave no commune of 30/06/2025 without a successor and give every new one a predecessor', () => {
    const left = new Set(successions.map((succession) => succession.from))
    const entered = new Set(successions.map((succession) => succession.to))
    const ended = former.filter((unit) => unit.level === 'COMMUNE')
    expect(ended.filter((unit) => !left.has(unit.code))).toEqual([])
    expect(communes.filter((unit) => unit.valid_from === '2025-07-01' && !entered.has(unit.code))).toEqual([])
  })

  it('call it a split exactly where a unit went to several', () => {
    const ways = grouped(successions, (succession) => `${succession.from} ${succession.effective_on}`)
    for (const parts of ways.values()) {
      for (const part of parts) expect(part.kind === 'SPLIT', part.from).toBe(parts.length > 1)
    }
  })
})

describe('official days', () => {
  const days = holidays.days
  const off = days.filter((day) => day.kind !== 'swap-working' && weekday(day.date) < 6).map((day) => day.date)
  const working = days.filter((day) => day.kind === 'swap-working').map((day) => day.date)
  const calendar: WorkCalendar = { from: holidays.from, to: holidays.to, off: new Set(off), working: new Set(working) }

  it('have dates, sources and evidence', () => {
    for (const day of days) {
      expect(isPlainDate(day.date)).toBe(true)
      expect(isWithin(day.date, holidays.from, holidays.to)).toBe(true)
      expect(day.source && day.evidence).toBeTruthy()
    }
    expect(days.filter((day) => !day.confirmed).map((day) => day.date)).toEqual(['2026-11-24'])
  })

  it('swap weekdays for Saturdays and compensate on weekdays', () => {
    for (const day of days) {
      if (day.kind === 'swap-working') expect(weekday(day.date), day.date).toBe(6)
      if (day.kind === 'swap-off' || day.kind === 'compensation') expect(weekday(day.date), day.date).toBeLessThan(6)
    }
    expect(days.filter((day) => day.kind === 'swap-off').length).toBe(working.length)
  })

  it.each([
    ['2026-02-16', false],
    ['2026-01-10', true],
    ['2026-08-31', false],
    ['2026-04-27', false],
    ['2019-05-04', true],
    ['2020-01-22', true],
    ['2026-11-24', false],
    ['2027-01-04', null],
  ])('%s worked: %s', (date, worked) => {
    expect(isWorkingDay(calendar, date)).toBe(worked)
  })

  it('carry a ten-day term over Tết 2026', () => {
    expect(addWorkingDays(calendar, '2026-02-10', 10)).toEqual({ on: '2026-03-03', published: true })
  })
})

describe('rules of the programme', () => {
  it('has four reporting periods; the third quarter alone does not begin with the year', () => {
    expect(periods.rules.map((rule) => rule.code)).toEqual(['Q1', 'H1', 'Q3', 'Y'])
    expect(periods.rules.filter((rule) => !rule.cumulative).map((rule) => [rule.code, rule.from_day])).toEqual([['Q3', '06-15']])
    for (const rule of periods.rules) expect(rule.to_day < rule.unit_due_day && rule.unit_due_day < rule.due_day).toBe(true)
  })

  it('labels the same seven areas in both programmes, two of them with other words', () => {
    const [old, now] = areas.programmes.map(({ code }) => areas.areas.filter((area) => area.programme === code))
    expect(old?.map((area) => area.code)).toEqual(now?.map((area) => area.code))
    const renamed = now?.filter((area, index) => area.label !== old?.[index]?.label).map((area) => area.code)
    expect(renamed).toEqual(['CIVIL_SERVICE', 'E_GOV'])
  })

  it('puts every channel into a group', () => {
    const groups = new Set(channels.groups.map((group) => group.code))
    expect(new Set(channels.channels.map((channel) => channel.code)).size).toBe(19)
    for (const channel of channels.channels) expect(groups).toContain(channel.group)
  })
})
