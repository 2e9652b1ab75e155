import { Progress, Tag } from '../../../ui/index.ts'
import type { OrderedTask, TaskProgress } from '../../tasks/index.ts'
import { type PlanItem, type PlanSection, planSections } from '../rules/plan.ts'
import { sectionLabels } from '../text/labels.ts'
import { areaName, scheduleWords } from '../text/words.ts'
import { paths, text } from '../text.ts'
import type { PlanProps } from './plan-props.ts'

const words = text.page

/** The items of the document in its order; content items with what came of them, then the tasks of the annex. */
export function PlanItems(props: PlanProps) {
  const { items, links } = props
  const shown = planSections.filter((section) => items.some((item) => item.section === section))
  return (
    <>
      {shown.map((section) => (
        <ItemSection {...props} key={section} section={section} />
      ))}
      <AnnexTasks {...props} />
      {links.length === 0 && <p class="govuk-body">{words.noTasks}</p>}
    </>
  )
}

function ItemSection({ section, ...props }: PlanProps & { section: PlanSection }) {
  const items = props.items.filter((item) => item.section === section)
  const list = (
    <ol class="plan-items">
      {items.map((item) => (
        <ItemRow {...props} key={item.id} item={item} />
      ))}
    </ol>
  )
  // What is to be done stands open; the reasons for it are one click away.
  if (section === 'content')
    return (
      <>
        <h3 class="govuk-heading-s plan-items__title">{sectionLabels[section]}</h3>
        {list}
      </>
    )
  return (
    <details class="govuk-details plan-items__fold">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {sectionLabels[section]} ({items.length})
        </span>
      </summary>
      <div class="govuk-details__text">{list}</div>
    </details>
  )
}

function ItemRow({ item, ...props }: PlanProps & { item: PlanItem }) {
  const { links, plan } = props
  const tasks = links.filter(({ itemId }) => itemId === item.id).map(({ taskId }) => taskId)
  return (
    <li class="plan-item" id={`muc-${item.id}`}>
      <span class="plan-item__marker">{item.marker ? `${item.marker})` : '–'}</span>
      <div class="plan-item__body">
        <p class="plan-item__text">{item.text}</p>
        {item.areas.length > 0 && (
          <p class="plan-item__areas">
            {item.areas.map((area) => (
              <Tag key={area} tone="blue">
                {areaName(area, plan)}
              </Tag>
            ))}
          </p>
        )}
        {tasks.map((taskId) => (
          <TaskLine {...props} key={taskId} taskId={taskId} above={item.text} />
        ))}
      </div>
    </li>
  )
}

function AnnexTasks(props: PlanProps) {
  const others = props.links.filter(({ itemId }) => itemId === null)
  const groups = [...new Set(others.map(({ taskId }) => props.tasks.get(taskId)?.groupLabel ?? null))]
  if (others.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s plan-items__title">{words.annex}</h3>
      {groups.map((group) => (
        <section key={group ?? ''} class="plan-group">
          {group && <h4 class="plan-group__title">{group}</h4>}
          <ol class="plan-items">
            {others
              .filter(({ taskId }) => (props.tasks.get(taskId)?.groupLabel ?? null) === group)
              .map(({ taskId, position }) => (
                <li key={taskId} class="plan-item" id={`nhiem-vu-${position}`}>
                  <span class="plan-item__marker">{position}.</span>
                  <div class="plan-item__body">
                    <TaskLine {...props} taskId={taskId} above={null} />
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}

/** One task: its words unless they stand above already, who, until when, and how far. */
function TaskLine({ taskId, above, ...props }: PlanProps & { taskId: string; above: string | null }) {
  const task = props.tasks.get(taskId)
  const done = props.progress.get(taskId)
  if (!task) return null
  return (
    <div class="plan-task">
      {task.text !== above && <p class="plan-item__text">{task.text}</p>}
      <p class="plan-task__meta">
        {[leadWords(task, props), scheduleWords(task.schedule), task.product].filter(Boolean).join(' · ')}
        {task.requested && <Tag tone="grey">{words.requested}</Tag>}
      </p>
      {done && <TaskBar progress={done} href={paths.progress(props.plan.slug, { task: taskId })} label={task.text} />}
    </div>
  )
}

function TaskBar({
  progress: { done, due, overdue, units, unitsDone },
  href,
  label,
}: {
  progress: TaskProgress
  href: string
  label: string
}) {
  if (due === 0)
    return (
      <p class="plan-task__meta">
        <a class="govuk-link" href={href}>
          {words.notDue(units)}
        </a>
      </p>
    )
  return (
    <>
      <Progress
        done={done}
        total={due}
        unit={words.occurrencesUnit}
        label={label}
        href={href}
        tone={overdue > 0 ? 'late' : undefined}
      />
      {units > 1 && <p class="plan-task__meta">{words.unitsOf(unitsDone, units)}</p>}
    </>
  )
}

function leadWords({ leadUnitIds, leadCount }: OrderedTask, { tree, on }: PlanProps): string {
  const names = leadUnitIds.map((id) => tree.shortNameOn(id, on))
  return leadCount > names.length ? words.units(leadCount) : names.join('; ')
}
