import type { VNode } from 'preact'
import type { Ask } from '../../kernel/site.ts'
import { breadcrumbsOf, type LinkedThing, PageSelf } from '../../ui/page-self.tsx'
import { organisationOf, type UnitTree } from '../units/index.ts'
import type { Contest, ContestChange } from './rules.ts'
import { text } from './text/pages.ts'
import { paths } from './text.ts'

export function listSelf(ask: Ask): VNode {
  const site = ask.kernel.config.publicUrl
  const search = new URLSearchParams(ask.query).toString()
  return (
    <PageSelf
      site={site}
      path={search === '' ? paths.list : `${paths.list}?${search}`}
      title={text.title}
      description={text.lead}
      siteName={ask.frame.office}
      things={[breadcrumbsOf(site, [{ text: text.title, href: paths.list }])]}
    />
  )
}

interface Shown {
  readonly contest: Contest
  readonly changes: readonly ContestChange[]
  readonly tree: UnitTree
}

export function contestSelf(ask: Ask, shown: Shown): VNode {
  const { contest } = shown
  const site = ask.kernel.config.publicUrl
  const crumbs = [
    { text: text.title, href: paths.list },
    { text: contest.title, href: ask.path },
  ]
  return (
    <PageSelf
      site={site}
      path={ask.path}
      title={contest.title}
      description={contest.summary}
      siteName={ask.frame.office}
      things={[eventOf(ask, shown), breadcrumbsOf(site, crumbs)]}
    />
  )
}

const vocabulary = 'https://schema.org'

/** `Event` of schema.org: where one takes part online is a place of its own kind, and moved days are said. */
function eventOf(ask: Ask, { contest, changes, tree }: Shown): LinkedThing {
  const site = ask.kernel.config.publicUrl
  const at = { site, on: contest.opensOn }
  const { entryUrl } = contest
  return {
    '@type': 'Event',
    '@id': `${site}${ask.path}#cuoc-thi`,
    url: site + ask.path,
    name: contest.title,
    description: contest.summary,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    startDate: contest.opensOn,
    endDate: contest.closesOn,
    eventStatus: `${vocabulary}/${changes.length > 0 ? 'EventRescheduled' : 'EventScheduled'}`,
    eventAttendanceMode: `${vocabulary}/${entryUrl ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    previousStartDate: changes.at(-1)?.opensOn ?? null,
    location: entryUrl ? { '@type': 'VirtualLocation', url: entryUrl } : { '@type': 'Place', name: contest.place },
    organizer: [contest.unitId, ...contest.jointUnitIds].map((id) => organisationOf(tree, id, at)),
  }
}
