import shipped from '../../../db/data/portal/layout.json' with { type: 'json' }
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { emptyLayout, type HomeBlock, type Layout, type MenuItem } from './rules/layout.ts'
import { findLive, insertLayout } from './store/layouts.ts'
import { text } from './text.ts'

interface ShippedItem {
  readonly label: string
  readonly href: string
  readonly hint?: string
  readonly children?: readonly ShippedItem[]
}

const menuItem = ({ label, href, hint, children }: ShippedItem): MenuItem => ({
  id: newId(),
  label,
  href,
  hint: hint ?? null,
  children: (children ?? []).map(menuItem),
})

const block = ({ kind, count, narrow }: { kind: string; count?: number; narrow?: boolean }): HomeBlock => ({
  id: newId(),
  kind,
  title: null,
  count: count ?? null,
  topic: null,
  narrow: narrow ?? false,
})

/** What stands on the portal before anybody arranged it: the shipped menu, and every capability's own page. */
export function firstLayout({ capabilities }: Pick<Kernel, 'capabilities'>): Layout {
  const header = shipped.header.map(menuItem)
  const known = new Set(header.flatMap(({ href, children }) => [href, ...children.map((child) => child.href)]))
  const others = capabilities
    .flatMap(({ menu }) => menu ?? [])
    .filter(({ area, href }) => area === 'portal' && !known.has(href))
    .map(({ label, href }) => menuItem({ label, href }))
  const more = others.length > 0 ? [menuItem({ label: text.more, href: others[0]?.href ?? '/' })] : []
  return {
    ...emptyLayout,
    // Contact stays the last.
    header: [...header.slice(0, -1), ...more.map((item) => ({ ...item, children: others })), ...header.slice(-1)],
    footer: shipped.footer.map(menuItem),
    quick: shipped.quick.map(menuItem),
    blocks: shipped.blocks.map(block),
  }
}

/** At the first start; what the office arranged stays. */
export async function shipLayout(kernel: Kernel): Promise<void> {
  if (await findLive(kernel.db, null)) return
  await perform(kernel, { actor: null }, async (act) => {
    if (await findLive(act.tx, null)) return
    const content = firstLayout(kernel)
    const { id, number } = await insertLayout(act.tx, { unitId: null, content, by: null, at: act.now, live: true })
    await act.record('layout.put-up', { kind: 'layout', id }, { number })
    act.touch('portal', 'home')
  })
}
