import { z } from 'zod'
import { type Ask, page, type Site } from '../../kernel/site.ts'
import { language } from './actions/language.ts'
import { mostRead } from './actions/searching.ts'
import { didYouMean, searchEverything } from './naming.ts'
import { kindsOf, narrowedBy, narrowingFrom, narrowingNames } from './narrowing.ts'
import { longestQuery, shortIn } from './rules/asking.ts'
import { passageKind } from './rules/entries.ts'
import { suggestionsFor } from './suggesting.ts'
import { paths } from './text.ts'
import { SearchPage } from './views.tsx'

const perPage = 20
const mostPages = mostRead / perPage
const suggestionsPerMinute = 600

export function routes(site: Site): void {
  site.get(paths.search, { for: 'public' }, async (ask) => {
    const typed = (ask.query.q ?? '').slice(0, longestQuery)
    const narrowed = await narrowedBy(ask)
    const at = Math.min(mostPages, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
    const found = await searchEverything(ask.db, typed, {
      kind: narrowed.kind,
      narrowing: narrowed.narrowing,
      count: 'all',
      on: ask.today,
      limit: perPage,
      offset: (at - 1) * perPage,
    })
    return page(
      <SearchPage
        frame={ask.frame}
        typed={typed}
        names={narrowingNames}
        choices={narrowed.choices(found.texts?.counts ?? null)}
        chosen={narrowed.chosen}
        kinds={kindsWithLists(ask)}
        found={found}
        short={shortIn(typed, language)}
        meant={await didYouMean(ask.db, typed, found)}
        page={at}
        pages={Math.min(mostPages, Math.ceil(found.total / perPage))}
      />,
    )
  })

  site.get(paths.suggestions, { for: 'public', perMinute: suggestionsPerMinute }, async (ask) => {
    const items = await suggestionsFor(ask.db, (ask.query.q ?? '').slice(0, 100), ask.today)
    const labels = new Map(kindsOf(ask).map(({ value, label }) => [value, label]))
    const body = JSON.stringify({ items: items.map((one) => ({ ...one, kind: labels.get(one.kind) ?? '' })) })
    return { kind: 'text', type: 'application/json; charset=utf-8', body, headers: { 'cache-control': 'no-cache' } }
  })
}

/** The kinds with the public page that lists them, where the menu of the portal has one. */
function kindsWithLists(ask: Ask) {
  const menu = ask.kernel.capabilities
    .flatMap((capability) => capability.menu ?? [])
    .filter(({ area }) => area === 'portal')
  return kindsOf(ask).map((kind) => ({ ...kind, href: menu.find(({ label }) => label === kind.label)?.href ?? null }))
}

const item = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  part_title: z.string().nullable(),
  url: z.string(),
  published_on: z.string().nullable(),
  snippet: z.string(),
  score: z.number(),
})

export function api(site: Site): void {
  site.api(
    '/search',
    {
      for: 'public',
      summary: 'Search over everything public',
      query: z.object({
        q: z.string().max(longestQuery).default(''),
        kind: z.string().max(30).optional(),
        unit: z.string().max(200).optional().describe('Its slug, as in the address of its page'),
        field: z.string().max(200).optional(),
        year: z.coerce.number().int().min(1900).max(2200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      output: z.object({
        total: z.number(),
        items: z.array(item),
        readAs: z.string().nullable().describe('The query as it was read, where keys of Telex were left in it'),
        meant: z.string().nullable().describe('What was probably meant, where a word stands nowhere or hardly there'),
      }),
    },
    async (ask, { q, kind, unit, field, year, limit }) => {
      const narrowing = await narrowingFrom(ask, { unit, field, year })
      const found = await searchEverything(ask.db, q, {
        kind: kind ?? null,
        narrowing,
        on: ask.today,
        limit,
        offset: 0,
      })
      const { total, items, texts } = found
      const meant = kind === passageKind ? null : await didYouMean(ask.db, q, found)
      return { total, items, readAs: texts?.readAs ?? null, meant }
    },
  )
}
