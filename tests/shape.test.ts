import { describe, expect, it } from 'vitest'
import { findCycles } from './shape/cycles.ts'
import { findStale, findUnexplained } from './shape/glossary.ts'
import { readHouse, readRootFile } from './shape/house.ts'
import { findForbiddenImports, findUnlisted } from './shape/imports.ts'
import { findClockAndChance, findLawlessMoves, findLooseEnds, lifeTables } from './shape/purity.ts'
import { findFatHouse, findFatKernel, findLongFiles, findLongFunctions } from './shape/sizes.ts'
import { findForeignTables, findStraySql } from './shape/tables.ts'
import { findEmptyNames, findVietnamese } from './shape/words.ts'

const house = readHouse()

describe('who may import whom', () => {
  it('follows the table of ARCHITECTURE.md and the order of the capabilities', () => {
    expect(findForbiddenImports(house)).toEqual([])
  })
  it('lists every capability', () => {
    expect(findUnlisted(house)).toEqual([])
  })
  it('has no circles', () => {
    expect(findCycles(house)).toEqual([])
  })
})

describe('sizes', () => {
  it('keeps files short', () => {
    expect(findLongFiles(house)).toEqual([])
  })
  it('keeps functions short', () => {
    expect(findLongFunctions(house)).toEqual([])
  })
  it('keeps the kernel within its limit', () => {
    expect(findFatKernel(house)).toEqual([])
  })
  it('keeps the house as a whole readable', () => {
    expect(findFatHouse(house)).toEqual([])
  })
})

describe('the database', () => {
  it('is spoken to in stores only', () => {
    expect(findStraySql(house)).toEqual([])
  })
  it('gives every table to one capability', () => {
    expect(findForeignTables(house)).toEqual([])
  })
})

describe('words', () => {
  it('keeps Vietnamese in the texts', () => {
    expect(findVietnamese(house)).toEqual([])
  })
  it('names things after what they are', () => {
    expect(findEmptyNames(house)).toEqual([])
  })
  it('explains every shared type, table and event verb in GLOSSARY.md', () => {
    expect(findUnexplained(house, readRootFile('GLOSSARY.md'))).toEqual([])
  })
  it('keeps no word in GLOSSARY.md for what has gone', () => {
    expect(findStale(house, readRootFile('GLOSSARY.md'))).toEqual([])
  })
})

describe('purity', () => {
  it('leaves clock and chance to the kernel', () => {
    expect(findClockAndChance(house)).toEqual([])
  })
  it('has no any, no default export, no re-export outside an index', () => {
    expect(findLooseEnds(house)).toEqual([])
  })
  it('gives every act of a life-cycle its law', () => {
    expect(lifeTables(house)).not.toEqual([])
    expect(findLawlessMoves(house)).toEqual([])
  })
})
