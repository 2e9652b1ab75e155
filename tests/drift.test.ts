import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { schemaFile, schemaText } from '../db/schema-text.ts'
import { freshDatabase } from './database.ts'
import { openApiFile, openApiText } from './openapi.ts'

describe('what is generated is up to date', () => {
  it('db/schema.ts says what the migrations make (npm run schema)', async () => {
    const database = await freshDatabase()
    try {
      expect(await readFile(schemaFile, 'utf8')).toBe(await schemaText(database.ownerUrl))
    } finally {
      await database.drop()
    }
  })

  it('openapi.json describes every address of the API (npm run openapi)', async () => {
    expect(await readFile(openApiFile, 'utf8')).toBe(openApiText())
  })
})
