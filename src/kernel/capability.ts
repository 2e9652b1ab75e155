import type { VNode } from 'preact'
import type { Ahead } from '../serving/ahead.ts'
import type { Surroundings } from '../ui/frame.ts'
import type { Act, Actor, HeardEvent, Subject } from './act.ts'
import type { Db } from './db.ts'
import type { Importer } from './importing.ts'
import type { Kernel } from './kernel.ts'
import type { Ask, Site } from './site.ts'

/**
 * Named places on pages that later capabilities fill. The page's owner declares the slot's props by augmenting this
 * interface: `declare module '../../kernel/capability.ts' { interface Slots { 'task.after': { taskId: string } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Slots {}

export type SlotName = keyof Slots & string
export type SlotFill<Name extends SlotName> = (ask: Ask, props: Slots[Name]) => Promise<VNode | null>

export interface MenuEntry {
  readonly area: 'portal' | 'work' | 'content' | 'admin'
  readonly label: string
  readonly href: string
  /** Stands before the others of its area, whatever the order of the capabilities. */
  readonly first?: boolean
  /** Left out: everyone who sees the area. */
  visible?(actor: Actor | null): boolean
  badge?(ask: Ask): Promise<number>
}

/** Something that waits for a person: one line of the desk. */
export interface WaitingItem {
  readonly kind: string
  readonly text: string
  readonly href: string
  readonly unitName: string | null
  readonly dueOn: string | null
}

/** Who is told of an event, and what the message says; read from the present state when it is delivered. */
export interface Notice {
  readonly accountIds: readonly string[]
  readonly text: string
  readonly href: string
}

export interface Listener {
  /** Stable and unique: the delivery mark is kept under it. */
  readonly name: string
}
export interface WithinListener extends Listener {
  readonly verbs: readonly string[]
  hear(act: Act, event: HeardEvent): Promise<void>
  /** The same of many that one act records at once. */
  hearEach?(act: Act, events: readonly HeardEvent[]): Promise<void>
}
/** Delivered at least once, in seal order, after commit: must be idempotent by `event.id`. */
export interface AfterListener extends Listener {
  readonly verbs: readonly string[] | 'all'
  hear(kernel: Kernel, event: HeardEvent): Promise<void>
}

export interface Schedule {
  readonly name: string
  /** 'daily 07:00' (Asia/Ho_Chi_Minh), 'every 15 minutes', 'every 5 seconds'. */
  readonly at: string
  run(kernel: Kernel): Promise<void>
}

export interface Command {
  readonly name: string
  readonly usage: string
  run(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number>
}
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

/** Rows that the search index takes from the view `view` when an event with one of `kinds` as subject arrives. */
export interface Searchable {
  readonly kind: string
  readonly label: string
  /** An SQL view (kind, id, title, body, number, url, unit_id, published_on): public rows only. */
  readonly view: string
}

/** A query that returns one row `id` per thing that hangs in the air; `caicach check` names them. */
export interface OrphanCheck {
  readonly name: string
  readonly sql: string
}

/** A thing that events are about, as a person reads it. `href` is null where the asker may not open its page. */
export interface SubjectName {
  readonly label: string
  readonly href: string | null
}

export interface SubjectKind {
  readonly label: string
  /** Ids that are not found are left out. */
  name(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>>
}

/** What a person keeps in their own name, for when they leave: `pass` gives it to another (one event a thing), or ends it. */
export interface Holding {
  readonly kind: string
  readonly label: string
  /** `table.column`: where the person stands. */
  readonly columns: readonly string[]
  /** It goes with the person: nobody has to take it over. */
  readonly endsWithPerson?: true
  held(db: Db, accountId: string): Promise<readonly HeldThing[]>
  pass(act: Act, things: readonly HeldThing[], people: { readonly from: string; readonly to: string }): Promise<void>
}
/** `unitId`: whoever takes it over must have a post in that unit. */
export interface HeldThing {
  readonly id: string
  readonly text: string
  readonly href: string | null
  readonly unitId: string | null
}

/** Columns that go on naming a person who has left: what they are, and why nobody takes them over. */
export interface Staying {
  readonly columns: readonly string[]
  readonly what: string
  readonly why: string
}

export interface Identity {
  readonly sessionId: string
  readonly csrf: string
  readonly actor: Actor
  readonly posts: readonly { id: string; label: string; current: boolean }[]
}

/** What a capability is to the rest of the house; the kernel composes pages, menus and listeners from these records. */
export interface Capability {
  readonly name: string
  routes?(site: Site): void
  /** Addresses answered before the router, for as long as this server runs. */
  ahead?(kernel: Kernel): Ahead
  /** Idempotent, at each start: brings the data that ships with this version into the database. */
  prepare?(kernel: Kernel): Promise<void>
  readonly refusals?: Readonly<Record<string, string>>
  /** Event verb → the words of the timeline. */
  readonly verbs?: Readonly<Record<string, string>>
  /** Subject kind of this capability's events → what such things are called and where they are shown. */
  readonly subjects?: Readonly<Record<string, SubjectKind>>
  readonly menu?: readonly MenuEntry[]
  readonly listeners?: { readonly within?: readonly WithinListener[]; readonly after?: readonly AfterListener[] }
  readonly jobs?: Readonly<Record<string, (kernel: Kernel, payload: unknown) => Promise<void>>>
  readonly schedules?: readonly Schedule[]
  readonly commands?: readonly Command[]
  readonly imports?: readonly Importer[]
  readonly slots?: { readonly [Name in SlotName]?: SlotFill<Name> }
  readonly holdings?: readonly Holding[]
  readonly staying?: readonly Staying[]
  waiting?(ask: Ask): Promise<readonly WaitingItem[]>
  readonly notices?: Readonly<Record<string, (db: Db, event: HeardEvent) => Promise<Notice | null>>>
  readonly searchable?: readonly Searchable[]
  readonly orphans?: readonly OrphanCheck[]
  /** For a file kept for `subject`: true, false, or null where the subject is not this capability's. */
  mayReadFile?(ask: Ask, subject: Subject): Promise<boolean | null>
  /** Where now is what once stood at an address that names nothing; null where this capability does not know. */
  moved?(kernel: Kernel, url: string): Promise<string | null>
  /** Only `units`: the name of the authority whose installation this is, as every page says it. */
  office?(ask: Pick<Ask, 'db' | 'today' | 'recall'>): Promise<string | null>
  /** Only `portal`: what stands around every public page, as the office arranged it. */
  surroundings?(ask: Pick<Ask, 'db' | 'today' | 'recall'>): Promise<Surroundings>
  /** Only `people`: who holds this session token. */
  identify?(kernel: Kernel, token: string): Promise<Identity | null>
}
