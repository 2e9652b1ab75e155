import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssetManifest, buildAssets } from '../../src/ui/build-assets.ts'

let folder: string
let manifest: AssetManifest
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caicach-islands-'))
  manifest = await buildAssets(folder)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Packed bytes of a script and of everything that it brings along. */
async function weightOf(file: string, met = new Set<string>()): Promise<number> {
  if (met.has(file)) return 0
  met.add(file)
  const code = await readFile(join(folder, file), 'utf8')
  const brought = [...code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name]) => name ?? '')
  let sum = brotliCompressSync(code).length
  for (const name of brought) sum += await weightOf(name, met)
  return sum
}

/** What only one page of staff loads, by what it does there. */
const heavy: Readonly<Record<string, number>> = {
  'article-editor': 140_000, // an editor with tables, and the spelling
  passkey: 3_500,
  autosave: 3_000,
}
const light = 2_000

test('mỗi tiện nghi không quá 2 kB khi nén, trình soạn không quá 140 kB', async () => {
  const islands = Object.keys(manifest).filter((name) => name.startsWith('islands/'))
  expect(islands.length).toBeGreaterThan(15)
  const over: string[] = []
  for (const island of islands) {
    const name = island.replace(/^islands\/|\.js$/g, '')
    const weight = await weightOf(manifest[island] ?? '')
    if (weight > (heavy[name] ?? light)) over.push(`${name}: ${weight}`)
  }
  expect(over).toEqual([])
})
