import type { PlainDate } from '../../../kernel/dates.ts'
import { formatDate, formatNumber, ItemList, ItemRow, OpenLink } from '../../../ui/index.ts'
import { taskPaths } from '../../tasks/index.ts'
import { groupLabels, type UnitTree } from '../../units/index.ts'
import { type Conclusion, isTask } from '../rules/conclusion.ts'
import type { ShownMeeting, Surroundings } from '../shown.ts'
import { text } from '../text/pages.ts'

type ListProps = Pick<ShownMeeting, 'conclusions' | 'meeting'> &
  Pick<Surroundings, 'progress' | 'followsTasks'> & { tree: UnitTree; on: PlainDate }

/** What was decided, who does it until when, and how far it has come. */
export function ConclusionList({ conclusions, progress, followsTasks, tree, on }: ListProps) {
  const words = text.meeting
  if (conclusions.length === 0) return <p class="govuk-body">{words.noConclusions}</p>
  return (
    <ItemList label={words.conclusions}>
      {conclusions.map((one, index) => {
        const done = one.taskId ? progress.get(one.taskId) : undefined
        return (
          <ItemRow
            key={one.id}
            title={`${index + 1}. ${one.text}`}
            meta={conclusionMeta(one, tree, on)}
            {...(done && done.overdue > 0 && { tone: 'late' as const })}
            state={
              one.taskId ? (
                <OpenLink href={followsTasks ? `${taskPaths.list}?task=${one.taskId}` : null}>
                  {done
                    ? `${words.progress}: ${words.unitsDone(formatNumber(done.unitsDone), formatNumber(done.units))}`
                    : words.toTask}
                </OpenLink>
              ) : (
                <span class="govuk-hint">{isTask(one) ? words.willBeTask : words.notTask}</span>
              )
            }
          />
        )
      })}
    </ItemList>
  )
}

const named = 3

export function conclusionMeta(one: Conclusion, tree: UnitTree, on: PlainDate): string {
  const words = text.meeting
  const names = (ids: readonly string[]) =>
    ids.length > named ? words.many(formatNumber(ids.length)) : ids.map((id) => tree.shortNameOn(id, on)).join(', ')
  const leads = [names(one.leadUnits), ...one.leadGroups.map((group) => groupLabels[group])].filter(Boolean)
  return [
    leads.length > 0 && `${words.leads}: ${leads.join(', ')}`,
    one.supportUnits.length > 0 && `${words.supports}: ${names(one.supportUnits)}`,
    one.product && `${words.product}: ${one.product}`,
    one.dueOn && `${words.due}: ${formatDate(one.dueOn)}`,
  ]
    .filter(Boolean)
    .join('; ')
}
