import { describe, expect, test } from 'vitest'
import { officialTree } from '../../../../bench/units/official.ts'
import { bodyNamed, unitNamed } from './issuer.ts'

const tree = officialTree()

describe('the unit of the day (domain §2.2)', () => {
  test.each([
    ['UBND tỉnh Thừa Thiên Huế', '2019-12-12', '46@2008-08-01'],
    ['Ủy ban nhân dân thành phố Huế', '2019-12-24', '474@2008-08-01'],
    ['UBND thành phố Huế', '2024-12-31', '474@2008-08-01'],
    ['UBND thành phố Huế', '2025-01-01', '46@2008-08-01'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ', '2025-12-29', '46@2008-08-01'],
    ['Chủ tịch UBND TP. Huế', '2026-01-01', '46@2008-08-01'],
    ['Hội đồng nhân dân tỉnh Thừa Thiên Huế', '2020-07-10', '46@2008-08-01'],
    ['Thành phố Hà Nội', '2026-03-01', '01@2008-08-01'],
    ['Ủy ban nhân dân huyện Sốp Cộp', '2017-01-23', '127@2025-01-01'],
    ['UBND phường Thuận Hóa, thành phố Huế', '2025-08-01', '19789@2025-07-01'],
  ])('%s, %s → %s', (words, on, unit) => {
    expect(unitNamed(tree, words, on)).toBe(unit)
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['of two cities called Huế none is meant without a day', 'UBND thành phố Huế', null],
    ['a name that has ended', 'UBND tỉnh Thừa Thiên Huế', '2025-06-01'],
    ['a name that came later', 'UBND phường Mỹ Thượng', '2019-06-01'],
    ['many bearers', 'UBND xã Tân Lập', '2026-01-01'],
    ['a slip', 'UBND tỉnh Thừa Thiên Hế', '2019-12-12'],
    ['no kind said', 'Huế', '2019-12-12'],
    ['another body', 'Tỉnh ủy Thừa Thiên Huế', '2019-12-12'],
    ['a part of it', 'Ban Chỉ đạo cải cách hành chính tỉnh Thừa Thiên Huế', '2019-12-12'],
    ['no name', 'Ủy ban nhân dân thành phố', '2022-02-23'],
  ])('%s', (_, words, on) => {
    expect(unitNamed(tree, words, on)).toBeNull()
  })
})

describe('the body under an earlier or later name', () => {
  test.each([
    ['cited by the name that had ended', 'UBND tỉnh Thừa Thiên Huế', '2025-06-01', '46@2008-08-01'],
    ['the name of the day goes first', 'UBND thành phố Huế', '2019-12-24', '474@2008-08-01'],
    ['of several that were joined none', 'UBND phường Mỹ Thượng', '2019-06-01', null],
    ['no name', 'Ủy ban nhân dân thành phố', '2022-02-23', null],
  ])('%s', (_, words, on, unit) => {
    expect(bodyNamed(tree, words, on)).toBe(unit)
  })
})
