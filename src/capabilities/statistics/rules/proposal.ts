import type { PlainDate } from '../../../kernel/dates.ts'
import type { Fact } from '../../../reading/index.ts'
import type { OfficialPaper } from '../../documents/index.ts'
import { type UnitTree, unitsCalled } from '../../units/index.ts'
import { daysMeant, type Indicator, indicatorOf } from './declared.ts'

/** A fact as the form offers it; null where a person must say. */
export interface FigureProposal {
  readonly span: string
  readonly indicator: string | null
  readonly name: string
  readonly value: string
  readonly measure: string
  readonly unitId: string | null
  readonly from: string | null
  readonly to: string | null
}

/** What the machine makes of a fact. The name of an indicator takes the place of words torn from their sentence. */
export function proposalOf(
  fact: Fact,
  by: { paper: Pick<OfficialPaper, 'issued'>; indicators: readonly Indicator[]; issuers: readonly string[] },
): FigureProposal {
  const indicator = indicatorOf(fact, by.indicators)
  const days = daysMeant(fact.period, by.paper.issued)
  return {
    span: fact.span.join('-'),
    indicator: indicator?.code ?? null,
    name: indicator?.name ?? fact.name,
    value: String(fact.value).replace('.', ','),
    measure: fact.unit,
    unitId: by.issuers.length === 1 ? (by.issuers[0] ?? null) : null,
    from: days?.from ?? null,
    to: days?.to ?? null,
  }
}

/** Whose figures a document states: its issuer's, by the name of its day, else of today, else the office's; of several a person must say. */
export function issuersOf(
  { issuer, issued }: Pick<OfficialPaper, 'issuer' | 'issued'>,
  { tree, today }: { tree: UnitTree; today: PlainDate },
): readonly string[] {
  if (issuer !== null)
    for (const on of [issued ?? today, today]) {
      const called = unitsCalled(tree, issuer, on)
      if (called.length > 0) return called.map(({ id }) => id)
    }
  return tree.officeId === null ? [] : [tree.officeId]
}
