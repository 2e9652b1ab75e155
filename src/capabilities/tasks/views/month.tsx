import { dayOf, isWorkingDay, type PlainDate, type WorkCalendar, weekday } from '../../../kernel/dates.ts'
import { classes, withQuery } from '../../../ui/address.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { UnitTree } from '../../units/index.ts'
import { byDay, type DueTask, dueState, monthBeside, monthOn, weeksOf } from '../rules/month.ts'
import { layoutText } from '../text/layouts.ts'
import { paths } from '../text.ts'

export interface MonthProps {
  frame: Frame
  month: string
  /** One day only, all of it. */
  day: PlainDate | null
  due: readonly DueTask[]
  calendar: WorkCalendar
  /** Names of the days off and of those worked instead. */
  dayNames: ReadonlyMap<PlainDate, string>
  tree: UnitTree
  today: PlainDate
  feedHref: string
  /** Whether what is shown may be of more than one unit. */
  withUnit: boolean
  limit: number
}

const words = layoutText.calendar
const shown = 3

/** The due days of a month as a table of weeks; on a phone as a list of the days that have any. */
export function Month(props: MonthProps) {
  const { due, day, month, today } = props
  if (day !== null) return <DayList {...props} day={day} />
  const days = byDay(due)
  return (
    <>
      <MonthPaging {...props} />
      {due.length >= props.limit && <p class="govuk-body">{words.cut(formatNumber(props.limit))}</p>}
      <table class="month">
        <caption class="govuk-visually-hidden">{words.title(words.month(month).toLowerCase())}</caption>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((on) => (
                <Day key={on} {...props} on={on} rows={monthOn(on) === month ? (days.get(on) ?? []) : []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {due.length === 0 && <EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      <p class="govuk-body month__feed">
        <a class="govuk-link" href={props.feedHref}>
          {words.feed}
        </a>
        {' · '}
        {words.now}: {formatDate(today)}
      </p>
    </>
  )
}

function MonthPaging({ frame, month, today, due }: MonthProps) {
  const to = (changed: string | null) => withQuery(frame, { month: changed, day: null, page: null })
  return (
    <div class="month-head">
      <h2 class="govuk-heading-m month-head__title">{words.month(month)}</h2>
      <nav class="month-head__paging" aria-label={words.paging}>
        <a class="govuk-link" href={to(monthBeside(month, -1))} rel="prev">
          ‹ {words.previous}
        </a>
        {month !== monthOn(today) && (
          <a class="govuk-link" href={to(null)}>
            {words.today}
          </a>
        )}
        <a class="govuk-link" href={to(monthBeside(month, 1))} rel="next">
          {words.next} ›
        </a>
      </nav>
      <p class="month-head__count">{words.count(formatNumber(due.filter(({ until }) => until === null).length))}</p>
    </div>
  )
}

function Day(props: MonthProps & { on: PlainDate; rows: readonly DueTask[] }) {
  const { frame, on, rows, month, calendar, dayNames, today } = props
  const outside = monthOn(on) !== month
  const off = isWorkingDay(calendar, on) === false || (isWorkingDay(calendar, on) === null && weekday(on) > 5)
  const name = dayNames.get(on)
  return (
    <td
      class={classes(
        'month__day',
        outside && 'month__day--outside',
        off && 'month__day--off',
        on === today && 'month__day--today',
        rows.length === 0 && 'month__day--empty',
      )}
      aria-current={on === today ? 'date' : undefined}
    >
      <p class="month__date">
        <time datetime={on}>
          <span aria-hidden="true">{dayOf(on)}</span>
          <span class="month__spoken">
            {words.weekdays[weekday(on) - 1]}, {formatDate(on)}
          </span>
        </time>
        {on === today && <span class="month__mark">{words.now}</span>}
        {!outside && name && <span class="month__name">{name}</span>}
        {!outside && !name && off && <span class="govuk-visually-hidden"> {words.dayOff}</span>}
      </p>
      {rows.length > 0 && (
        <ul class="month__list">
          {rows.slice(0, shown).map((row) => (
            <DueItem key={`${row.taskId}${row.until ?? ''}`} {...props} row={row} />
          ))}
          {rows.length > shown && (
            <li>
              <a class="govuk-link" href={withQuery(frame, { day: on })}>
                {words.more(formatNumber(rows.length - shown))}
                <span class="govuk-visually-hidden">, {formatDate(on)}</span>
              </a>
            </li>
          )}
        </ul>
      )}
    </td>
  )
}

/** A task of one unit opens the assignment, one of many its list. */
function DueItem({ frame, row, tree, today, withUnit }: MonthProps & { row: DueTask }) {
  const state = dueState(row, today)
  const href =
    row.assignmentId === null
      ? withQuery(frame, { layout: null, month: null, day: null, task: row.taskId })
      : paths.assignment(row.assignmentId)
  const about =
    row.units > 1
      ? words.units(formatNumber(row.done), formatNumber(row.units))
      : row.unitId && withUnit && tree.shortNameOn(row.unitId, today)
  return (
    <li class={`due due--${state}`}>
      <a class="govuk-link due__title" href={href}>
        {row.text}
      </a>
      <span class="due__about">
        {row.until && <strong>{words.begins(formatDate(row.until))}. </strong>}
        {state === 'late' && <strong>{words.late}. </strong>}
        {state === 'done' && row.units === 1 && (
          <>
            <Icon name="check" /> {words.done}.{' '}
          </>
        )}
        {about}
      </span>
    </li>
  )
}

function DayList(props: MonthProps & { day: PlainDate }) {
  const { frame, day, due, today } = props
  return (
    <section aria-labelledby="ngay">
      <h2 class="govuk-heading-m" id="ngay">
        {words.dayTitle(formatDate(day))} {day === today && <Tag tone="blue">{words.now}</Tag>}
      </h2>
      {due.length === 0 ? (
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      ) : (
        <ul class="month__list month__list--day">
          {due.map((row) => (
            <DueItem key={`${row.taskId}${row.until ?? ''}`} {...props} row={row} />
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={withQuery(frame, { day: null, month: monthOn(day) })}>
          {words.wholeMonth}
        </a>
      </p>
    </section>
  )
}
