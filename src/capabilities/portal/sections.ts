import shipped from '../../../db/data/portal/sections.json' with { type: 'json' }
import { todayIn } from '../../kernel/dates.ts'
import type { Ask } from '../../kernel/site.ts'
import { articlePaths, everything, latestNews, topicsOf } from '../articles/index.ts'
import { workCalendar } from '../calendar/index.ts'
import { shippedPages } from './pages.ts'
import { allPages } from './rules/page.ts'
import { type Filled, type Section, type SectionSource, type SectionStanding, standingOf } from './rules/section.ts'
import { findLive } from './store/layouts.ts'
import { standingOfContacts, standingOfView } from './store/standing.ts'

/** As they ship: the law is the same for every portal. */
export const sections: readonly Section[] = shipped.sections.map((row) => ({
  slug: row.slug,
  title: row.title,
  clause: row.clause,
  words: row.words,
  limitDays: row.limit_days,
  limit: row.limit,
  onlyWhenChanged: row.only_when_changed ?? false,
  from: row.from as readonly SectionSource[], // the file's own kinds; a test reads every one
}))

/** Names of kept pages that say how sections stand. */
export const readFrom = [
  'portal',
  'articles',
  'documents',
  'procedures',
  'plans',
  'units',
  'consultations',
  'meetings',
  'feedback',
]

type Reading = Pick<Ask, 'db' | 'today' | 'recall'>

export const sectionsLaw = shipped.source

/** Every section as it stands today. */
export async function standings(ask: Reading): Promise<SectionStanding[]> {
  const calendar = await workCalendar(ask.db)
  return Promise.all(sections.map((section) => standingFor(ask, section, calendar)))
}

export async function standingFor(
  ask: Reading,
  section: Section,
  calendar: Awaited<ReturnType<typeof workCalendar>>,
): Promise<SectionStanding> {
  const sources = await Promise.all(section.from.map((source) => filled(ask, source)))
  return standingOf(section, sources, { today: ask.today, calendar })
}

async function filled(ask: Reading, source: SectionSource): Promise<Filled> {
  const { db, today } = ask
  if (source.kind === 'topic') {
    const topics = await topicsOf(ask)
    const code = source.topic ?? ''
    const [newest] = await latestNews(db, { ...everything, topic: topics.meant(code) }, { limit: 1 })
    const href = `${articlePaths.news}?${new URLSearchParams({ 'chuyen-muc': topics.slug(code) })}`
    return { ...source, href, count: newest ? 1 : 0, newest: newest ? todayIn(newest.publishedAt) : null }
  }
  if (source.kind === 'contacts') return { ...source, ...(await standingOfContacts(db)) }
  if (source.kind === 'units') return { ...source, ...(await standingOfView(db, 'units_searchable', today)) }
  if (source.kind === 'view') return { ...source, ...(await standingOfView(db, source.view ?? '', today)) }
  if (source.kind === 'page' && shippedPages.some(({ address }) => address === source.href)) {
    const { pages = [] } = (await findLive(db, null))?.content ?? {}
    const written = allPages(pages, shippedPages).find(({ address }) => address === source.href)?.words !== ''
    return { ...source, count: written ? 1 : 0, newest: null }
  }
  return { ...source, count: source.kind === 'page' ? 1 : 0, newest: null }
}
