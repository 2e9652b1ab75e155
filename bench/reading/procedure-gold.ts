import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Fold } from './corpus.ts'

const row = z.object({
  action: z.enum(['announce', 'amend', 'replace', 'abolish']),
  code: z.string().nullable(),
  /** The first letters of it, as printed. */
  name: z.string(),
  /** From the code or the name, whichever stands first, to the end of the other. */
  span: z.tuple([z.number().int(), z.number().int()]),
})
const goldList = z.object({
  id: z.string(),
  source: z.string(),
  sha256: z.string(),
  form: z.string(),
  heldOut: z.boolean(),
  rows: z.array(row),
})

/** The procedures that one decision lists, as a person read them; none where its list is in a file that is not there. */
export type GoldList = z.infer<typeof goldList>
export type GoldRow = GoldList['rows'][number]

const folder = new URL('../gold/procedures/', import.meta.url)

export function readLists(fold: Fold): GoldList[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => goldList.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
    .filter((list) => fold === 'all' || list.heldOut === (fold === 'held'))
}
