import type { Fact } from '../../../reading/index.ts'
import type { OfficialPaper } from '../../documents/index.ts'
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
  by: { paper: Pick<OfficialPaper, 'issued'>; indicators: readonly Indicator[]; unitId: string | null },
): FigureProposal {
  const indicator = indicatorOf(fact, by.indicators)
  const days = daysMeant(fact.period, by.paper.issued)
  return {
    span: fact.span.join('-'),
    indicator: indicator?.code ?? null,
    name: indicator?.name ?? fact.name,
    value: String(fact.value).replace('.', ','),
    measure: fact.unit,
    unitId: by.unitId,
    from: days?.from ?? null,
    to: days?.to ?? null,
  }
}
