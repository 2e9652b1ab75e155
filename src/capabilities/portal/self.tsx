import type { VNode } from 'preact'
import type { Ask } from '../../kernel/site.ts'
import { type LinkedThing, PageSelf } from '../../ui/page-self.tsx'
import { loadTree, organisationOf } from '../units/index.ts'
import { paths, text } from './text.ts'

/** The home page as programs see it: whose site it is, and that it can be searched. */
export async function homeSelf(ask: Ask): Promise<VNode> {
  const site = ask.kernel.config.publicUrl
  const tree = await loadTree(ask.db)
  const title = text.title(ask.frame.office ?? null)
  const office = tree.officeId && organisationOf(tree, tree.officeId, { site, on: ask.today })
  const things: LinkedThing[] = [website(site, title, office || null), ...(office ? [office] : [])]
  return (
    <PageSelf
      site={site}
      path={paths.home}
      title={title}
      description={text.lead}
      siteName={ask.frame.office}
      things={things}
    >
      {await ask.slot('home.head', {})}
    </PageSelf>
  )
}

function website(site: string, name: string, office: LinkedThing | null): LinkedThing {
  return {
    '@type': 'WebSite',
    '@id': `${site}/#trang`,
    url: `${site}/`,
    name,
    inLanguage: 'vi',
    publisher: office && { '@id': office['@id'] },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site}/tim-kiem?q={q}` },
      'query-input': 'required name=q',
    },
  }
}
