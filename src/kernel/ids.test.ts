import { expect, test } from 'vitest'
import { newCode, newId, newToken } from './ids.ts'

test('ids are of version 7, differ, and sort in the order in which they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})

test('codes have no letters that are taken for digits, tokens hold 32 bytes', () => {
  expect(newCode(200)).toMatch(/^[0-9A-HJKMNP-TV-Z]{200}$/)
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
})
