import type { VNode } from 'preact'
import type { z } from 'zod'
import type { FormProblem } from '../ui/fields.tsx'
import type { Frame } from '../ui/frame.ts'
import type { Act, Actor } from './act.ts'
import type { SlotName, Slots } from './capability.ts'
import type { PlainDate } from './dates.ts'
import type { Db } from './db.ts'
import type { Kernel } from './kernel.ts'
import type { Upload } from './uploads.ts'

/** What a page handler is given: who asks, when, for what. Reads only. */
export interface Ask {
  readonly kernel: Kernel
  readonly db: Db
  readonly actor: Actor | null
  readonly sessionId: string | null
  readonly now: Date
  readonly today: PlainDate
  /** The caller's address, for rate limits and the security log only. */
  readonly address: string
  /** What the caller's browser says of itself, so that people recognise their sessions. */
  readonly userAgent: string
  /** The `Range` header: which part of a file a player asks for; '' where it asks for all. */
  readonly range: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** What a redirect gave this browser to carry to a page of the next minutes; opaque here. */
  readonly note: string | null
  readonly frame: Frame
  /** Set when a POST was refused as invalid and this page is shown again with what was typed. */
  readonly problem: FormProblem | null
  /** Names what the page was read from, so that an act can purge it from the page cache. */
  tags(...names: string[]): void
  /**
   * What `work` answers, for everyone who asks with this key today until an act touches one of the tags (which become tags of
   * the page). For what costs and is the same whoever asks; the key names all that it depends on.
   */
  recall<T>(key: string, tags: readonly string[], work: () => Promise<T>): Promise<T>
  /** What later capabilities put in a named place, in list order. */
  slot<Name extends SlotName>(name: Name, props: Slots[Name]): Promise<VNode[]>
  /** The signed-in person; throws Refused('signed-out') where there is none. */
  signedIn(): Actor
}

export type Answer =
  | { readonly kind: 'page'; readonly body: VNode; readonly status?: number }
  | {
      readonly kind: 'text'
      readonly type: string
      readonly body: string
      readonly fileName?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'file'
      readonly body: Uint8Array | NodeJS.ReadableStream
      readonly type: string
      readonly fileName: string
      readonly inline: boolean
      /** Seconds for which any cache may keep it; left out where only the asker may read it. */
      readonly publicFor?: number
      readonly headers?: Readonly<Record<string, string>>
    }
  | Redirect

/** Every POST ends in one (303), so that reloading never repeats an act. */
export interface Redirect {
  readonly kind: 'redirect'
  readonly to: string
  readonly flash?: { readonly kind: 'success' | 'important'; readonly text: string }
  readonly session?: { readonly token: string; readonly maxAge: number } | 'end'
  /** For `Ask.note`; 'end' takes it away. */
  readonly note?: string
  /** `to` is a foreign address. Only in answers to GETs: the content policy lets no form end elsewhere. */
  readonly away?: true
}

export const page = (body: VNode, status?: number): Answer => ({ kind: 'page', body, ...(status && { status }) })
export const redirect = (to: string, success?: string): Redirect => ({
  kind: 'redirect',
  to,
  ...(success && { flash: { kind: 'success' as const, text: success } }),
})

/** 'public', every signed-in person, or posts that hold one of the roles. Finer rights are the rules' matter. */
export type Audience = 'public' | 'signed-in' | readonly string[]

export type PageHandler = (ask: Ask) => Promise<Answer>

export interface PageOptions {
  readonly for: Audience
  /** Anonymous answers are kept and served from memory until a tag is touched or the day ends. */
  readonly cache?: boolean
  /** So many a minute for each address: for what programs ask for by themselves. */
  readonly perMinute?: number
}

export interface PostOptions<Schema extends z.ZodType, Prepared> {
  readonly for: Audience
  readonly input: Schema
  /** The page that is shown again (422) with what was typed. */
  readonly again: PageHandler
  /** Field name → its label, used in messages. */
  readonly labels?: Readonly<Record<string, string>>
  /** Fields whose value is a list even if one value is sent. */
  readonly lists?: readonly string[]
  /** Fields that carry files; absent = the form has none. */
  readonly files?: readonly string[]
  /** Slow work before the transaction: reading a document, hashing a password. */
  prepare?(input: z.output<Schema>, ask: Ask, uploads: readonly Upload[]): Promise<Prepared>
  /** Stricter than the common limit for POSTs, per address and minute. */
  readonly perMinute?: number
  /** The answer carries a secret (a session, a password), so it is not kept: sent twice, the act is done twice. */
  readonly secret?: true
}

export interface Posted<Input, Prepared> {
  readonly input: Input
  readonly prepared: Prepared
  readonly ask: Ask
}

export interface ApiOptions<Query extends z.ZodType, Output extends z.ZodType> {
  readonly for: Audience
  readonly summary: string
  readonly query: Query
  readonly output: Output
}

/** Where a capability hangs its addresses. Nothing is open unless its options say for whom. */
export interface Site {
  get(path: string, options: PageOptions, handler: PageHandler): void
  post<Schema extends z.ZodType, Prepared = undefined>(
    path: string,
    options: PostOptions<Schema, Prepared>,
    handler: (act: Act, posted: Posted<z.output<Schema>, Prepared>) => Promise<Redirect>,
  ): void
  /** JSON below /api/v1, described in the OpenAPI document; the output schema strips what it does not name. */
  api<Query extends z.ZodType, Output extends z.ZodType>(
    path: string,
    options: ApiOptions<Query, Output>,
    handler: (ask: Ask, query: z.output<Query>) => Promise<z.input<Output>>,
  ): void
}
