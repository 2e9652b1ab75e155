import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { paperFormats } from '../../../writing/index.ts'
import { deedOf, publicDeedsPath } from '../../evidence/index.ts'
import { loadTree } from '../../units/index.ts'
import { askQuestion } from '../actions/asking.ts'
import { replyByCode } from '../actions/inviting.ts'
import { calendarFile } from '../calendar-file.ts'
import { questionInput, replyInput } from '../rules/inputs.ts'
import { dayOfMeeting, isOpen, type Meeting, meetingKinds } from '../rules/meeting.ts'
import { shownMeeting, surroundingsOf } from '../shown.ts'
import { findByCode } from '../store/invitees.ts'
import { listPublic } from '../store/lists.ts'
import { findBySlug, findMeeting } from '../store/meetings.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { LetterPage } from '../views/letter-page.tsx'
import { AskPage, OpenListPage, OpenPage } from '../views/public-pages.tsx'
import { letterFile } from './inviting.tsx'
import { calendarMade } from './meeting.tsx'

export function publicRoutes(site: Site): void {
  site.get(paths.openList, { for: 'public', cache: true }, openList)
  site.get(paths.open(':slug'), { for: 'public', cache: true }, openPage)
  site.get(paths.openCalendar(':slug'), { for: 'public' }, async (ask) => {
    const meeting = await openMeeting(ask)
    return calendarFile(meeting, calendarMade(ask, paths.open(meeting.slug ?? '')))
  })
  asking(site)
  letters(site)
}

async function openList(ask: Ask): Promise<Answer> {
  ask.tags('meetings')
  const at = Math.min(10_000, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
  const rows = await listPublic(ask.db, { page: at }, ask.now)
  return page(<OpenListPage frame={ask.frame} found={rows} page={at} now={ask.now} tree={await loadTree(ask.db)} />)
}

async function openMeeting(ask: Ask): Promise<Meeting> {
  const meeting = found(await findBySlug(ask.db, ask.params.slug ?? ''))
  if (!isOpen(meeting)) throw new NotFound()
  return meeting
}

async function openPage(ask: Ask): Promise<Answer> {
  const meeting = await openMeeting(ask)
  ask.tags('meetings', 'units', `meeting:${meeting.id}`, `unit:${meeting.unitId}`)
  const shown = await shownMeeting(ask, meeting)
  const { plan } = await surroundingsOf(ask, shown)
  const deedId = meeting.state === 'concluded' ? await deedOf(ask.db, { kind: 'meeting', id: meeting.id }) : null
  const slug = meeting.slug ?? ''
  return page(
    <OpenPage
      frame={ask.frame}
      meeting={meeting}
      slug={slug}
      tree={shown.tree}
      items={shown.items}
      papers={shown.papers}
      photos={shown.photos.filter(({ isPublic }) => isPublic)}
      questions={shown.questions}
      plan={plan}
      present={meeting.state === 'concluded' ? shown.presence.present : 0}
      deedHref={deedId && publicDeedsPath(deedFilter(meeting))}
      address={`${ask.kernel.config.publicUrl}${paths.open(slug)}`}
      now={ask.now}
    />,
  )
}

/** Exactly the ledger's lines of that unit, kind and day: this meeting, and what else it did of the kind that day. */
const deedFilter = (meeting: Meeting) => ({
  unitIds: [meeting.unitId],
  kinds: [meetingKinds[meeting.kind].deed],
  from: dayOfMeeting(meeting),
  to: dayOfMeeting(meeting),
})

/** On a page of its own, for a page with a form is not kept for everyone. */
function asking(site: Site): void {
  const askPage = async (ask: Ask) => {
    const meeting = await openMeeting(ask)
    return page(<AskPage frame={ask.frame} problem={ask.problem} meeting={meeting} slug={meeting.slug ?? ''} />)
  }
  site.get(paths.ask(':slug'), { for: 'public' }, askPage)
  site.post(
    paths.ask(':slug'),
    { for: 'public', input: questionInput, again: askPage, labels, perMinute: 5 },
    async (act, { input, ask }) => {
      const slug = ask.params.slug ?? ''
      await askQuestion(act, slug, input)
      return redirect(paths.open(slug), text.open.asked)
    },
  )
}

/** Whoever has the code of a letter may read the letter and answer it. */
function letters(site: Site): void {
  site.get(paths.letterOf(':code'), { for: 'public' }, letterPage)
  site.post(
    paths.letterOf(':code'),
    { for: 'public', input: replyInput, again: letterPage, labels, perMinute: 20 },
    async (act, { input, ask }) => {
      const code = ask.params.code ?? ''
      await replyByCode(act, code, input)
      return redirect(paths.letterOf(code), text.letter.done)
    },
  )
  for (const format of paperFormats)
    site.get(paths.letterPaperOf(':code', format), { for: 'public' }, async (ask) => {
      const { meeting, invitee } = await letterAsked(ask)
      const { code } = invitee
      const address = `${ask.kernel.config.publicUrl}${paths.letterOf(code)}`
      const shown = await shownMeeting(ask, meeting)
      return letterFile(ask, { ...shown, invitees: [invitee] }, { format, personal: { address, code } })
    })
  site.get(paths.calendarOf(':code'), { for: 'public' }, async (ask) => {
    const { meeting, invitee } = await letterAsked(ask)
    return calendarFile(meeting, calendarMade(ask, paths.letterOf(invitee.code)))
  })
}

async function letterAsked(ask: Ask) {
  const invitee = found(await findByCode(ask.db, ask.params.code ?? ''))
  const meeting = found(await findMeeting(ask.db, invitee.meetingId))
  // Before the letter went out nobody can have it; staff answer with their accounts.
  if (invitee.kind !== 'guest' || invitee.invitedAt === null) throw new NotFound()
  return { meeting, invitee }
}

async function letterPage(ask: Ask): Promise<Answer> {
  const { meeting, invitee } = await letterAsked(ask)
  const shown = await shownMeeting(ask, meeting)
  return page(
    <LetterPage
      frame={ask.frame}
      problem={ask.problem}
      meeting={meeting}
      invitee={invitee}
      unitName={shown.tree.nameOn(meeting.unitId, dayOfMeeting(meeting))}
      items={shown.items}
      papers={isOpen(meeting) ? shown.papers : []}
      now={ask.now}
    />,
  )
}
