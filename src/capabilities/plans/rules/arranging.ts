// Nhập nhiều tệp một lần: which of the files handed in together are plans, annexes of a plan, other documents, the same file
// twice, or nothing that can be used. Pure, so that the same files always become the same things.
import { fold } from '../../../kernel/text-folding.ts'
import type { Reading } from '../../../reading/index.ts'
import type { PlanSpan } from './plan.ts'
import { isPlanReading } from './proposal.ts'

export const handedAs = ['document', 'annex'] as const

/** A file as it was handed in and read; exactly one of `reading` and `refusal` is set. */
export interface HandedReading {
  readonly name: string
  readonly sha256: string
  readonly as: (typeof handedAs)[number]
  readonly reading: Reading | null
  readonly refusal: string | null
}

export const arrangingRefusals = ['plan-not-a-plan', 'plan-annex-alone', 'plan-annex-whose'] as const
export type ArrangingRefusal = (typeof arrangingRefusals)[number]

/** Places in the list of files. */
export interface Arrangement {
  readonly plans: readonly { readonly main: number; readonly annexes: readonly number[] }[]
  /** Official documents that are no plans: they belong in the register. */
  readonly documents: readonly number[]
  readonly same: readonly { readonly place: number; readonly of: number }[]
  readonly refused: readonly { readonly place: number; readonly code: string }[]
}

export function arrange(files: readonly HandedReading[]): Arrangement {
  const first = new Map<string, number>()
  const same = files.flatMap(({ sha256 }, place) => {
    const of = first.get(sha256)
    if (of === undefined) first.set(sha256, place)
    return of === undefined ? [] : [{ place, of }]
  })
  const left = [...first.values()]
  const unread = left.flatMap((place) => {
    const code = files[place]?.refusal
    return code ? [{ place, code }] : []
  })
  const read = left.filter((place) => files[place]?.reading)
  const mains = read.filter((place) => isMain(files[place], files))
  const annexes = read
    .filter(
      (place) => files[place]?.as === 'annex' || (!mains.includes(place) && isAnnexOf(files[place], mains, files)),
    )
    .map((place) => ({ place, of: ownerOf(files[place], mains, files) }))
  const others = read.filter((place) => !mains.includes(place) && !annexes.some((annex) => annex.place === place))
  const isDocument = (place: number) => files.length > 1 && isRegistrable(files[place]?.reading ?? null)
  return {
    plans: mains.map((main) => ({ main, annexes: annexes.filter(({ of }) => of === main).map(({ place }) => place) })),
    documents: others.filter(isDocument),
    same,
    refused: [
      ...unread,
      ...others.filter((place) => !isDocument(place)).map((place) => ({ place, code: 'plan-not-a-plan' })),
      ...annexes
        .filter(({ of }) => of === null)
        .map(({ place }) => ({ place, code: mains.length === 0 ? 'plan-annex-alone' : 'plan-annex-whose' })),
    ],
  }
}

/** A table of tasks that names one of the plans beside it is that plan's annex, even where it was not said to be one. */
function isMain(file: HandedReading | undefined, files: readonly HandedReading[]): boolean {
  if (!file?.reading || file.as === 'annex' || !isPlanReading(file.reading)) return false
  if (file.reading.type !== null) return true
  const headed = files.filter(({ reading }) => reading !== null && reading.type !== null && isPlanReading(reading))
  return !headed.some(({ reading }) => names(file, reading?.number ?? null))
}

function isAnnexOf(
  file: HandedReading | undefined,
  mains: readonly number[],
  files: readonly HandedReading[],
): boolean {
  return file?.reading?.type === null && mains.some((main) => names(file, files[main]?.reading?.number ?? null))
}

/** The plan that the annex names by its number; where only one plan was handed in, that one. */
function ownerOf(
  file: HandedReading | undefined,
  mains: readonly number[],
  files: readonly HandedReading[],
): number | null {
  const [only, ...others] = mains
  if (only !== undefined && others.length === 0) return only
  const named = mains.filter((main) => file && names(file, files[main]?.reading?.number ?? null))
  return named.length === 1 ? (named[0] ?? null) : null
}

const annexHead = 3000

/** "Kèm theo Kế hoạch số 38/KH-UBND" in the first lines. */
function names({ reading }: HandedReading, number: string | null): boolean {
  if (number === null || reading === null) return false
  const bare = (words: string) => fold(words).replace(/\s/g, '')
  const [head, wanted] = [bare(reading.text.slice(0, annexHead)), bare(number)]
  const at = head.indexOf(wanted)
  return at >= 0 && !/\d/.test(head[at - 1] ?? '')
}

function isRegistrable(reading: Reading | null): boolean {
  return reading !== null && reading.type !== null && reading.number !== null
}

/** 'document': registered at once, as was done before each got a reading of its own. */
export type OutcomeKind = 'draft' | 'annex' | 'reading' | 'document' | 'same' | 'refused'

/** What became of one file; kept as it was said then. */
export interface ImportOutcome {
  readonly fileName: string
  readonly kind: OutcomeKind
  /** Of the draft, also of the one that an annex joined. */
  readonly planId: string | null
  readonly documentId: string | null
  /** Of a document that is no plan; missing in what was kept before such documents had readings. */
  readonly readingId?: string | null
  readonly refusal: string | null
  /** The file that it equals byte by byte, in this handing-in. */
  readonly sameAs: string | null
  /** A plan that was made of the very same bytes before. */
  readonly beforePlanId: string | null
}

export interface PlanImport {
  readonly id: string
  readonly unitId: string
  readonly importedAt: Date
  /** Of the documents among them that are no plans. */
  readonly handingId: string | null
  readonly outcomes: readonly ImportOutcome[]
}

/** One of the files that a plan came in; `span` is its stretch of the plan's text. */
export interface SourceFile {
  readonly fileId: string
  readonly fileName: string
  readonly sha256: string
  readonly span: PlanSpan
}
