import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { schemaFile, schemaText } from '../db/schema-text.ts'
import { freshDatabase } from './database.ts'
import { openApiFile, openApiText } from './openapi.ts'

const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url))

describe('what is generated is up to date', () => {
  it('db/schema.ts says what the migrations make (npm run schema)', async () => {
    const database = await freshDatabase()
    try {
      const wanted = await schemaText(database.ownerUrl)
      expect((await readFile(schemaFile, 'utf8')) === wanted, 'db/schema.ts is old: npm run schema').toBe(true)
    } finally {
      await database.drop()
    }
  })

  it('openapi.json describes every address of the API (npm run openapi)', async () => {
    expect((await readFile(openApiFile, 'utf8')) === openApiText(), 'openapi.json is old: npm run openapi').toBe(true)
  })

  it('package-lock.json holds the packages of every platform, or npm ci refuses it', async () => {
    const lock: Lock = JSON.parse(await readFile(lockFile, 'utf8'))
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isHeld(lock, place, name)),
    )
    expect(missing).toEqual([])
  })
})

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

/** As Node looks: beside the package that asks, then in every folder above. */
function isHeld(lock: Lock, place: string, name: string): boolean {
  if ([place, 'node_modules', name].filter(Boolean).join('/') in lock.packages) return true
  return place !== '' && isHeld(lock, place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name)
}
