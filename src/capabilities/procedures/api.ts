import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { Site } from '../../kernel/site.ts'
import { marksOf } from './narrowing.ts'
import { procedureCode } from './rules/code.ts'
import { channels, timeUnits } from './rules/content.ts'
import { everyProcedure, onlineLevels, pageSize, readPlace, writePlace } from './rules/listing.ts'
import { listProcedures } from './store/listing.ts'
import { findByCode } from './store.ts'

const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const listed = z.object({
  code: z.string(),
  name: z.string(),
  state: z.enum(['in-force', 'abolished']),
  field: z.string().nullable(),
  levels: listOf(z.string()),
  audiences: listOf(z.string()),
  agency: z.string().nullable(),
  onlineLevel: z.enum(onlineLevels).nullable(),
})

const text = z.string().nullable()
/** `…Text`: as the source prints it, where its parts could not be told apart. */
const whole = listed.extend({
  decision: text,
  kind: text,
  keywords: z.string(),
  abolition: z.object({ by: z.string(), from: z.string() }).nullable(),
  source: text,
  sourceUrl: text,
  /** The first day on which this wording was shown. */
  validFrom: z.string(),
  content: z.object({
    ways: listOf(
      z.object({
        channel: z.enum(channels),
        duration: z
          .object({ text: z.string(), count: z.number().nullable(), unit: z.enum(timeUnits).nullable() })
          .nullable(),
        isFree: z.boolean(),
        fees: listOf(z.object({ text: z.string(), amount: z.number().nullable(), currency: text, note: text })),
        note: text,
      }),
    ),
    waysText: text,
    steps: z.object({ lead: text, steps: listOf(z.object({ mark: text, text: z.string() })) }),
    dossier: listOf(
      z.object({
        name: text,
        papers: listOf(
          z.object({
            name: z.string(),
            forms: listOf(z.string()),
            originals: z.number().nullable(),
            copies: z.number().nullable(),
          }),
        ),
      }),
    ),
    dossierText: text,
    results: listOf(z.object({ name: z.string(), code: text })),
    requirements: text,
    legalBases: listOf(z.object({ title: z.string(), number: text, issued: text })),
    legalText: text,
    coordinating: text,
    remarks: text,
  }),
})

export function api(site: Site): void {
  site.api(
    '/procedures',
    {
      for: 'public',
      summary: 'Administrative procedures in force, by name',
      query: z.object({
        q: z.string().max(200).default(''),
        field: z.string().max(300).default(''),
        level: z.string().max(100).default(''),
        audience: z.string().max(200).default(''),
        online: z.enum(onlineLevels).optional(),
        agency: z.string().max(300).default(''),
        limit: z.coerce.number().int().min(1).max(100).default(pageSize),
        cursor: z.string().max(2000).default(''),
      }),
      output: z.object({ total: z.number(), items: listOf(listed), next: z.string().nullable() }),
    },
    async (ask, { q: words, field, level, audience, online = '', agency, limit, cursor }) => {
      const filter = { ...everyProcedure, words, field, level, audience, online, agency }
      const { total } = await marksOf(ask, filter)
      const rows = await listProcedures(ask.db, filter, { after: readPlace(cursor), limit: limit + 1 })
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return { total, items: rows.slice(0, limit), next: last ? writePlace(last.place) : null }
    },
  )
  site.api(
    '/procedures/:code',
    {
      for: 'public',
      summary: 'One administrative procedure with all that it says',
      query: z.object({}),
      output: whole,
    },
    async (ask) => found(await findByCode(ask.db, found(procedureCode(ask.params.code ?? '')))),
  )
}
