import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { chrome, running } from '../../../tests/visits.ts'
import { paths } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

test('nothing of an address or a browser is in any table or file', async () => {
  process.env.TRUST_PROXY = '1'
  const one = await running(server)
  const secret = 'Trình-Duyệt-Riêng-7319'.normalize('NFD').replace(/[^\x20-\x7e]/g, '')
  await one.see('/', {
    'user-agent': `Mozilla/5.0 ${secret}`,
    from: 'nguon-rieng-8841.example',
    'x-forwarded-for': '10.9.9.9, 203.0.113.77',
  })
  delete process.env.TRUST_PROXY
  await one.stop()
  const { db, config } = server.kernel
  const tables = await sql<{
    name: string
  }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    db,
  )
  for (const { name } of tables.rows) {
    const { rows } = await sql<{
      found: boolean
    }>`select exists (select 1 from ${sql.table(name)} t where t::text like any(array[${`%${secret}%`}, '%nguon-rieng-8841%', '%203.0.113.77%'])) as found`.execute(
      db,
    )
    expect([name, rows[0]?.found]).toEqual([name, false])
  }
  const columns = await sql<{
    name: string
  }>`select column_name as name from information_schema.columns where table_name like 'visit%'`.execute(db)
  expect(columns.rows.filter(({ name }) => /address|agent|hash|salt|ip$|visitor_/.test(name))).toEqual([])
  for (const file of filesBelow(config.dataDir))
    expect([file, readFileSync(file).includes(secret)]).toEqual([file, false])
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

test('the ministry’s measuring is off by itself; where it is on, it is let in, alone, and readers are told', async () => {
  const said = async () => {
    const one = await running(server)
    const [policy, page] = await Promise.all(
      [paths.counterJson, paths.counter].map((path) =>
        fetch(`${one.address}${path}`, { headers: { 'user-agent': chrome } }),
      ),
    )
    const home = await fetch(one.address)
    const told = {
      json: await policy?.json(),
      page: await page?.text(),
      policy: home.headers.get('content-security-policy'),
    }
    await one.stop()
    return told
  }
  const off = await said()
  expect(off.json).not.toHaveProperty('emc')
  expect(off.page).toContain('Không có gì được gửi cho bên thứ ba')
  process.env.EMC_SITE_ID = '1234'
  const on = await said()
  delete process.env.EMC_SITE_ID
  expect(on.json.emc).toBe('1234')
  expect(on.page).toContain('f-emc.ngsp.gov.vn')
  expect(on.policy?.replaceAll(' https://f-emc.ngsp.gov.vn', '')).toBe(off.policy)
  expect(on.policy?.match(/f-emc/g)).toHaveLength(3)
})
