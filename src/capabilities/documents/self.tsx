import type { VNode } from 'preact'
import type { Ask } from '../../kernel/site.ts'
import { breadcrumbsOf, type LinkedThing, PageSelf } from '../../ui/page-self.tsx'
import { organisationOf, type UnitTree } from '../units/index.ts'
import type { OfficialPaper, Related, Relation } from './rules.ts'
import { paths, text } from './text.ts'

interface Shown {
  readonly paper: OfficialPaper
  readonly related: readonly Related[]
  readonly tree: UnitTree
}

export function documentSelf(ask: Ask, shown: Shown): VNode {
  const { paper } = shown
  const site = ask.kernel.config.publicUrl
  const name = nameOf(paper)
  const crumbs = [
    { text: text.title, href: paths.list },
    { text: name, href: paths.document(paper.slug) },
  ]
  return (
    <PageSelf
      site={site}
      path={paths.document(paper.slug)}
      kind="article"
      title={name === paper.title ? name : `${name}: ${paper.title}`}
      description={paper.title}
      siteName={ask.frame.office}
      things={[legislation(ask, shown), breadcrumbsOf(site, crumbs)]}
    />
  )
}

const nameOf = ({ type, number, title }: OfficialPaper) => [type, number].filter(Boolean).join(' ') || title

/** Those relations that `Legislation` of schema.org has a word for: what a document changes, and what it rests on. */
const properties: Readonly<Partial<Record<Relation, string>>> = {
  replaces: 'legislationChanges',
  amends: 'legislationChanges',
  basis: 'isBasedOn',
}

function legislation(ask: Ask, { paper, related, tree }: Shown): LinkedThing {
  const site = ask.kernel.config.publicUrl
  const idOf = (slug: string) => `${site}${paths.document(slug)}#van-ban`
  const pointed = (property: string) =>
    related
      .filter(({ relation }) => properties[relation] === property)
      .map(({ document }) => ({ '@type': 'Legislation', '@id': idOf(document.slug), name: nameOf(document) }))
  const unitId = paper.issuerUnitId
  const by = unitId ? organisationOf(tree, unitId, { site, on: paper.issued ?? ask.today }) : named(paper.issuer)
  return {
    '@type': 'Legislation',
    '@id': idOf(paper.slug),
    url: site + paths.document(paper.slug),
    name: paper.title,
    legislationIdentifier: paper.number,
    legislationType: paper.type,
    legislationDate: paper.issued,
    legislationDateOfApplicability: paper.effective,
    legislationPassedBy: by,
    legislationJurisdiction: { '@type': 'Country', name: text.country },
    about: paper.field,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    ...Object.fromEntries(
      [...new Set(Object.values(properties))].flatMap((property) => {
        const things = pointed(property)
        return things.length === 0 ? [] : [[property, things]]
      }),
    ),
  }
}

const named = (name: string | null): LinkedThing | null => (name ? { '@type': 'Organization', name } : null)
