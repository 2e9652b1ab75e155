import type { PeriodRule } from './rules.ts'

const rule = (code: PeriodRule['code'], span: [number, string, string, string], cumulative: boolean): PeriodRule => ({
  code,
  label: `${code} {year}`,
  fromYear: span[0],
  fromDay: span[1],
  toDay: span[2],
  dueDay: span[3],
  unitDueDay: span[3],
  cumulative,
  validFrom: '2019-03-12',
  validTo: null,
  source: 'Công văn 581/BNV-CCHC',
})

/** The national periods as they ship. */
export const examplePeriods: readonly PeriodRule[] = [
  rule('Q1', [-1, '12-15', '03-14', '03-20'], true),
  rule('H1', [-1, '12-15', '06-14', '06-20'], true),
  rule('Q3', [0, '06-15', '09-14', '09-20'], false),
  rule('Y', [-1, '12-15', '12-14', '12-20'], true),
]
