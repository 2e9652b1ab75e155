import { communes, type DemoUnit, departments } from '../places.ts'
import { type ToldDeed, workday } from './deed.ts'

/** Every eleventh unit has no plan of its own yet; every ninth was late with it. */
export function unitPlans(year: number): ToldDeed[] {
  return [...departments, ...communes].flatMap((unit, index) => {
    if (index % 11 === 10) return []
    const day = index % 9 === 8 ? `${year}-02-${String(3 + (index % 12)).padStart(2, '0')}` : januaryDay(year, index)
    const number = `${String(3 + ((index * 7) % 40)).padStart(2, '0')}/KH-${unit.abbreviation ?? 'UBND'}`
    return [
      {
        unit: unit.code,
        kind: 'document',
        channel: 'INTEGRATED',
        title: `Kế hoạch số ${number} tuyên truyền cải cách hành chính năm ${year} của ${issuer(unit)}`,
        on: workday(day),
        quantities: [{ value: 1, unit: 'kế hoạch' }],
        task: 1,
        evidence: { kind: 'document', text: `Kế hoạch số ${number}` },
      } satisfies ToldDeed,
    ]
  })
}

/** Contact persons named in February; five communes never answered. */
export function focalPoints(year: number): ToldDeed[] {
  return [...departments, ...communes.slice(0, 35)].map((unit, index) => ({
    unit: unit.code,
    kind: 'document',
    channel: 'INTEGRATED',
    title: `Công văn cử cán bộ đầu mối tuyên truyền cải cách hành chính của ${issuer(unit)}`,
    on: workday(`${year}-02-${String(9 + (index % 18)).padStart(2, '0')}`),
    quantities: [{ value: 1, unit: 'văn bản' }],
    task: 3,
    evidence: { kind: 'document', text: 'Công văn cử cán bộ đầu mối' },
  }))
}

function januaryDay(year: number, index: number): string {
  return `${year}-01-${String(8 + ((index * 5) % 22)).padStart(2, '0')}`
}

function issuer(unit: DemoUnit): string {
  return unit.abbreviation ? unit.name : `UBND ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`
}
