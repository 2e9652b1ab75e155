import { describe, expect, it } from 'vitest'
import { officialTree } from '../../../../bench/units/official.ts'
import { parcelsOf } from './parcels.ts'

const tree = officialTree()
const on = '2025-07-01'
const ended = tree.all().filter(({ level, validTo }) => level === 'DISTRICT' && validTo === '2025-06-30')
const named = (id: string) => tree.nameOn(id, on)
const district = (name: string) => ended.find(({ id }) => tree.nameOn(id, '2025-06-30') === name)?.id ?? ''

describe('the districts that ended on 30 June 2025', () => {
  it('each have a commune of today and the province above to choose from', () => {
    const heirless = ended.filter(({ id }) => tree.heirOn(id, { on }).kind === 'none')
    expect(heirless.length).toBeGreaterThan(600)
    const poor = heirless.filter(({ id }) => {
      const levels = parcelsOf(id, { tree, on }).map(({ unitId }) => tree.unit(unitId)?.level)
      return !levels.includes('COMMUNE') || levels.at(-1) !== 'PROVINCE'
    })
    expect(poor.map(({ id }) => tree.nameOn(id, '2025-06-30'))).toEqual([])
  })

  it('stand for the communes on their ground and nothing else, the province last', () => {
    const names = parcelsOf(district('Huyện A Lưới'), { tree, on }).map(({ unitId }) => named(unitId))
    expect(names.slice(0, -1).sort()).toEqual([
      'Xã A Lưới 1',
      'Xã A Lưới 2',
      'Xã A Lưới 3',
      'Xã A Lưới 4',
      'Xã A Lưới 5',
    ])
    expect(names.at(-1)).toBe('Thành phố Huế')
  })

  it('say no share where no population is known', () => {
    expect(parcelsOf(district('Huyện A Lưới'), { tree, on }).every(({ share }) => share === null)).toBe(true)
  })
})
