import { expect, test } from 'vitest'
import { capabilities } from '../src/capabilities.ts'
import type { Audience, Site } from '../src/kernel/site.ts'

const audiences = new Map<string, Audience>()
const site: Site = {
  get: (path, options) => void audiences.set(path, options.for),
  post: () => undefined,
  api: () => undefined,
}
for (const capability of capabilities) capability.routes?.(site)
const tables = [...audiences.keys()].filter((path) => path.endsWith('.csv'))

test('the house offers tables', () => {
  expect(tables.length).toBeGreaterThan(8)
})

test.each(tables)('%s has a workbook beside it for the same people', (path) => {
  expect(audiences.get(path.replace(/\.csv$/, '.xlsx'))).toEqual(audiences.get(path))
})
