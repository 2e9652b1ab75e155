import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Site } from '../../kernel/site.ts'
import { loadTree, nameShownOn, type UnitTree } from '../units/index.ts'
import { askerOf } from './asker.ts'
import { marksOf } from './listing.ts'
import { issuedByOf } from './narrowing.ts'
import { everyPaper, orders, pageSize, placeOf, readPlace, writePlace } from './rules/register.ts'
import { standingOn, standings } from './rules/standing.ts'
import { mayRead, type OfficialPaper, relations } from './rules.ts'
import { listDocuments } from './store/listing.ts'
import { findBySlug, relatedTo } from './store.ts'

const paper = z.object({
  slug: z.string(),
  number: z.string(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  issued: z.string().nullable(),
  effective: z.string().nullable(),
  expires: z.string().nullable(),
  field: z.string().nullable(),
  /** On the day of the question. */
  standing: z.enum(standings),
  title: z.string(),
  signer: z.string().nullable(),
  /** Which unit the issuer's words meant on that day. */
  issuerUnit: z.object({ code: z.string(), slug: z.string(), name: z.string() }).nullable(),
})

export function api(site: Site): void {
  site.api(
    '/documents',
    {
      for: 'public',
      summary: 'Public official documents, newest first',
      query: z.object({
        q: z.string().max(200).default(''),
        type: z.string().max(60).default(''),
        field: z.string().max(100).default(''),
        /** Address name of a unit (with what it took over from former ones), else the issuer's own words. */
        issuer: z.string().max(200).default(''),
        year: z.string().max(4).default(''),
        standing: z.enum(standings).optional(),
        order: z.enum(orders).default('newest'),
        limit: z.coerce.number().int().min(1).max(100).default(pageSize),
        cursor: z.string().max(80).default(''),
      }),
      output: z.object({ total: z.number(), items: z.array(paper), next: z.string().nullable() }),
    },
    async (ask, query) => {
      const tree = await loadTree(ask.db)
      const { type, field, year, order } = query
      const filter = {
        ...{ ...everyPaper, words: query.q, type, field, year, order },
        standing: query.standing ?? null,
        issuedBy: query.issuer === '' ? null : issuedByOf(tree, query.issuer, ask.today),
      }
      const { total } = await marksOf(ask, filter)
      const span = { after: readPlace(query.cursor), limit: query.limit + 1 }
      const rows = await listDocuments(ask.db, { filter, today: ask.today }, span)
      const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
      return {
        total,
        items: rows.slice(0, query.limit).map((row) => withIssuer(row, tree, ask.today)),
        next: last ? writePlace(placeOf(last, order)) : null,
      }
    },
  )
  site.api(
    '/documents/:slug',
    {
      for: 'public',
      summary: 'One official document with what it cites',
      query: z.object({}),
      output: paper.extend({
        related: z.array(z.object({ relation: z.enum(relations), clause: z.string().nullable(), document: paper })),
      }),
    },
    async (ask) => {
      const row = found(await findBySlug(ask.db, ask.params.slug ?? ''))
      const asker = await askerOf(ask.db, ask)
      if (!mayRead(asker, row)) throw new NotFound()
      const tree = await loadTree(ask.db)
      const related = await relatedTo(ask.db, row.id, { end: 'from', asker })
      const told = (paper: OfficialPaper) => withIssuer(paper, tree, ask.today)
      return { ...told(row), related: related.map((one) => ({ ...one, document: told(one.document) })) }
    },
  )
}

function withIssuer(paper: OfficialPaper, tree: UnitTree, today: PlainDate) {
  const { issuerUnitId: id, issued } = paper
  return {
    ...paper,
    standing: standingOn(paper.days, today),
    issuerUnit: id === null ? null : nameShownOn(tree, { id, on: issued ?? today }),
  }
}
