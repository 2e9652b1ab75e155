// A batch of an import is matched in memory: one question about what its numbers mean, not several a record.
import type { PlainDate } from '../../../kernel/dates.ts'
import { type DocumentState, issuerKey, numberKey } from '../rules.ts'

/** A row of the register as far as it tells which document it is. */
export interface KnownPaper {
  readonly id: string
  readonly slug: string
  readonly number: string
  readonly issuer: string | null
  readonly issued: PlainDate | null
  readonly version: number
  /** 'cited' until its own text arrives, which may be later in the same batch. */
  readonly state: DocumentState
  /** The unit that issued it, where it is known. */
  readonly unitId: string | null
  /** Of its text; null where it has none. */
  readonly textHash: string | null
}

export interface Named {
  readonly number: string
  readonly issuer: string | null
  readonly issued: PlainDate | null
}

/** The rows that bear one of the batch's numbers, kept up while its records are entered one after the other. */
export interface Matching {
  /**
   * The row of this very document: the exact key, else what a citation knew of it (its date decides, its issuer may be missing), else
   * that of the same body under an earlier or later name.
   */
  same(paper: Named): KnownPaper | null
  /** What a citation means; without a date the number alone decides, where only one document bears it. */
  cited(citation: Named): KnownPaper | null
  keep(row: KnownPaper): void
}

/** `bodyOf`: the unit that the issuer's words mean on the day, under whatever name it is cited. */
export function matchingOf(rows: readonly KnownPaper[], bodyOf: (named: Named) => string | null): Matching {
  const byNumber = new Map<string, Map<string, KnownPaper>>()
  const bearing = ({ number }: Named) => [...(byNumber.get(numberKey(number))?.values() ?? [])]
  const keep = (row: KnownPaper) => {
    const key = numberKey(row.number)
    byNumber.set(key, (byNumber.get(key) ?? new Map()).set(row.id, row))
  }
  const same = (paper: Named) => {
    const dated = bearing(paper).filter(({ issued }) => issued === paper.issued)
    const exact = dated.find(({ issuer }) => issuerKey(issuer) === issuerKey(paper.issuer))
    if (exact || paper.issued === null || dated.length === 0) return exact ?? null
    const known = dated.find((one) => alike(one.issuer, paper.issuer))
    if (known) return known
    const body = bodyOf(paper)
    return (body !== null && dated.find(({ unitId }) => unitId === body)) || null
  }
  const cited = (citation: Named) => {
    const [only, ...others] = bearing(citation)
    const lone = citation.issued === null && only && others.length === 0 && alike(only.issuer, citation.issuer)
    return same(citation) ?? (lone ? only : null)
  }
  for (const row of rows) keep(row)
  return { same, cited, keep }
}

export const alike = (one: string | null, other: string | null): boolean =>
  one === null || other === null || issuerKey(one) === issuerKey(other)
