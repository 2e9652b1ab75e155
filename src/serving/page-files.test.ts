import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../kernel/log.ts'
import { formFor } from './kept-page.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { openPageFiles, removeOrphanedPages } from './page-files.ts'

let folder = ''
let cache: PageCache
const open = () => createPageCache(10_000_000, openPageFiles(folder, silentLog))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caicach-pages-'))
  cache = open()
})
afterEach(() => {
  cache.close()
  rmSync(folder, { recursive: true, force: true })
})

const made = { tags: new Set(['articles']), validUntil: 2, said: [], since: 0 }
const all = () =>
  readdirSync(join(folder, 'current'), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  )
/** Without those being written. */
const names = () => all().filter((name) => !name.includes('.new'))
/** Files are written for a page that was asked for again. */
async function keep(address: string, html: string) {
  cache.keep(address, html, { ...made, since: cache.generation() })
  const page = cache.find(address, 1)
  if (!page) throw new Error('not kept')
  return page
}

test('the files are the page in three forms, dated so that a server makes the same entity tag of them', async () => {
  const html = `<p>${'Tin tức '.repeat(500)}</p>`
  const page = await keep('/tin-tuc/mot', html)
  await expect.poll(names).toHaveLength(3)
  const at = (ending: string) => join(folder, 'current/tin-tuc', `mot.html${ending}`)
  expect(readFileSync(at(''), 'utf8')).toBe(html)
  expect(gunzipSync(readFileSync(at('.gz'))).toString()).toBe(html)
  expect(brotliDecompressSync(readFileSync(at('.br'))).toString()).toBe(html)
  for (const [ending, accepted] of [
    ['', ''],
    ['.gz', 'gzip'],
    ['.br', 'br'],
  ] as const) {
    const { mtimeMs, size } = statSync(at(ending))
    const { head, body } = formFor(page, accepted)
    expect(head[head.indexOf('etag') + 1]).toBe(`"${(mtimeMs / 1000).toString(16)}-${size.toString(16)}"`)
    expect(readFileSync(at(ending)).equals(body)).toBe(true)
  }
})

test('a purged page has no file when the purge returns, also while it is being written', async () => {
  await keep('/tin-tuc', 'một')
  await keep('/', 'hai')
  await expect.poll(names).toHaveLength(6)
  cache.purge(new Set(['articles']))
  expect(names()).toEqual([])
  for (let round = 0; round < 20; round += 1) {
    await keep('/tin-tuc', `lần ${round}`)
    for (let wait = 0; wait < round; wait += 1) await new Promise((resolve) => setImmediate(resolve))
    cache.purge(new Set(['articles']))
    expect(names()).toEqual([])
  }
  await expect.poll(all).toEqual([])
  expect(cache.counts().bytes).toBe(0)
})

test.each(['/tin-tuc?page=2', '/Tin', '/a//b', '/..', '/a/../b', '/%2e%2e/x', '/a/', '/a.b', `/${'a'.repeat(400)}`])(
  'an address that servers may read differently stays in memory: %s',
  async (address) => {
    await keep(address, 'x')
    await keep('/sau', 'y')
    await expect.poll(names).toHaveLength(3)
    expect(names().sort()).toEqual(['sau.html', 'sau.html.br', 'sau.html.gz'])
  },
)

test('each start has a folder of its own and nothing of earlier ones; the end leaves nothing', async () => {
  await keep('/tin-tuc', 'cũ')
  await expect.poll(names).toHaveLength(3)
  const before = realpathSync(join(folder, 'current'))
  const next = open()
  expect(realpathSync(join(folder, 'current'))).not.toBe(before)
  expect(names()).toEqual([])
  await keep('/ke-hoach', 'của tiến trình cũ')
  cache.close() // not the current one any more: the next one's stays
  expect(readdirSync(folder)).toHaveLength(2)
  next.close()
  expect(readdirSync(folder)).toEqual([])
})

test('what a killed server left is cut off by a command, what a living one serves is not', () => {
  removeOrphanedPages(folder, () => true)
  expect(readdirSync(folder)).toContain('current')
  removeOrphanedPages(folder, () => false)
  expect(readdirSync(folder)).not.toContain('current')
  removeOrphanedPages(join(folder, 'khong-co'), () => false)
})

test('a folder that cannot be used costs nothing but the files', () => {
  writeFileSync(join(folder, 'tep'), '')
  expect(openPageFiles(join(folder, 'tep/pages'), silentLog)).toBeNull()
  const cut = open()
  rmSync(join(folder, 'current'), { force: true })
  rmSync(folder, { recursive: true, force: true })
  cut.keep('/a', 'x', made)
  expect(cut.find('/a', 1)).not.toBeNull()
  cut.close()
})
