// Tin, bài: what a unit publishes on the portal. The life is the edition's: a text is written, edited, approved and put up
// by the unit's own editorial board (ban biên tập), corrected by a further edition, or taken down with a public notice.
import type { Actor } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { slug } from '../../../kernel/text-folding.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import type { AreaCode } from '../../tasks/index.ts'
import { noWork, type UnitTree, type Work } from '../../units/index.ts'
import type { Body } from './body.ts'
import { type ArticleAct, articleLife, type EditionState } from './life.ts'

/** What a person writes and the approver reads. */
export interface Manuscript {
  readonly title: string
  readonly summary: string | null
  readonly body: Body
  readonly areas: readonly AreaCode[]
  /** Codes of `Topics`, or words of an import. */
  readonly topics: readonly string[]
  /** Free words, as they are shown. */
  readonly tags: readonly string[]
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
  /** The minute to which it was put up, or is to be. */
  readonly goesUpAt: Date | null
  readonly scheduledBy: string | null
  readonly version: number
}

export const withdrawalKinds = ['mistake', 'replaced', 'wrong', 'expired', 'ordered', 'other'] as const
export type WithdrawalKind = (typeof withdrawalKinds)[number]

/** Why a text comes down: `reason` stays inside, the rest is read by everyone. */
export interface Removal {
  readonly kind: WithdrawalKind
  readonly reason: string
  readonly notice: string
  /** An address of our own that is to be read instead. */
  readonly replacement: string | null
}

/** Gỡ lúc. */
export interface PlannedRemoval extends Removal {
  readonly at: Date
  readonly plannedBy: string
}

export interface Article {
  readonly id: string
  readonly unitId: string
  /** null until the first publication; then the address for ever. */
  readonly slug: string | null
  readonly authorId: string | null
  readonly publishedAt: Date | null
  readonly withdrawal: (Omit<Removal, 'reason'> & { readonly at: Date }) | null
  /** By then somebody looks whether it is still right. */
  readonly reviewBy: PlainDate | null
  /** Set while it is up and is to come down by itself. */
  readonly removal: PlannedRemoval | null
  /** Draft, submitted, returned or scheduled. */
  readonly inWork: Edition | null
  /** Published, or published once and withdrawn. */
  readonly live: Edition | null
}

/** Of the text that is up, or was, what its page says around it. */
export type PublicEdition = Omit<
  Edition,
  'body' | 'writerIds' | 'savedAt' | 'savedBy' | 'returnReason' | 'publishedAt' | 'goesUpAt' | 'scheduledBy' | 'version'
>

/** What everyone may read: published, or published once and withdrawn. */
export interface PublicArticle extends Pick<Article, 'id' | 'unitId' | 'publishedAt' | 'withdrawal'> {
  readonly slug: string
  readonly live: PublicEdition
}

/** Who may write at all; a new text belongs to the unit of the post. */
export const writers = ['author', 'editor'] as const satisfies readonly Role[]
export const approvers = ['approver'] as const satisfies readonly Role[]
/** Who is reminded of a text of the unit that must be looked at again. */
export const keepers = ['editor', 'approver'] as const satisfies readonly Role[]
/** So many days before its day a text is named. */
export const reviewAhead = 7
/** Who decides what the section of their unit shows of others. */
export const sharers = ['editor', 'approver'] as const satisfies readonly Role[]
/** Who may read a unit's unpublished texts. */
export const readers = ['author', 'editor', 'approver', 'head', 'leader'] as const satisfies readonly Role[]

const ofLive: readonly ArticleAct[] = ['correct', 'restore', 'review', 'withdraw', 'planRemoval', 'dropRemoval']

/** The acts concern the edition in work, but for correcting and taking down, which concern the one that is up. */
export function editionFor(act: ArticleAct, article: Pick<Article, 'inWork' | 'live'>): Edition | null {
  return ofLive.includes(act) ? article.live : article.inWork
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
  | 'article-removal-none'

/** Why the act may not be done now by this person, or null. */
export function refuseAct(act: ArticleAct, article: Article, standing: Standing): ArticleRefusal | null {
  const edition = editionFor(act, article)
  const { roles, actorId } = standing
  const moved = refuseMove(articleLife, act, { state: edition?.state ?? 'cancelled', roles })
  if (moved || !edition) return moved ?? 'wrong-state'
  if (act === 'submit') return refuseUnfinished(edition)
  if ((act === 'correct' || act === 'restore') && article.inWork) return 'article-correction-open'
  if (act === 'dropRemoval' && !article.removal) return 'article-removal-none'
  // Nobody puts up what they wrote or edited, whatever other posts they hold.
  const own = actorId !== null && (edition.writerIds.includes(actorId) || article.authorId === actorId)
  return (act === 'publish' || act === 'schedule') && own ? 'article-own-text' : null
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
