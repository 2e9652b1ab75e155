import { describe, expect, test } from 'vitest'
import { exampleTree, hue } from '../example.ts'
import { groupOfPhrase, nameKeys } from './naming.ts'

const tree = exampleTree()

describe('the three units called Huế (domain §2.2)', () => {
  test.each([
    ['2019-12-12', 'Tỉnh Thừa Thiên Huế'],
    ['2024-12-31', 'Tỉnh Thừa Thiên Huế'],
    ['2025-01-01', 'Thành phố Huế'],
  ])('the province is one unit under two names: on %s it is %s', (on, name) => {
    expect(tree.nameOn(hue.province, on)).toBe(name)
  })

  test('"thành phố Huế" of 2019 is the district-tier city, of 2025 the province', () => {
    expect(tree.findByName('UBND thành phố Huế', hue.province, '2019-12-24').map((unit) => unit.id)).toEqual([hue.city])
    expect(tree.findByName('UBND thành phố Huế', hue.province, '2025-08-01').map((unit) => unit.id)).toEqual([
      hue.province,
    ])
  })

  test('a commune hangs under its district until 30/06/2025 and under the province since', () => {
    expect(tree.parentOn(hue.ward, '2025-06-30')).toBe(hue.district)
    expect(tree.parentOn(hue.ward, '2025-07-01')).toBe(hue.province)
    expect(tree.pathOn(hue.ward, '2024-06-01')).toEqual([hue.province, hue.city, hue.ward])
  })
})

describe('groups are resolved on a day', () => {
  test('departments, communes, everyone', () => {
    expect(tree.groupOn('ALL_DEPARTMENTS', hue.province, '2025-08-01')).toEqual([hue.department])
    expect(tree.groupOn('ALL_COMMUNES', hue.province, '2025-08-01')).toEqual([hue.ward])
    expect(tree.groupOn('ALL_DISTRICTS', hue.province, '2025-08-01')).toEqual([])
    expect(tree.groupOn('ALL_DISTRICTS', hue.province, '2019-08-01')).toEqual([hue.city])
  })

  test.each([
    ['các sở, ban, ngành', 'ALL_DEPARTMENTS'],
    ['UBND các xã, phường, đặc khu', 'ALL_COMMUNES'],
    ['UBND các huyện, thị xã và thành phố Huế', 'ALL_DISTRICTS'],
    ['Các cơ quan, đơn vị, địa phương', 'ALL_UNITS'],
    ['Sở Nội vụ', null],
  ])('%s → %s (domain §3.9)', (phrase, group) => {
    expect(groupOfPhrase(phrase)).toBe(group)
  })
})

test('a department is found by its name, with and without the name of its city, and abbreviated', () => {
  for (const name of [
    'Sở Thông tin và Truyền thông',
    'Sở TT&TT',
    'so thong tin va truyen thong',
    'Sở Thông tin và Truyền thông thành phố Huế',
  ]) {
    expect(
      tree.findByName(name, hue.province, '2025-08-01').map((unit) => unit.id),
      name,
    ).toEqual([hue.department])
  }
})

test('a territory is found as a People’s Committee too', () => {
  expect(nameKeys('UBND phường Thuận Hóa')).toContain('phuong thuan hoa')
})
