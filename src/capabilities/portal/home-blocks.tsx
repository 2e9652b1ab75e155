import type { Ask } from '../../kernel/site.ts'
import type { HomeBlockKind } from './blocks.ts'
import { blockKinds } from './blocks.ts'
import { bannersOn, type Layout } from './rules/layout.ts'
import { latestDocuments } from './store/public-rows.ts'
import { text } from './text.ts'
import { BannerBlock, DocumentsBlock, QuickBlock } from './views/blocks.tsx'
import type { PlacedBlock } from './views/home-page.tsx'

/** The blocks that show what the arrangement itself holds. */
const ofLayout = (layout: Layout): Record<string, HomeBlockKind['render']> => ({
  banners: async (ask, { id, title }) => {
    const banners = bannersOn(layout, ask.today)
    return banners.length === 0 ? null : <BannerBlock id={id} title={title} banners={banners} />
  },
  quick: async (_ask, { id, title }) =>
    layout.quick.length === 0 ? null : <QuickBlock id={id} title={title} items={layout.quick} />,
  others: async (ask) => {
    const fills = await ask.slot('home.blocks', {})
    return fills.length === 0 ? null : <div>{fills}</div>
  },
})

const nothing = async () => null

export const homeBlocks: readonly HomeBlockKind[] = [
  { kind: 'banners', label: text.banners, title: text.banners, count: null, render: nothing },
  { kind: 'quick', label: text.quick, title: text.quick, count: null, render: nothing },
  {
    kind: 'documents',
    label: text.documents,
    title: text.documents,
    count: 5,
    async render(ask, { id, title, count }) {
      ask.tags('documents')
      const rows = await latestDocuments(ask.db, count)
      return rows.length === 0 ? null : <DocumentsBlock id={id} title={title} rows={rows} />
    },
  },
  { kind: 'others', label: text.others, title: text.others, count: null, render: nothing },
]

/** What the arrangement says, filled; blocks that have nothing to show are left out. */
export async function fillBlocks(ask: Ask, layout: Layout): Promise<PlacedBlock[]> {
  const kinds = new Map(blockKinds(ask.kernel).map((kind) => [kind.kind, kind]))
  const own = ofLayout(layout)
  const seen = new Map<string, number>()
  const shown = new Set<string>()
  const filled: PlacedBlock[] = []
  for (const { kind: name, id, narrow, ...wanted } of layout.blocks) {
    const kind = kinds.get(name)
    if (!kind) continue
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const render = own[name] ?? kind.render
    const body = await render(ask, {
      id: times === 1 ? `khoi-${name}` : `khoi-${name}-${times}`,
      title: wanted.title ?? kind.title,
      count: wanted.count ?? kind.count ?? 1,
      topic: wanted.topic,
      shown,
    })
    if (body) filled.push({ id, narrow, body })
  }
  return filled
}
