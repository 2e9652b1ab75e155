import type { VNode } from 'preact'
import type { Ask } from '../../kernel/site.ts'
import { breadcrumbsOf, type LinkedThing, PageSelf } from '../../ui/page-self.tsx'
import type { Procedure } from './rules.ts'
import { channelLabels, text } from './text/pages.ts'
import { paths } from './text.ts'
import { byChannel, durationWords, feesWords } from './views/words.ts'

/** What the page says of itself to programs. */
export function procedureSelf(ask: Ask, procedure: Procedure): VNode {
  const site = ask.kernel.config.publicUrl
  const path = paths.one(procedure.code)
  const crumbs = [
    { text: text.title, href: paths.list },
    { text: procedure.name, href: path },
  ]
  return (
    <PageSelf
      site={site}
      path={path}
      kind="article"
      title={procedure.name}
      description={descriptionOf(procedure)}
      siteName={ask.frame.office}
      things={[service(site, procedure), breadcrumbsOf(site, crumbs)]}
    />
  )
}

/** How long and how much, in one line. */
export function descriptionOf({ content: { ways }, agency }: Procedure): string {
  const said = (label: string, lines: readonly string[]) => (lines.length > 0 ? `${label}: ${lines.join('; ')}` : '')
  const lines = [
    said(
      text.how,
      byChannel(ways, ({ duration }) => durationWords(duration)),
    ),
    said(text.much, byChannel(ways, feesWords)),
    said(text.where, agency === null ? [] : [agency]),
  ]
  return lines.filter(Boolean).join('. ').slice(0, 300)
}

function service(site: string, procedure: Procedure): LinkedThing {
  const { code, name, field, agency, audiences, content, keywords, sourceKeywords } = procedure
  const words = [keywords, sourceKeywords].filter(Boolean).join(', ')
  return {
    '@type': 'GovernmentService',
    '@id': `${site}${paths.one(code)}#thu-tuc`,
    url: site + paths.one(code),
    name,
    identifier: code,
    description: descriptionOf(procedure) || null,
    serviceType: field,
    alternateName: words || null,
    areaServed: { '@type': 'Country', name: text.country },
    provider: agency && { '@type': 'GovernmentOrganization', name: agency },
    ...some(
      'audience',
      audiences.map((one) => ({ '@type': 'Audience', audienceType: one })),
    ),
    ...some(
      'availableChannel',
      [...new Set(content.ways.map(({ channel }) => channel))].map((channel) => ({
        '@type': 'ServiceChannel',
        name: channelLabels[channel],
        availableLanguage: 'vi',
      })),
    ),
    ...some(
      'serviceOutput',
      content.results.map(({ name: result }) => ({ '@type': 'Thing', name: result })),
    ),
  }
}

const some = (property: string, things: readonly LinkedThing[]) => (things.length === 0 ? {} : { [property]: things })
