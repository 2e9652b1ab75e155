import { type ComponentType, Fragment, options, type VNode } from 'preact'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import * as ui from '../../ui/index.ts'
import { paths, text, uses } from './text.ts'

const pages = [paths.components, paths.problem, paths.portal, paths.failure]
const exported = Object.entries(ui).filter(([name]) => /^[A-Z]/.test(name))

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const before = options.vnode
afterEach(() => {
  options.vnode = before
})

/** The components from which the answers of these addresses were really made. */
async function madeOf(addresses: readonly string[]): Promise<Set<unknown>> {
  const found = new Set<unknown>()
  options.vnode = (node: VNode) => {
    found.add(node.type)
    before?.(node)
  }
  const staff = await server.as('canbo.p1')
  for (const address of addresses) expect((await staff.get(address)).statusCode).toBe(200)
  found.delete(Fragment)
  return found
}

test('every component that ui/ exports stands on the pages', async () => {
  const made = await madeOf(pages)
  const missing = exported.filter(([, component]) => !made.has(component)).map(([name]) => name)
  expect(missing).toEqual([])
  expect(exported.length).toBeGreaterThan(45)
})

test('a component that a page does not use is noticed', async () => {
  const made = await madeOf([paths.failure])
  const isMade = (component: ComponentType<never>) => made.has(component)
  expect([isMade(ui.ErrorPage), isMade(ui.HeatTable)]).toEqual([true, false])
})

test('each is named on the page, or on the pages that show it whole, with when to use it', async () => {
  const staff = await server.as('canbo.p1')
  const { body } = await staff.get(paths.components)
  const named = [...body.matchAll(/class="specimen__name">(\w+)</g)].map(([, name]) => name)
  const whole = ['Document', 'ErrorPage', 'ErrorSummary', 'Hero', 'PortalPage', 'StaffPage']
  expect([...named, ...whole].sort()).toEqual(Object.keys(uses).sort())
  expect(new Set(named).size).toBe(named.length)
})

test('its ids are unique and its contents lead to parts that are there', async () => {
  const staff = await server.as('canbo.p1')
  for (const path of pages) {
    const { body } = await staff.get(path)
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    const led = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(led.filter((id) => !ids.includes(id))).toEqual([])
  }
})

test('the specimen table is sorted and filtered by the address and handed out', async () => {
  const staff = await server.as('canbo.p1')
  const order = async (query: string) => {
    const { body } = await staff.get(`${paths.components}?${query}`)
    return [...body.matchAll(/name="ids" type="checkbox" value="(\d)"/g)].map(([, id]) => id).join('')
  }
  expect(await order('')).toBe('3124')
  expect(await order('sort=-done')).toBe('3214')
  expect(await order('state=late')).toBe('1')
  const file = await staff.get(paths.table)
  expect(file.body.split('\n').filter(Boolean)).toHaveLength(5)
})

test('its forms may be sent and keep nothing', async () => {
  const staff = await server.as('canbo.p1')
  const events = () => server.kernel.db.selectFrom('events').select('id').execute()
  const known = (await events()).length
  const answer = await staff.post(paths.components, { title: 'x' })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, paths.components])
  expect((await events()).length).toBe(known)
  expect((await staff.get(paths.problem)).body).toContain(text.problemPage)
})
