import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { Ask, Site } from '../../kernel/site.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { answerMarksOf } from './narrowing.ts'
import { type PublishedAnswer, pageSize, placeOf, readPlace, writePlace } from './rules/listing.ts'
import { fields, kinds } from './rules.ts'
import { answerOf } from './store/answers.ts'
import { listAnswers } from './store/published.ts'
import { findPublished } from './store.ts'

const listed = z.object({
  slug: z.string(),
  kind: z.enum(kinds),
  field: z.enum(fields).nullable(),
  subject: z.string(),
  /** Which unit answered, as it was called on that day. */
  unit: z.object({ code: z.string(), slug: z.string(), name: z.string() }).nullable(),
  publishedOn: z.string(),
})

export function api(site: Site): void {
  site.api(
    '/feedback',
    {
      for: 'public',
      summary: 'Published answers to questions, feedback and proposals, newest first',
      query: z.object({
        kind: z.enum(kinds).optional(),
        field: z.enum(fields).optional(),
        /** Address name of a unit, with what it took over from former ones. */
        unit: z.string().max(200).default(''),
        year: z.coerce.number().int().min(2000).max(2200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(pageSize),
        cursor: z.string().max(80).default(''),
      }),
      output: z.object({ total: z.number(), items: z.array(listed), next: z.string().nullable() }),
    },
    async (ask, { kind = null, field = null, unit, year = null, limit, cursor }) => {
      const tree = await loadTree(ask.db)
      const unitIds = unit === '' ? null : unitsMeant(ask, tree, unit)
      const filter = { kind, field, unitIds, year }
      const { total } = await answerMarksOf(ask, filter)
      const rows = await listAnswers(ask.db, filter, { after: readPlace(cursor), limit: limit + 1 })
      const last = rows.length > limit ? rows[limit - 1] : undefined
      const items = rows.slice(0, limit).map((row) => told(row, tree))
      return { total, items, next: last ? writePlace(placeOf(last)) : null }
    },
  )
  site.api(
    '/feedback/:slug',
    {
      for: 'public',
      summary: 'One published answer with its question',
      query: z.object({}),
      output: listed.extend({ question: z.string(), answer: z.string() }),
    },
    async (ask) => {
      const { id, slug, kind, field, unitId, ...item } = found(await findPublished(ask.db, ask.params.slug ?? ''))
      const [answer, tree] = await Promise.all([answerOf(ask.db, id), loadTree(ask.db)])
      const subject = found(item.publicSubject)
      const row = { id, slug: found(slug), kind, field, subject, unitId: found(unitId) }
      const line = told({ ...row, publishedOn: found(item.publishedOn) }, tree)
      return { ...line, question: found(item.publicContent), answer: found(answer).body }
    },
  )
}

/** None where no unit is called so: an unknown one has answered nothing. */
function unitsMeant(ask: Ask, tree: UnitTree, slug: string): readonly string[] {
  const unit = tree.bySlug(slug)
  return unit ? tree.workOf([unit.id], ask.today).unitIds : []
}

function told({ unitId, publishedOn, ...row }: PublishedAnswer, tree: UnitTree): z.input<typeof listed> {
  const unit = tree.unit(unitId)
  const name = tree.nameOn(unitId, publishedOn)
  return { ...row, publishedOn, unit: unit && { code: unit.code, slug: unit.slug, name } }
}
