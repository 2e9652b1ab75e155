// Tin, bài: what a unit publishes on the portal. The life is the edition's: a text is written, edited, approved and put up
// by the unit's own editorial board (ban biên tập), corrected by a further edition, or taken down with a public notice.
import type { Actor } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Life, refuseMove } from '../../../kernel/life.ts'
import { slug } from '../../../kernel/text-folding.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import type { AreaCode } from '../../tasks/index.ts'
import { noWork, type UnitTree, type Work } from '../../units/index.ts'
import type { Body } from './body.ts'

export const editionStates = [
  'draft',
  'submitted',
  'returned',
  'published',
  'withdrawn',
  'superseded',
  'cancelled',
] as const
export type EditionState = (typeof editionStates)[number]
export const workStates = ['draft', 'submitted', 'returned'] as const satisfies readonly EditionState[]
/** What a list of the unit shows: not the editions that a later one replaced, nor what was never finished. */
export const listedStates = [
  'submitted',
  'returned',
  'draft',
  'published',
  'withdrawn',
] as const satisfies readonly EditionState[]
export type ListedState = (typeof listedStates)[number]

/** Chuyên mục of the portal. An imported article may carry words of its own instead. */
export const topicCodes = [
  'steering',
  'one-stop',
  'online-services',
  'digital',
  'training',
  'contest',
  'models',
  'grassroots',
] as const
export type TopicCode = (typeof topicCodes)[number]

/** What a person writes and the approver reads. */
export interface Manuscript {
  readonly title: string
  readonly summary: string | null
  readonly body: Body
  readonly areas: readonly AreaCode[]
  readonly topics: readonly string[]
  readonly coverFileId: string | null
  readonly source: string | null
  readonly authorName: string | null
}

export interface Edition extends Manuscript {
  readonly id: string
  readonly articleId: string
  readonly unitId: string
  readonly number: number
  readonly state: EditionState
  readonly stateSince: Date
  readonly writerIds: readonly string[]
  readonly savedAt: Date
  readonly savedBy: string | null
  readonly returnReason: string | null
  /** The first publication of the article. */
  readonly publishedAt: Date | null
  readonly version: number
}

export interface Article {
  readonly id: string
  readonly unitId: string
  /** null until the first publication; then the address for ever. */
  readonly slug: string | null
  readonly authorId: string | null
  readonly publishedAt: Date | null
  readonly withdrawal: { readonly at: Date; readonly notice: string } | null
  /** Draft, submitted or returned. */
  readonly inWork: Edition | null
  /** Published, or published once and withdrawn. */
  readonly live: Edition | null
}

const regulation = 'Quy chế hoạt động của cổng thông tin điện tử'
const portals = 'NĐ 42/2022/NĐ-CP (cung cấp thông tin trên môi trường mạng của cơ quan nhà nước)'

export const articleLife = {
  edit: {
    from: ['draft', 'returned'],
    to: 'draft',
    by: ['author', 'editor'],
    law: `${regulation}: biên tập tin, bài trước khi duyệt`,
  },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['author', 'editor'],
    law: `${regulation}: trình ban biên tập duyệt`,
  },
  cancel: {
    from: ['draft', 'returned'],
    to: 'cancelled',
    by: ['author', 'editor'],
    law: `${regulation}: bỏ bản thảo chưa trình`,
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['approver'],
    law: `${regulation}: ban biên tập trả lại kèm lý do`,
  },
  publish: {
    from: ['submitted'],
    to: 'published',
    by: ['approver'],
    law: `${portals}: cơ quan chủ quản chịu trách nhiệm về nội dung; ${regulation}: người duyệt không phải người viết. Cổng không phải cơ quan báo chí: Luật Báo chí 103/2016/QH13 không áp dụng cho việc đăng tin của cổng`,
  },
  correct: {
    from: ['published'],
    to: 'draft',
    by: ['author', 'editor'],
    law: `${portals}: thông tin đăng tải phải chính xác, kịp thời chỉnh sửa; ${regulation}`,
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    by: ['approver'],
    law: `${portals}: gỡ bỏ thông tin sai, quá hạn; ${regulation}: nêu lý do và thông báo công khai`,
  },
} as const satisfies Life<EditionState, Role>
export type ArticleAct = keyof typeof articleLife

/** Who may write at all; a new text belongs to the unit of the post. */
export const writers = ['author', 'editor'] as const satisfies readonly Role[]
export const approvers = ['approver'] as const satisfies readonly Role[]
/** Who may read a unit's unpublished texts. */
export const readers = ['author', 'editor', 'approver', 'head', 'leader'] as const satisfies readonly Role[]

/** The acts concern the edition in work, but for correcting and withdrawing, which concern the one that is up. */
export function editionFor(act: ArticleAct, article: Pick<Article, 'inWork' | 'live'>): Edition | null {
  return act === 'correct' || act === 'withdraw' ? article.live : article.inWork
}

/** An author holds that role only toward their own text; an editor edits others'. */
export function rolesTowardArticle(
  actor: Actor | null,
  { id, unitId, authorId }: Pick<Article, 'id' | 'unitId' | 'authorId'>,
  at: { tree: UnitTree; on: PlainDate },
): Role[] {
  const roles = rolesToward(actor, { unitId, itemId: id }, at)
  return roles.filter((role) => role !== 'author' || authorId === actor?.accountId)
}

export interface Standing {
  readonly roles: readonly Role[]
  readonly actorId: string | null
}

export type ArticleRefusal =
  | 'not-allowed'
  | 'wrong-state'
  | 'article-own-text'
  | 'article-without-summary'
  | 'article-without-body'
  | 'article-without-area'
  | 'article-correction-open'

/** Why the act may not be done now by this person, or null. */
export function refuseAct(act: ArticleAct, article: Article, standing: Standing): ArticleRefusal | null {
  const edition = editionFor(act, article)
  const { roles, actorId } = standing
  const moved = refuseMove(articleLife, act, { state: edition?.state ?? 'cancelled', roles })
  if (moved || !edition) return moved ?? 'wrong-state'
  if (act === 'submit') return refuseUnfinished(edition)
  if (act === 'correct' && article.inWork) return 'article-correction-open'
  // Nobody puts up what they wrote or edited, whatever other posts they hold.
  const own = actorId !== null && (edition.writerIds.includes(actorId) || article.authorId === actorId)
  return act === 'publish' && own ? 'article-own-text' : null
}

function refuseUnfinished(text: Manuscript): ArticleRefusal | null {
  const { summary, bodyText, areas } = missingIn(text)
  return summary ?? bodyText ?? areas ?? null
}

/** What a text still lacks before it may be handed in, each by the field of the form where it is written. */
export function missingIn({
  summary,
  body,
  areas,
}: Manuscript): Partial<Record<'summary' | 'bodyText' | 'areas', ArticleRefusal>> {
  return {
    ...(!summary && { summary: 'article-without-summary' }),
    ...(body.content.length === 0 && { bodyText: 'article-without-body' }),
    ...(areas.length === 0 && { areas: 'article-without-area' }),
  }
}

/** Texts that are not public: people of the unit's section, its head, and leaders above it. */
export function mayRead(
  actor: Actor | null,
  { id, unitId }: Pick<Article, 'id' | 'unitId'>,
  at: { tree: UnitTree; on: PlainDate },
): boolean {
  const roles = rolesToward(actor, { unitId, itemId: id }, at)
  return readers.some((role) => roles.includes(role))
}

/** Whose unpublished texts a person's lists show. */
export function scopeFor(actor: Actor, tree: UnitTree, on: PlainDate): Work {
  const has = (...roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role))
  if (!has(...readers)) return noWork
  return tree.workOf(has('head', 'leader') ? tree.subtreeOn(actor.unitId, on) : [actor.unitId], on)
}

export function articleSlug(title: string): string {
  return slug(title) || 'tin'
}

const sitting = 15 * 60_000

/** Saves of one person in one go are one event in the log, however often the page saves by itself. */
export function isSameSitting(edition: Pick<Edition, 'savedAt' | 'savedBy'>, by: string | null, now: Date): boolean {
  return edition.savedBy === by && now.getTime() - edition.savedAt.getTime() < sitting
}
