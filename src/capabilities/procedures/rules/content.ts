// What a procedure says, part by part. What could not be told apart in its source is kept as the source prints it.

export const channels = ['direct', 'online', 'post'] as const
export type Channel = (typeof channels)[number]
export const timeUnits = ['working-day', 'day', 'working-hour', 'hour', 'month', 'year'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** `count` and `unit` null: the cell is shown as it stands. */
export interface Duration {
  readonly text: string
  readonly count: number | null
  readonly unit: TimeUnit | null
}

export interface Fee {
  /** As printed. */
  readonly text: string
  /** null: not a plain amount. */
  readonly amount: number | null
  readonly currency: string | null
  /** What it is for and who need not pay it; never shown apart from the amount. */
  readonly note: string | null
}

export interface Way {
  readonly channel: Channel
  /** null: the source does not say. */
  readonly duration: Duration | null
  readonly fees: readonly Fee[]
  readonly isFree: boolean
  readonly note: string | null
}

export interface Paper {
  readonly name: string
  /** File names of forms to fill in. */
  readonly forms: readonly string[]
  /** null: the source does not say. */
  readonly originals: number | null
  readonly copies: number | null
}

export interface DossierCase {
  /** null: the only case, or one without a name. */
  readonly name: string | null
  readonly papers: readonly Paper[]
}

export interface Steps {
  /** What stands before the first step. */
  readonly lead: string | null
  /** Each with the name that the text gives it ("Bước 1", "a)"), where it gives one. */
  readonly steps: readonly { readonly mark: string | null; readonly text: string }[]
}

export interface LegalBasis {
  /** As printed; '' where only a number stands there. */
  readonly title: string
  /** null: none could be told apart. */
  readonly number: string | null
  /** ISO; only where the title says it of the document itself. */
  readonly issued: string | null
}

export interface Result {
  readonly name: string
  readonly code: string | null
}

/** The cells as the source prints them. */
export interface RawCells {
  readonly steps: string
  readonly ways: string
  readonly documents: string
  readonly legalBases: string
  readonly result: string
}

/** `…Text`: as printed, where it could not be told apart. */
export interface ProcedureContent {
  readonly steps: Steps
  readonly ways: readonly Way[]
  readonly waysText: string | null
  readonly dossier: readonly DossierCase[]
  readonly dossierText: string | null
  readonly legalBases: readonly LegalBasis[]
  readonly legalText: string | null
  readonly results: readonly Result[]
  readonly requirements: string | null
  readonly coordinating: string | null
  readonly remarks: string | null
}

/** NĐ 63/2010/NĐ-CP Điều 8 khoản 2: what every published procedure must say. */
export const components = ['name', 'steps', 'ways', 'dossier', 'duration', 'audience', 'agency'] as const
export type Component = (typeof components)[number]
