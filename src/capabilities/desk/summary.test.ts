import { describe, expect, test } from 'vitest'
import { type SummaryFacts, type SummaryOccurrence, summarise } from './rules/summary.ts'

const today = '2026-05-20'
const facts: SummaryFacts = {
  today,
  overdue: [],
  coming: [],
  past: [],
  obstacles: [],
  deeds: new Map(),
  charged: [],
}
const row = (taskId: string, unitId: string, rest: Partial<SummaryOccurrence> = {}): SummaryOccurrence => ({
  taskId,
  unitId,
  dueOn: '2026-05-10',
  doneOn: null,
  credited: 0,
  ...rest,
})
const obstacle = (id: string, raisedOn: string, decidedOn: string | null = null) => ({
  id,
  unitId: 'p1',
  text: id,
  raisedOn,
  decidedOn,
})

test('nothing to say says nothing', () => {
  expect(summarise(facts)).toEqual({ late: [], risks: [], wins: [] })
})

test('late: the longest overdue first, of one day the one with more units, at most three', () => {
  const overdue = [
    row('a', 'p1'),
    row('b', 'p1', { dueOn: '2026-05-01' }),
    row('c', 'p1'),
    row('c', 'p2'),
    row('d', 'p1', { dueOn: '2026-05-19' }),
  ]
  const { late } = summarise({ ...facts, overdue })
  expect(late).toEqual([
    { rule: 'late', taskId: 'b', units: ['p1'], dueOn: '2026-05-01', days: 19 },
    { rule: 'late', taskId: 'c', units: ['p1', 'p2'], dueOn: '2026-05-10', days: 10 },
    { rule: 'late', taskId: 'a', units: ['p1'], dueOn: '2026-05-10', days: 10 },
  ])
})

describe('risks', () => {
  const coming = [
    row('a', 'p1', { dueOn: '2026-05-25' }),
    row('b', 'p1', { dueOn: '2026-05-30' }),
    row('b', 'p2', { dueOn: '2026-05-30' }),
    row('begun', 'p1', { dueOn: '2026-05-21', credited: 1 }),
    row('done', 'p1', { dueOn: '2026-05-21', doneOn: '2026-05-19' }),
  ]
  const obstacles = [
    obstacle('old', '2026-04-01'),
    obstacle('fresh', '2026-05-15'),
    obstacle('decided', '2026-03-01', today),
  ]

  test('one of each kind: most units with nothing done, the oldest obstacle past patience, silent units', () => {
    const deeds = new Map([['p1', 2]])
    expect(summarise({ ...facts, coming, obstacles, deeds, charged: ['p1', 'p2', 'x'] }).risks).toEqual([
      { rule: 'nothing-done', taskId: 'b', units: ['p1', 'p2'], dueOn: '2026-05-30', days: 10 },
      { rule: 'obstacle-open', obstacle: obstacles[0], days: 49 },
      { rule: 'silent-units', units: ['p2', 'x'] },
    ])
  })

  test('where a kind is missing another fills its place', () => {
    expect(summarise({ ...facts, coming }).risks.map((line) => line.rule)).toEqual(['nothing-done', 'nothing-done'])
    expect(summarise({ ...facts, obstacles: [obstacle('x', '2026-05-10')] }).risks).toEqual([])
    expect(summarise({ ...facts, obstacles: [obstacle('x', '2026-05-09')] }).risks).toHaveLength(1)
  })
})

test('wins: a task that all did in time, the unit with most deeds, obstacles decided', () => {
  const past = [
    row('whole', 'p1', { doneOn: '2026-05-10' }),
    row('whole', 'p2', { doneOn: '2026-05-01' }),
    row('late', 'p1', { doneOn: '2026-05-11' }),
    row('half', 'p1', { doneOn: '2026-05-09' }),
    row('half', 'p2'),
  ]
  const obstacles = [obstacle('now', '2026-05-01', '2026-05-18'), obstacle('long ago', '2026-01-01', '2026-02-01')]
  const deeds = new Map([
    ['p1', 3],
    ['p2', 5],
  ])
  expect(summarise({ ...facts, past, obstacles, deeds }).wins).toEqual([
    { rule: 'done-in-time', taskId: 'whole', units: ['p1', 'p2'], dueOn: '2026-05-10' },
    { rule: 'most-deeds', unitId: 'p2', deeds: 5 },
    { rule: 'obstacles-decided', obstacles: [obstacles[0]] },
  ])
})
