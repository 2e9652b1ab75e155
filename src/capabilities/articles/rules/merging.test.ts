import { describe, expect, test } from 'vitest'
import { alignmentOf } from '../../plans/index.ts'
import { exampleEdition } from '../example.ts'
import type { Body } from './body.ts'
import { changedMargins, changedParts } from './comparing.ts'
import { mergeBodies, mergeManuscripts } from './merging.ts'

const body = (letters: string): Body => ({
  type: 'doc',
  content: [...letters].map((letter) => ({ type: 'paragraph', content: [{ type: 'text', text: letter }] })),
})
const lettersOf = ({ content }: Body) =>
  content
    .map((block) => (block.type === 'paragraph' && block.content[0]?.type === 'text' ? block.content[0].text : '?'))
    .join('')

describe('bodies', () => {
  test.each([
    ['abcd', 'abXcd', 'abcdY', 'abXcdY', 0],
    ['abcd', 'bcd', 'abce', 'bce', 0],
    ['abcd', 'aXcd', 'aYcd', 'aYXcd', 1],
    ['abcd', 'aXcd', 'aXcd', 'aXcd', 0],
    ['abcd', 'aXcd', 'acd', 'aXcd', 1],
    ['', 'X', 'Y', 'YX', 1],
    ['abcdef', 'aXcdeZ', 'abcYef', 'aXcYeZ', 0],
    ['abc', 'abc', '', '', 0],
    ['abc', 'aXY', 'PQc', 'PQXY', 1],
  ])('%s became %s and %s: %s, %i clashes', (base, mine, theirs, merged, clashes) => {
    const found = mergeBodies(body(base), body(mine), body(theirs))
    expect([lettersOf(found.body), found.clashes.length]).toEqual([merged, clashes])
  })

  test('no word that either wrote is lost, whatever they did', () => {
    let seed = 7
    const chance = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const changed = (letters: string, fresh: string) =>
      [...letters]
        .flatMap((letter) =>
          chance(5) === 0 ? [] : chance(5) === 0 ? [letter, fresh[chance(fresh.length)] ?? ''] : [letter],
        )
        .join('')
    for (let round = 0; round < 500; round += 1) {
      const base = 'abcdefghij'.slice(0, chance(11))
      const [mine, theirs] = [changed(base, 'KLMN'), changed(base, 'PQRS')]
      const merged = lettersOf(mergeBodies(body(base), body(mine), body(theirs)).body)
      const without = lettersOf(mergeBodies(null, body(mine), body(theirs)).body)
      for (const letter of [...mine, ...theirs].filter((one) => /[K-S]/.test(one))) {
        expect(merged, `${base} ${mine} ${theirs}`).toContain(letter)
        expect(without).toContain(letter)
      }
    }
  })

  test('long texts are laid side by side in time', () => {
    const many = Array.from({ length: 2000 }, (_, at) => String(at))
    expect(alignmentOf(many, many.toSpliced(1000, 1, 'x'))).toHaveLength(1999)
  })
})

test('fields: who changed one wins, where both did mine stands and theirs is told; lists keep what either added', () => {
  const base = exampleEdition({ topics: ['one-stop', 'digital'] })
  const mine = { ...base, title: 'Của tôi', source: 'A', topics: ['one-stop', 'digital', 'models'] }
  const theirs = { ...base, title: 'Của họ', summary: 'Họ viết', topics: ['digital', 'training'] }
  const { manuscript, fields } = mergeManuscripts(base, mine, theirs)
  expect(manuscript).toMatchObject({ title: 'Của tôi', summary: 'Họ viết', source: 'A' })
  expect(manuscript.topics.toSorted()).toEqual(['digital', 'models', 'training'])
  expect(fields).toEqual(['title'])
})

test('editions: a rewritten block stands opposite what it became, others alone', () => {
  const one = (text: string): Body['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const before: Body = { type: 'doc', content: [one('Giữ nguyên.'), one('Một cửa làm việc thứ Bảy.'), one('Bỏ đi.')] }
  const after: Body = {
    type: 'doc',
    content: [one('Giữ nguyên.'), one('Một cửa làm việc Chủ Nhật.'), one('Hoàn toàn mới')],
  }
  expect(changedParts(before, after)).toEqual([
    { before: 'Giữ nguyên.', after: 'Giữ nguyên.' },
    { before: 'Một cửa làm việc thứ Bảy.', after: 'Một cửa làm việc Chủ Nhật.' },
    { before: 'Bỏ đi.', after: null },
    { before: null, after: 'Hoàn toàn mới' },
  ])
  const edition = exampleEdition()
  expect(changedMargins(edition, { ...edition, areas: ['E_GOV'], source: 'B' })).toEqual(['areas', 'source'])
})
