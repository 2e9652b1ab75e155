import type { VNode } from 'preact'
import type { Ask } from '../../kernel/site.ts'
import { breadcrumbsOf, PageSelf } from '../../ui/page-self.tsx'
import { organisationOf } from './linked.ts'
import type { UnitTree } from './rules/tree.ts'
import { paths, text } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Among what a unit's page says of itself to programs. */
    'unit.head': { unitId: string }
  }
}

export async function unitSelf(ask: Ask, tree: UnitTree, unit: { id: string; slug: string }): Promise<VNode> {
  const site = ask.kernel.config.publicUrl
  const [name, path] = [tree.nameOn(unit.id, ask.today), paths.unit(unit.slug)]
  const crumbs = [
    { text: text.directory, href: paths.directory },
    { text: name, href: path },
  ]
  return (
    <PageSelf
      site={site}
      path={path}
      title={name}
      siteName={ask.frame.office}
      things={[organisationOf(tree, unit.id, { site, on: ask.today }), breadcrumbsOf(site, crumbs)]}
    >
      {await ask.slot('unit.head', { unitId: unit.id })}
    </PageSelf>
  )
}
