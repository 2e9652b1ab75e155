import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { formatDate } from '../../ui/index.ts'
import { articlePaths, newsAmong, type Topics } from '../articles/index.ts'
import { documentPaths, findDocument } from '../documents/index.ts'
import { findPlan, planPaths } from '../plans/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import type { News, NewsKind, Wish } from './rules.ts'

interface Thing {
  readonly kind: NewsKind
  readonly id: string
}

/** As they stand now; what is no longer public is left out. In the order given. */
export async function readNews(db: Db, things: readonly Thing[], on: PlainDate): Promise<News[]> {
  const tree = await loadTree(db)
  const ids = (kind: NewsKind) => things.filter((thing) => thing.kind === kind).map(({ id }) => id)
  const found = new Map<string, News>()
  for (const item of await newsAmong(db, ids('article')))
    found.set(item.articleId, {
      kind: 'article',
      id: item.articleId,
      title: item.title,
      about: item.summary ?? tree.nameOn(item.unitId, on),
      href: articlePaths.article(item.slug),
      unitIds: [item.unitId],
      topics: item.topics,
    })
  for (const id of ids('document')) {
    const paper = await findDocument(db, id)
    if (!paper?.isPublic || paper.state !== 'registered') continue
    const name = [paper.type, paper.number].filter(Boolean).join(' ')
    const unitIds = [paper.issuerUnitId, paper.ownerUnitId].filter((unitId) => unitId !== null)
    const about = [paper.issuer, paper.issued && formatDate(paper.issued)].filter(Boolean).join(', ')
    const title = name ? `${name}: ${paper.title}` : paper.title
    found.set(id, { kind: 'document', id, title, about, href: documentPaths.document(paper.slug), unitIds, topics: [] })
  }
  for (const id of ids('plan')) {
    const plan = await findPlan(db, id)
    if (!plan?.slug || plan.state === 'draft') continue
    const unitIds = [plan.leadUnitId, plan.scopeUnitId].filter((unitId) => unitId !== null)
    const about = plan.number ?? ''
    found.set(id, { kind: 'plan', id, title: plan.title, about, href: planPaths.plan(plan.slug), unitIds, topics: [] })
  }
  return things.flatMap(({ id }) => found.get(id) ?? [])
}

/** The units chosen, and those that carry on the work of the ones that have ended; the topics, and what stands under them. */
export function wishMeant<Of extends Pick<Wish, 'unitIds' | 'topics'>>(
  wish: Of,
  { tree, topics, on }: { tree: UnitTree; topics: Topics; on: PlainDate },
): Of {
  const unitIds = new Set(wish.unitIds.flatMap((id) => [id, tree.responsibleFor(id, on) ?? id]))
  return { ...wish, unitIds: [...unitIds], topics: wish.topics.flatMap(topics.meant) }
}
