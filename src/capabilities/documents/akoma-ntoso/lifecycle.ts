// What became of the document: made, changed in part, ended. The standard knows these three kinds of events (OASIS LegalDocML Akoma
// Ntoso 3.0, eventRef); each names the document that brought it about.
import type { PlainDate } from '../../../kernel/dates.ts'
import { endsWhole, isEnding, type SaidStanding } from '../rules/standing.ts'
import type { OfficialPaper, Related } from '../rules.ts'
import type { Named } from './naming.ts'

export interface LifeEvent {
  readonly type: 'generation' | 'amendment' | 'repeal'
  readonly on: PlainDate
  /** `itself`: its own words; `office`: a person of the unit that keeps it said so. */
  readonly by: Named | 'itself' | 'office'
}

interface Known {
  readonly paper: Pick<OfficialPaper, 'expires' | 'days'> & { readonly issued: PlainDate }
  /** What points at it. */
  readonly endedBy: readonly Related[]
  readonly said: SaidStanding | null
}

/** In their order. A change whose day is not known is none yet, as in the standing. */
export function lifeOf({ paper, endedBy, said }: Known): LifeEvent[] {
  const made: LifeEvent = { type: 'generation', on: paper.issued, by: 'itself' }
  if (said !== null) {
    const type = said.standing === 'ended' ? 'repeal' : said.standing === 'partly' ? 'amendment' : null
    return type ? [made, { type, on: said.since, by: 'office' }] : [made]
  }
  const changes = endedBy.flatMap(({ relation, clause, document }): LifeEvent[] => {
    const on = document.days.inForceOn
    if (!isEnding(relation) || on === null) return []
    return [{ type: endsWhole({ relation, clause }) ? 'repeal' : 'amendment', on, by: document }]
  })
  const ended = paper.expires ? [...changes, { type: 'repeal', on: paper.expires, by: 'itself' } as const] : changes
  const { endedOn } = paper.days
  const first = ended.find(({ type, on }) => type === 'repeal' && on === endedOn)
  const lived = ended.filter((one) => (one.type === 'repeal' ? one === first : endedOn === null || one.on <= endedOn))
  return [made, ...lived.sort((a, b) => a.on.localeCompare(b.on))]
}
