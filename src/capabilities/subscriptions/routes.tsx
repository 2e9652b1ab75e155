import { z } from 'zod'
import type { Act } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { topicsOf } from '../articles/index.ts'
import { loadTree, kindLabels as unitKinds } from '../units/index.ts'
import { askSubscription, changeWish, confirm, endSubscription, hashOf } from './actions.ts'
import { officeOf } from './office.ts'
import { type Subscriber, subscribeInput, type Wish, wishInput } from './rules.ts'
import { countLetters } from './store/letters.ts'
import { countSubscriptions, findByToken } from './store/subscribers.ts'
import { labels, paths, staffText, text } from './text.ts'
import { type Choices, ManagePage, SubscribePage, TellPage } from './views/pages.tsx'
import { countColumns, StaffCountsPage } from './views/staff-page.tsx'

export const staffRoles = ['editor', 'approver', 'coordinator', 'administrator', 'auditor'] as const

const anyone = { for: 'public', perMinute: 120 } as const
const nothing = z.object({})

export function routes(site: Site): void {
  site.get(paths.form, anyone, formPage)
  site.post(
    paths.form,
    {
      for: 'public',
      input: subscribeInput,
      labels,
      lists: ['kinds', 'units', 'topics'],
      again: formPage,
      perMinute: 5,
    },
    async (act, { input, ask }) => {
      // What fills in the field that nobody sees is told the same as everyone else.
      if (input.website === '') await askSubscription(act, input.address, await wishFrom(input, ask))
      return redirect(paths.asked)
    },
  )
  site.get(paths.asked, anyone, told(text.asked, text.askedBody))
  site.get(paths.done, anyone, told(text.done, [text.confirmed, text.doneBody]))
  site.get(paths.stopped, anyone, told(text.stopped, [text.stoppedBody]))
  confirmRoutes(site)
  manageRoutes(site)
  staffRoutes(site)
}

const told =
  (title: string, paragraphs: readonly string[]) =>
  async (ask: Ask): Promise<Answer> =>
    page(<TellPage frame={ask.frame} title={title} paragraphs={paragraphs} />)

/** Reached from a letter; it asks first, for mail programs open links by themselves. */
function confirmRoutes(site: Site): void {
  const asking = async (ask: Ask) => {
    const known = await subscriberOf(ask, 'confirm')
    if (!known)
      return page(<TellPage frame={ask.frame} title={text.confirmTitle} paragraphs={[text.expired]} again />, 404)
    const button = { label: text.confirm, action: ask.path }
    return page(
      <TellPage frame={ask.frame} title={text.confirmTitle} paragraphs={[text.confirmBody]} button={button} />,
    )
  }
  site.get(paths.confirm(':token'), anyone, asking)
  site.post(paths.confirm(':token'), tokenPost(asking), async (act, { ask }) => {
    await confirm(act, ask.params.token ?? '')
    return redirect(paths.done)
  })
}

const tokenPost = (again: (ask: Ask) => Promise<Answer>) =>
  ({ for: 'public', input: nothing, again, perMinute: 30 }) as const

function manageRoutes(site: Site): void {
  site.get(paths.manage(':token'), anyone, managePage)
  site.post(
    paths.manage(':token'),
    { for: 'public', input: wishInput, labels, lists: ['kinds', 'units', 'topics'], again: managePage, perMinute: 30 },
    async (act: Act, { input, ask }) => {
      await changeWish(act, ask.params.token ?? '', await wishFrom(input, ask))
      return redirect(ask.path, text.saved)
    },
  )
  const stopping = async (ask: Ask) => {
    const button = { label: text.stop, action: ask.path, tone: 'warning' as const }
    return page(<TellPage frame={ask.frame} title={text.stopTitle} paragraphs={[text.stopBody]} button={button} />)
  }
  site.get(paths.stop(':token'), anyone, stopping)
  site.post(paths.stop(':token'), tokenPost(stopping), async (act, { ask }) => {
    await endSubscription(act, ask.params.token ?? '')
    return redirect(paths.stopped)
  })
}

async function formPage(ask: Ask): Promise<Answer> {
  const choices = await choicesFor(ask)
  const office = await officeOf(ask.kernel)
  const topic = (await topicsOf(ask)).ofAddress(ask.query['chuyen-muc'] ?? '')
  const asked = { units: [ask.query['don-vi'] ?? ''], topics: [topic] }
  return page(<SubscribePage frame={ask.frame} problem={ask.problem} choices={choices} office={office} asked={asked} />)
}

async function managePage(ask: Ask): Promise<Answer> {
  const subscriber = await subscriberOf(ask, 'manage')
  if (!subscriber)
    return page(<TellPage frame={ask.frame} title={text.manageTitle} paragraphs={[text.expired]} again />, 404)
  const tree = await loadTree(ask.db)
  const units = subscriber.unitIds.map((id) => tree.unit(id)?.slug ?? '')
  const { current } = await topicsOf(ask)
  const shown = {
    subscriber: { ...subscriber, topics: subscriber.topics.map(current) },
    units,
    stopHref: paths.stop(ask.params.token ?? ''),
  }
  return page(<ManagePage frame={ask.frame} problem={ask.problem} choices={await choicesFor(ask)} {...shown} />)
}

function subscriberOf(ask: Ask, purpose: 'confirm' | 'manage'): Promise<Subscriber | null> {
  return findByToken(ask.db, { hash: hashOf(ask.params.token ?? ''), purpose, at: ask.now })
}

/** Units go by their address, so that a link can choose one beforehand; one that is unknown is 404. */
async function wishFrom(input: z.output<typeof wishInput>, ask: Ask): Promise<Wish> {
  const tree = await loadTree(ask.db)
  const { rhythm, kinds, topics } = input
  return { rhythm, kinds, topics, unitIds: input.units.map((slug) => found(tree.bySlug(slug)).id) }
}

async function choicesFor(ask: Ask): Promise<Choices> {
  const [tree, topics] = await Promise.all([loadTree(ask.db), topicsOf(ask)])
  const below = tree.officeId ? tree.childrenOn(tree.officeId, ask.today) : []
  return {
    units: below.map((unit) => ({
      value: unit.slug,
      label: tree.nameOn(unit.id, ask.today),
      group: unitKinds[tree.kindOn(unit.id, ask.today)],
    })),
    topics: topics.live.map(({ code, name }) => ({ value: code, label: name })),
  }
}

function staffRoutes(site: Site): void {
  const table = async (ask: Ask) => (await countSubscriptions(ask.db)).byKind
  site.get(paths.staff, { for: staffRoles }, async (ask) => {
    const [counts, letters] = await Promise.all([countSubscriptions(ask.db), countLetters(ask.db, ask.now)])
    return page(<StaffCountsPage frame={ask.frame} counts={counts} letters={letters} />)
  })
  tableRoutes(site, paths.csv, {
    options: { for: staffRoles },
    table: async (ask: Ask) => exportOf({ title: staffText.title, columns: countColumns, rows: await table(ask) }),
  })
}
