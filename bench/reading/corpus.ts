import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A document with what its source states about it; null = not stated. */
export interface CorpusDocument {
  readonly id: string
  readonly title: string | null
  readonly number: string | null
  readonly type: string | null
  readonly issuer: string | null
  readonly issued: string | null
  readonly effective: string | null
  readonly signer: string | null
  /** Only `full` is trusted in every field. */
  readonly meta_level: 'full' | 'title' | 'name' | 'author'
  readonly text: string
}

/** A citation that stands in a document, with the date printed there. */
export interface CitationCheck {
  readonly doc_id: string
  readonly number: string
  readonly cited_date: string
  readonly quote: string
  readonly verdict: 'match' | 'document-error' | 'register-error'
}

export interface CitationString {
  readonly id: string
  readonly input: string
  readonly expected: {
    readonly article?: string
    readonly type: string
    readonly number: string
    readonly issued: string
    readonly issuer: string
  }
}

export interface AnchoredOutline {
  readonly doc_id: string
  readonly items: readonly {
    readonly kind: 'chuong' | 'muc' | 'dieu'
    readonly label: string
    readonly title: string
  }[]
}

export interface RegisteredDocument {
  readonly number: string
  readonly type: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly issued: string | null
  readonly doubtful: boolean
}

/** The part that one tunes to, the part that only counts, or both. */
export type Fold = 'dev' | 'held' | 'all'

const folder = fileURLToPath(new URL('../../../shared/corpus/documents/', import.meta.url))

export const corpusIsThere = (): boolean => existsSync(`${folder}documents.jsonl`)

export const readDocuments = (): CorpusDocument[] => records<CorpusDocument>('documents.jsonl')
export const readCitationChecks = (): CitationCheck[] => records<CitationCheck>('citation-checks.jsonl')
export const readCitationStrings = (): CitationString[] => records<CitationString>('citations.jsonl')
export const readRegister = (): RegisteredDocument[] => records<RegisteredDocument>('register.jsonl')
export const readOutlines = (): AnchoredOutline[] => records<AnchoredOutline>('outlines.jsonl')

/** Identifiers end in hexadecimal digits of a hash, so their last ones are as good as a hash of the whole. */
export function isHeld(id: string): boolean {
  return Number.parseInt(id.slice(-8), 16) % 5 === 0
}

export function isOfFold(id: string, fold: Fold): boolean {
  return fold === 'all' || isHeld(id) === (fold === 'held')
}

function records<T>(name: string): T[] {
  return readFileSync(folder + name, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line))
}
