import type { PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { distinctionOf, hasNamesakes, ToldUnitLink, tellOn, type UnitTree } from '../../units/index.ts'
import type { OfficialPaper } from '../rules.ts'
import { paths, text } from '../text.ts'

export interface IssuerAt {
  readonly tree: UnitTree
  readonly today: PlainDate
}

/** The issuer as printed and, below, the unit that these words meant on the day of the document. */
export function Issuer({ paper, at }: { paper: OfficialPaper; at: IssuerAt }) {
  const told = issuerTold(paper, at)
  return (
    <>
      {paper.issuer}
      {told && (
        <div class="govuk-hint">
          {isCouncil(paper.issuer) && text.councilOf} <ToldUnitLink told={told} /> ({distinctionOf(told)}).{' '}
          <a class="govuk-link" href={paths.issuedBy(told.unit.slug)}>
            {text.ofIssuer}
          </a>
        </div>
      )}
    </>
  )
}

const isCouncil = (issuer: string | null) => /^(hoi dong nhan dan|hdnd)\b/.test(fold(issuer ?? ''))

/** In lists: the words as printed, and which unit that was where another bears the name or it bears it no longer. */
export function ListedIssuer({ paper, at }: { paper: OfficialPaper; at: IssuerAt }) {
  const note = issuerNote(paper, at)
  return (
    <>
      {paper.issuer}
      {note && <div class="govuk-hint">{note}</div>}
    </>
  )
}

export function issuerWords(paper: OfficialPaper, at: IssuerAt): string {
  const note = issuerNote(paper, at)
  return [paper.issuer ?? '', note && `(${note})`].filter(Boolean).join(' ')
}

function issuerNote(paper: OfficialPaper, at: IssuerAt): string | null {
  const told = issuerTold(paper, at)
  if (!told) return null
  const isClear = told.isPresent && !hasNamesakes(at.tree, { id: told.unit.id, on: paper.issued ?? at.today })
  return isClear ? null : distinctionOf(told)
}

function issuerTold({ issuerUnitId: id, issued }: OfficialPaper, { tree, today }: IssuerAt) {
  return id === null ? null : tellOn(tree, { id, on: issued ?? today, today })
}
