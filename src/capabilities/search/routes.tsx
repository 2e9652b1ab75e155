import { z } from 'zod'
import { type Ask, page, type Site } from '../../kernel/site.ts'
import { searchEverything } from './naming.ts'
import { paths } from './text.ts'
import { SearchPage } from './views.tsx'

const perPage = 20
const mostPages = 50

export function routes(site: Site): void {
  site.get(paths.search, { for: 'public' }, async (ask) => {
    const typed = (ask.query.q ?? '').slice(0, 300)
    const kinds = kindsOf(ask)
    const kind = kinds.some((one) => one.value === ask.query.loai) ? (ask.query.loai ?? '') : ''
    const at = Math.min(mostPages, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
    const found = await searchEverything(ask.db, typed, {
      kind: kind || null,
      on: ask.today,
      limit: perPage,
      offset: (at - 1) * perPage,
    })
    const pages = Math.min(mostPages, Math.ceil(found.total / perPage))
    return page(
      <SearchPage frame={ask.frame} typed={typed} kind={kind} kinds={kinds} found={found} page={at} pages={pages} />,
    )
  })
}

function kindsOf(ask: Ask): { value: string; label: string }[] {
  return ask.kernel.capabilities.flatMap((capability) =>
    (capability.searchable ?? []).map(({ kind, label }) => ({ value: kind, label })),
  )
}

const item = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  url: z.string(),
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
        q: z.string().max(300).default(''),
        kind: z.string().max(30).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      output: z.object({ total: z.number(), items: z.array(item) }),
    },
    (ask, { q, kind, limit }) =>
      searchEverything(ask.db, q, {
        kind: kind ?? null,
        on: ask.today,
        limit,
        offset: 0,
      }),
  )
}
