import { yearOf } from '../../kernel/dates.ts'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { publishYear, switchUnconfirmedDay } from './actions.ts'
import { periodsOfYear, switchInput, yearInput } from './rules.ts'
import { listDays, loadPeriodRules, publishedYears, workCalendar } from './store.ts'
import { labels, paths, text } from './text.ts'
import { CalendarPage } from './views.tsx'

export function routes(site: Site): void {
  site.get(paths.calendar, { for: 'signed-in' }, calendarPage)
  site.post(
    paths.switch,
    { for: ['administrator'], input: switchInput, again: calendarPage },
    async (act, { input }) => {
      await switchUnconfirmedDay(act, input.id, input.on)
      return redirect(paths.calendar, text.switched)
    },
  )
  site.post(
    paths.publish,
    { for: ['administrator'], input: yearInput, labels, again: calendarPage },
    async (act, { input }) => {
      await publishYear(act, input)
      return redirect(`${paths.calendar}?nam=${input.year}`, text.published)
    },
  )
}

async function calendarPage(ask: Ask) {
  const years = await publishedYears(ask.db)
  const asked = Number(ask.query.nam)
  const year = years.includes(asked) ? asked : yearOf(ask.today)
  const [days, rules, calendar] = await Promise.all([
    listDays(ask.db, year),
    loadPeriodRules(ask.db),
    workCalendar(ask.db),
  ])
  const mayChange = ask.actor?.roles.includes('administrator') ?? false
  return page(
    <CalendarPage
      frame={ask.frame}
      problem={ask.problem}
      year={year}
      years={years}
      days={days}
      periods={periodsOfYear(rules, year)}
      calendar={calendar}
      mayChange={mayChange}
    />,
  )
}
