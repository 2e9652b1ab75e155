import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Fold } from './corpus.ts'

const span = z.tuple([z.number().int(), z.number().int()])
const fact = z.object({
  /** Words of what is counted. */
  name: z.string(),
  value: z.number(),
  /** Any of these is right, here and for the time; null is no time stated. */
  unit: z.array(z.string()).min(1),
  period: z.array(z.string().nullable()).min(1),
  span,
})
const goldFacts = z.object({
  id: z.string(),
  source: z.string(),
  sha256: z.string(),
  form: z.string(),
  heldOut: z.boolean(),
  /** Figures that it is right to find and right to leave. */
  optional: z.array(span),
  facts: z.array(fact),
})

/** The figures that one text states of what is or was, as a person read them; none where it only sets rules and aims. */
export type GoldFacts = z.infer<typeof goldFacts>
export type GoldFact = GoldFacts['facts'][number]

const folder = new URL('../gold/facts/', import.meta.url)

export function readFacts(fold: Fold): GoldFacts[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => goldFacts.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
    .filter((text) => fold === 'all' || text.heldOut === (fold === 'held'))
}
