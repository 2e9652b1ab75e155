// What lists and pages show of articles, and what an address may ask for.

import type { PlainDate } from '../../../kernel/dates.ts'
import type { Rendition } from '../../files/index.ts'
import type { AreaCode } from '../../tasks/index.ts'
import { areaCodes } from '../../tasks/index.ts'
import { type EditionState, type ListedState, listedStates } from './life.ts'

/** A picture in its two widths and what else was drawn of it; the files are read at `/tep/<id>`. */
export interface ArticleImage {
  readonly id: string
  /** The large file: what a body and a cover name. */
  readonly fileId: string
  readonly smallFileId: string
  readonly width: number
  readonly height: number
  readonly smallWidth: number
  /** '' only where it is an ornament. */
  readonly alt: string
  readonly decorative: boolean
  readonly caption: string | null
  /** Where it may be cut, in hundredths from the left and the top. */
  readonly focus: { readonly x: number; readonly y: number }
  /** None yet in the first seconds. */
  readonly renditions: readonly Rendition[]
  /** Below which address its files are read, where they are not public: a guest's. */
  readonly readAt?: string
}

/** A published article in a list. */
export interface NewsItem {
  readonly articleId: string
  readonly slug: string
  readonly unitId: string
  readonly title: string
  readonly summary: string | null
  readonly topics: readonly string[]
  readonly areas: readonly AreaCode[]
  readonly publishedAt: Date
  /** When the text that stands there now was put up. */
  readonly updatedAt: Date
  readonly cover: ArticleImage | null
}

/** An edition in a unit's list. */
export interface WorkItem {
  readonly articleId: string
  readonly unitId: string
  readonly slug: string | null
  readonly title: string
  readonly state: EditionState
  readonly stateSince: Date
  readonly authorId: string | null
  /** A correction has an edition before it. */
  readonly number: number
}

/** Another unit's published text, and whether one's own unit shows it too. */
export interface SharedItem {
  readonly articleId: string
  readonly slug: string
  readonly unitId: string
  readonly title: string
  readonly publishedAt: Date
  readonly shared: boolean
}

/** A published text that somebody must look at again. */
export interface ReviewItem {
  readonly articleId: string
  readonly unitId: string
  readonly authorId: string | null
  readonly title: string
  readonly reviewBy: PlainDate
}

/** One of the texts that an article has had. */
export interface EditionLine {
  readonly number: number
  readonly state: EditionState
  readonly title: string
  readonly savedAt: Date
  readonly savedBy: string | null
}

export interface NewsFilter {
  /** The codes that it means, the topic's own first. */
  readonly topic: readonly string[] | null
  readonly area: AreaCode | null
  /** Its own texts, and those that it shares. */
  readonly unitId: string | null
  /** The key of a tag. */
  readonly tag: string | null
}
export const everything: NewsFilter = { topic: null, area: null, unitId: null, tag: null }

export const pageSize = 24
export const workPageSize = 50
export const feedSize = 30

export function isArea(text: string): text is AreaCode {
  return areaCodes.some((code) => code === text)
}

export function listedState(text: string | undefined): ListedState | null {
  return listedStates.find((state) => state === text) ?? null
}

/** An article's place in the list, which runs from the newest. */
export interface NewsPlace {
  readonly published_at: Date
  readonly article_id: string
}

/** An edition's place among those of its state, which run from the last changed. */
export interface WorkPlace {
  readonly state_since: Date
  readonly id: string
}

export function writePlace({ published_at, article_id }: NewsPlace): string {
  return `${published_at.getTime().toString(36)}.${article_id}`
}

/** null for what is not the place of a list. */
export function readPlace(text: string): NewsPlace | null {
  const [, time = '', article_id = ''] =
    /^([0-9a-z]{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return article_id ? { published_at: new Date(Number.parseInt(time, 36)), article_id } : null
}
