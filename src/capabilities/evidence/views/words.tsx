import type { PlainDate } from '../../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { Quantity } from '../rules/deed.ts'
import type { ProofState } from '../rules/proof.ts'
import { stateLabels } from '../text.ts'

const tones: Readonly<Record<ProofState, Tone>> = {
  proposed: 'yellow',
  accepted: 'green',
  contested: 'orange',
  void: 'grey',
}

export function ProofTag({ state, count }: { state: ProofState; count?: number }) {
  return (
    <Tag tone={tones[state]}>
      {stateLabels[state]}
      {count !== undefined && count > 1 && ` (${formatNumber(count)})`}
    </Tag>
  )
}

/** '12/05/2026', or '12/05/2026 – 14/05/2026'. */
export function daysWords({ from, to }: { from: PlainDate; to: PlainDate }): string {
  return from === to ? formatDate(to) : `${formatDate(from)} – ${formatDate(to)}`
}

export const quantitiesWords = (quantities: readonly Quantity[]) =>
  quantities.map(({ count, of }) => `${formatNumber(count)} ${of}`).join('; ')
