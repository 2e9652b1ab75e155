import { DefinitionNote } from '../../../ui/prose.tsx'
import { text } from '../text/media.ts'

/** A place that is almost surely misspelt. */
export interface Slip {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly suggestion: string
}

/** What was found when the text was saved last; with scripts the editor also marks it in the text. */
export function Slips({ slips }: { slips: readonly Slip[] }) {
  if (slips.length === 0) return null
  return (
    <DefinitionNote title={text.slips(slips.length)}>
      <ul class="govuk-list govuk-list--bullet">
        {slips.map((slip, index) => (
          <li key={index}>
            …{slip.before}
            <mark>{slip.words}</mark>
            {slip.after}… <strong>{text.slipMeant(slip.suggestion)}</strong>
          </li>
        ))}
      </ul>
    </DefinitionNote>
  )
}
