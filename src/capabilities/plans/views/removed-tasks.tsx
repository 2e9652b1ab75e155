import type { OrderedTask } from '../../tasks/index.ts'
import type { PlanEdition } from '../rules/edition.ts'
import type { EditionTask } from '../rules/plan.ts'
import { editionPaths, editionText } from '../text/editions.ts'

const text = editionText.removed

interface RemovedTasksProps {
  slug: string
  links: readonly EditionTask[]
  tasks: readonly OrderedTask[]
  editions: readonly PlanEdition[]
}

/** Tasks that an edition took out: no longer owed, still to be read. */
export function RemovedTasks({ slug, links, tasks, editions }: RemovedTasksProps) {
  const gone = links.filter(({ untilEdition }) => untilEdition !== null)
  if (gone.length === 0) return null
  return (
    <details class="govuk-details" id="nhiem-vu-da-bo">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{text.title(gone.length)}</span>
      </summary>
      <ul class="govuk-list govuk-list--bullet govuk-details__text">
        {gone.map(({ taskId, untilEdition }) => (
          <li key={taskId}>
            <del>{tasks.find(({ id }) => id === taskId)?.text}</del>{' '}
            <a class="govuk-link" href={editionPaths.changes(slug, untilEdition ?? 1)}>
              {text.by(editions.find(({ ordinal }) => ordinal === untilEdition)?.name ?? '')}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
