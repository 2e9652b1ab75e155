import { expect, test } from 'vitest'
import type { OfficialPaper, Relation } from '../rules.ts'
import { type GraphEdge, graphOf } from './graph.ts'

const paper = (id: string, issued = '2025-01-01'): OfficialPaper => ({
  ...{ id, slug: id, state: 'registered', number: id, type: null, issuer: null, issued, effective: null, title: id },
  ...{ signer: null, field: null, url: null, isPublic: true, issuerUnitId: null, ownerUnitId: null, version: 1 },
  ...{ days: { inForceOn: issued, partlyOn: null, endedOn: null }, expires: null },
})
const edge = (from: string, relation: Relation, to: string): GraphEdge => ({ from, to, relation, clause: null })
const drawn = (edges: readonly GraphEdge[], steps: 1 | 2) => {
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const papers = new Map([...ids].map((id) => [id, paper(id, `20${id.padStart(2, '0')}-01-01`)]))
  return graphOf({ middle: paper('0'), edges, papers, steps })
}
const told = (edges: readonly GraphEdge[], steps: 1 | 2) =>
  drawn(edges, steps).rows.map(({ paper: { id }, depth, through }) => `${id} ${depth} ${through}`)

test('what it points at above, what points at it below, the weightiest first', () => {
  const edges = [
    edge('0', 'mention', '1'),
    edge('0', 'basis', '2'),
    edge('0', 'replaces', '3'),
    edge('4', 'amends', '0'),
  ]
  expect(told(edges, 1)).toEqual(['3 1 3', '2 1 3', '1 1 3', '0 0 null', '4 1 3'])
})

test('one step further, each behind the one through which it was reached', () => {
  const edges = [
    edge('0', 'basis', '1'),
    edge('1', 'basis', '2'),
    edge('3', 'implements', '1'),
    edge('4', 'basis', '0'),
  ]
  expect(told(edges, 1)).toEqual(['1 1 1', '0 0 null', '4 1 1'])
  expect(told(edges, 2)).toEqual(['1 1 3', '3 2 0', '2 2 0', '0 0 null', '4 1 3'])
})

test('circles end: each document once, what is left between two of them goes across', () => {
  const edges = [edge('0', 'basis', '1'), edge('1', 'mention', '0'), edge('1', 'basis', '2'), edge('2', 'amends', '0')]
  const { rows, across } = drawn(edges, 2)
  expect(rows.map(({ paper: { id } }) => id)).toEqual(['1', '0', '2'])
  expect(rows[0]?.edges).toHaveLength(2)
  expect(across).toEqual([{ from: 0, to: 2, edge: edges[2] }])
})

test('so many that they would be no picture are counted instead', () => {
  const edges = Array.from({ length: 40 }, (_, at) => edge(String(at + 1), 'basis', '0'))
  const { rows, left } = drawn(edges, 1)
  expect([rows.length, left]).toEqual([13, 28])
})
