import type { FormProblem } from './fields.tsx'
import { text } from './text.ts'

interface ErrorSummaryProps {
  problem: FormProblem | null | undefined
  title?: string
}

/** What is wrong with the form, at its head, each line leading to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ problem, title = text.problem.title }: ErrorSummaryProps) {
  const errors = Object.entries(problem?.errors ?? {})
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" data-island="error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(([name, message]) => (
              <li key={name}>{name === '' ? message : <a href={`#${name}`}>{message}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
