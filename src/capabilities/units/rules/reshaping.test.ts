import { expect, test } from 'vitest'
import { officialTree } from '../../../../bench/units/official.ts'
import { flowsOn } from './flows.ts'
import { type Reshaping, reshapedTree } from './reshaping.ts'

const tree = officialTree()
const on = '2027-01-01'
const hue = tree.byCode('46', on)?.id ?? ''
const [first, second, third, fourth] = tree.childrenOn(hue, on).map(({ id }) => id)
const blank = { share: null, legalBasis: null, function: null, isMain: false }
const change: Reshaping = {
  on,
  legalBasis: 'NQ',
  founded: [
    {
      id: 'new',
      code: 'N1',
      slug: 'phuong-moi',
      level: 'COMMUNE',
      name: 'Phường Mới',
      shortName: null,
      abbreviation: null,
      kind: 'PHUONG',
      parentId: hue,
      legalBasis: 'NQ',
    },
  ],
  ended: [first ?? '', second ?? ''],
  renamed: [{ unitId: third ?? '', name: 'Phường Tên Khác', kind: 'PHUONG' }],
  moved: [{ unitId: fourth ?? '', parentId: third ?? '' }],
  successions: [first, second].map((id) => ({ fromUnitId: id ?? '', toUnitId: 'new', kind: 'MERGE', ...blank })),
}
const after = reshapedTree(tree, change)

test('the day before stays as it was, and so does the tree itself', () => {
  const names = (one: typeof tree, day: string) => one.subtreeOn(hue, day).map((id) => one.nameOn(id, day))
  expect(names(after, '2026-12-31')).toEqual(names(tree, '2026-12-31'))
  expect(tree.unit('new')).toBeNull()
  expect(tree.isAliveOn(first ?? '', on)).toBe(true)
})

test('on the day units begin, end, change name and superior, and one follows', () => {
  expect(after.isAliveOn(first ?? '', on)).toBe(false)
  expect(after.responsibleFor(first ?? '', on)).toBe('new')
  expect(after.nameOn('new', on)).toBe('Phường Mới')
  expect(after.childrenOn(hue, on).length).toBe(tree.childrenOn(hue, on).length - 2)
  expect([after.nameOn(third ?? '', '2026-12-31'), after.nameOn(third ?? '', on)]).toEqual([
    tree.nameOn(third ?? '', on),
    'Phường Tên Khác',
  ])
  expect(after.parentOn(fourth ?? '', on)).toBe(third)
  const flows = flowsOn(hue, { tree: after, on, hrefOf: () => null })
  expect(flows.map(({ to }) => to?.id)).toEqual(['new', 'new'])
})
