import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../tests/growth.ts'
import type { Reading } from '../../reading/index.ts'
import { readText } from '../../reading/index.ts'
import { noWork } from '../units/index.ts'
import { decision } from './example.ts'
import { applyCorrections, type Correction, sameValue, withCorrection } from './rules/corrections.ts'
import { covered } from './rules/examples.ts'
import { type ReadingMove, readingLife, readingStates, refuseReading } from './rules/keeping.ts'
import { openDoubts, partAsked, partsOf } from './rules/parts.ts'
import { leafAt, leavesOf, stretchesOf } from './rules/stretches.ts'

const reading: Reading = readText(decision)
const parts = partsOf(reading, [])

describe('the text cut for the page', () => {
  it('keeps every letter, in leaves and in stretches', () => {
    const leaves = leavesOf(reading.text, 300)
    expect(leaves.length).toBeGreaterThan(3)
    const pieces = leaves.flatMap((leaf) =>
      stretchesOf(leaf, parts).map(({ from, to }) => reading.text.slice(from, to)),
    )
    expect(pieces.join('')).toBe(reading.text)
  })
  it('begins every part once, on the leaf that it is listed on', () => {
    const leaves = leavesOf(reading.text, 300)
    const begun = leaves.flatMap((leaf, at) =>
      stretchesOf(leaf, parts).flatMap(({ begins }) => begins.map((part) => ({ id: part.id, at }))),
    )
    expect(begun.map(({ id }) => id).sort()).toEqual(parts.map(({ id }) => id).sort())
    for (const { id, at } of begun) expect(leafAt(leaves, parts.find((part) => part.id === id)?.span[0] ?? -1)).toBe(at)
  })
  it('shows an empty text as one empty leaf', () => {
    expect(leavesOf('')).toEqual([[0, 0]])
  })
  it('stays quick where thousands of parts overlap', () => {
    const [sample] = reading.citations
    if (!sample) throw new Error('the decision cites')
    expectLinear((count) => {
      const citations = Array.from({ length: count }, (_, n) => ({
        ...sample,
        raw: '',
        number: String(n),
        span: [n, n + 30] as [number, number],
      }))
      const text = 'x'.repeat(count + 100)
      stretchesOf([0, text.length], partsOf({ ...reading, outline: [], citations, text }, []))
    }, 1000)
  })
})

describe('corrections', () => {
  const [citation] = reading.citations
  const change: Correction = { field: 'citations', span: citation?.span ?? null, read: citation, corrected: null }

  it('lie over the reading, which stays as it was', () => {
    const title: Correction = { field: 'title', span: null, read: reading.title, corrected: 'Khác' }
    const after = applyCorrections(reading, [change, title, { ...title, field: 'signer', corrected: 'Lý Thị Ba' }])
    expect(after.citations).toHaveLength(reading.citations.length - 1)
    expect([after.title, after.signer?.name, after.signer?.capacity]).toEqual(['Khác', 'Lý Thị Ba', 'KT.'])
    expect(reading.citations[0]).toBe(citation)
  })
  it('replace an earlier one of the same place, and go away with what was read', () => {
    const known = withCorrection([], change)
    expect(withCorrection(known, { ...change, corrected: { ...citation, issuer: 'X' } })).toHaveLength(1)
    expect(withCorrection(known, { ...change, corrected: { ...citation } })).toEqual([])
  })
  it('answer the doubts of their place', () => {
    const doubt = { code: 'NUMBER_MISSING', message: '', span: [0, 0] } as const
    const doubts = [{ ...doubt, span: [0, 0] as [number, number] }]
    expect(openDoubts(doubts, [])).toHaveLength(1)
    expect(openDoubts(doubts, [{ field: 'number', span: null, read: null, corrected: '1/QĐ' }])).toEqual([])
  })
  it('compare values whatever the order of their fields', () => {
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
    expect(sameValue(null, undefined)).toBe(true)
    expect(sameValue({ a: 1 }, { a: 2 })).toBe(false)
  })
})

describe('what leaves with an export', () => {
  it.each([
    ['gọi 0912 345 678 nhé', 'gọi 0000 000 000 nhé'],
    ['căn cước 048090001234', 'căn cước 000000000000'],
    ['thư lan.anh@thu.example', 'thư xxxxxxx@thu.example'],
    ['Nghị định số 63/2010/NĐ-CP ngày 08/6/2010', 'Nghị định số 63/2010/NĐ-CP ngày 08/6/2010'],
    ['thủ tục 1.001193.000.00.00.H57', 'thủ tục 1.001193.000.00.00.H57'],
  ])('%s', (text, wanted) => {
    expect(covered(text)).toBe(wanted)
    expect(covered(text)).toHaveLength(text.length)
  })
  it('is quick on hostile text', () => {
    for (const piece of ['0 ', 'a', 'a.', '8-']) expectLinear((count) => covered(piece.repeat(count)), 20_000)
  })
})

it('names a part by its place, and nothing else', () => {
  expect(partAsked('c-12-20')).toEqual({ kind: 'citation', span: [12, 20] })
  for (const other of ['x-1-2', 'c-1', 'thong-tin', '', 'c-1-2-3-4']) expect(partAsked(other)).toBeNull()
})

it('every act is for the people of the unit, in the state that it needs', () => {
  const actor = { accountId: 'a', unitId: 'u', unitName: 'U', roles: ['officer'] } as never
  const asker = { actor, work: { unitIds: ['u'], itemIds: ['given'], awayIds: [] } }
  for (const act of Object.keys(readingLife) as ReadingMove[]) {
    const { from } = readingLife[act]
    for (const state of readingStates) {
      const allowed = from.some((one) => one === state)
      expect(refuseReading(act, asker, { id: 'r', unitId: 'u', state }), `${act} ${state}`).toBe(
        allowed ? null : 'wrong-state',
      )
      expect(refuseReading(act, asker, { id: 'given', unitId: 'other', state })).toBe(allowed ? null : 'wrong-state')
      expect(refuseReading(act, asker, { id: 'r', unitId: 'other', state })).toBe('not-allowed')
      expect(refuseReading(act, { actor: null, work: noWork }, { id: 'r', unitId: 'u', state })).toBe('not-allowed')
    }
  }
})
