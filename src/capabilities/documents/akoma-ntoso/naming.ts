// Naming by the convention of Akoma Ntoso 3.0 (OASIS LegalDocML, Naming Convention 1.0): a work by country, kind, date and number,
// a part of it by the numbers on the way to it.
import type { PlainDate } from '../../../kernel/dates.ts'
import { slug } from '../../../kernel/text-folding.ts'
import type { OutlineNode } from '../../../reading/index.ts'

/** What names a document the world over. */
export interface Named {
  readonly type: string | null
  readonly number: string
  readonly issued: PlainDate | null
}

/** Normative documents are acts: laws by their type, others by the year within their number (Luật 64/2025/QH15, Điều 4; NĐ 78/2025). */
export function isAct({ type, number }: Pick<Named, 'type' | 'number'>): boolean {
  return lawTypes.has(slug(type ?? '')) || /\/(?:19|20)\d\d\//.test(number)
}

const lawTypes = new Set(['hien-phap', 'bo-luat', 'luat', 'phap-lenh', 'nghi-dinh', 'thong-tu', 'thong-tu-lien-tich'])

/** `/akn/vn/act/nghi-dinh/2023-07-21/55-2023-nd-cp`; without a date the year of the number stands, else nothing. */
export function workUri(named: Named): string {
  const year = /\/((?:19|20)\d\d)\//.exec(named.number)?.[1]
  const parts = [isAct(named) ? 'act' : 'doc', slug(named.type ?? '') || null, named.issued ?? year, slug(named.number)]
  return `/akn/vn/${parts.filter(Boolean).join('/')}`
}

/** The element that stands for each kind, and how its identifiers begin. */
export const elements: Readonly<Record<OutlineNode['kind'], { readonly name: string; readonly prefix: string }>> = {
  part: { name: 'part', prefix: 'part' },
  chapter: { name: 'chapter', prefix: 'chp' },
  section: { name: 'section', prefix: 'sec' },
  article: { name: 'article', prefix: 'art' },
  clause: { name: 'paragraph', prefix: 'para' },
  point: { name: 'point', prefix: 'point' },
  bullet: { name: 'indent', prefix: 'indent' },
  paragraph: { name: 'alinea', prefix: 'al' },
}

/** Identifiers of parts, each given once: articles are numbered through, everything else within what holds it. */
export function identifiers(): (node: OutlineNode, at: { above: string; place: number }) => string {
  const given = new Set<string>()
  return (node, { above, place }) => {
    const number = node.marker
      ?.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
    const own = `${elements[node.kind].prefix}_${number || place}`
    const whole = node.kind === 'article' || above === '' ? own : `${above}__${own}`
    let id = whole
    for (let again = 2; given.has(id); again++) id = `${whole}-${again}`
    given.add(id)
    return id
  }
}
