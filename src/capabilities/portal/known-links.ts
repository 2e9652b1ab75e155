import type { Kernel } from '../../kernel/kernel.ts'
import type { Ask } from '../../kernel/site.ts'
import { topicsOf } from '../articles/index.ts'
import { firstLayout } from './defaults.ts'

export interface KnownLink {
  readonly label: string
  readonly href: string
}

/** Pages of our own that a menu may lead to: what ships with the portal, and every capability's page. */
export function knownLinks(kernel: Pick<Kernel, 'capabilities'>): KnownLink[] {
  const { header, footer } = firstLayout(kernel)
  const all = [...header, ...footer].flatMap((item) => [item, ...item.children])
  const own = all.filter(({ href }) => href.startsWith('/'))
  return [...new Map(own.map(({ label, href }) => [href, { label, href }])).values()]
}

/** What a block of one topic can be of. */
export async function topicChoices(ask: Ask): Promise<{ value: string; label: string }[]> {
  return (await topicsOf(ask)).live.map(({ code, name }) => ({ value: code, label: name }))
}
