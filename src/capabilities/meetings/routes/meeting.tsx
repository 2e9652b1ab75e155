import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { findDocument } from '../../documents/index.ts'
import { storePicture, storeUpload } from '../../files/index.ts'
import { answerQuestion } from '../actions/asking.ts'
import { cancelMeeting, publishResult } from '../actions/concluding.ts'
import { replyAsStaff, sendInvitations } from '../actions/inviting.ts'
import { addPaper, addPhoto, changePhoto } from '../actions/picturing.ts'
import { addItem, changeItem, copyMeeting, editMeeting } from '../actions/planning.ts'
import { holdMeeting } from '../actions/recording.ts'
import { calendarFile } from '../calendar-file.ts'
import { idOf, meetingAsked } from '../reading-files.ts'
import {
  answerInput,
  cancelInput,
  copyInput,
  editInput,
  itemEditInput,
  itemInput,
  photoEditInput,
  photoInput,
  publishInput,
  staffReplyInput,
  versionInput,
} from '../rules/inputs.ts'
import { arrangers, concluders, readers, refuseAct } from '../rules/meeting.ts'
import { shownMeeting, surroundingsOf } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { AgendaPage } from '../views/agenda.tsx'
import { EditPage } from '../views/edit-page.tsx'
import { MeetingPage } from '../views/meeting-page.tsx'
import { PhotosPage } from '../views/photos.tsx'
import { plansToChoose } from './list.tsx'

export function meetingRoutes(site: Site): void {
  site.get(paths.meeting(':id'), { for: 'signed-in' }, meetingPage)
  site.get(paths.calendar(':id'), { for: 'signed-in' }, async (ask) => {
    const meeting = await meetingAsked(ask)
    return calendarFile(meeting, calendarMade(ask, paths.meeting(meeting.id)))
  })
  acting(site)
  editing(site)
  agenda(site)
  photos(site)
}

export function calendarMade(ask: Ask, path: string) {
  const { publicUrl } = ask.kernel.config
  return { url: `${publicUrl}${path}`, host: new URL(publicUrl).hostname, now: ask.now }
}

async function meetingPage(ask: Ask): Promise<Answer> {
  const shown = await shownMeeting(ask, await meetingAsked(ask))
  const { meeting } = shown
  return page(
    <MeetingPage
      {...shown}
      {...(await surroundingsOf(ask, shown))}
      timeline={await timelineOf(ask, [{ kind: 'meeting', id: meeting.id }])}
      address={`${ask.kernel.config.publicUrl}${paths.meeting(meeting.id)}`}
    />,
  )
}

function acting(site: Site): void {
  const hang = <Schema extends z.ZodType>(
    path: string,
    options: { for: readonly string[]; input: Schema },
    work: (act: Act, id: string, input: z.output<Schema>) => Promise<string>,
  ) =>
    site.post(path, { ...options, again: meetingPage, labels }, async (act, { input, ask }) => {
      const id = idOf(ask)
      return redirect(paths.meeting(id), await work(act, id, input))
    })
  hang(paths.invite(':id'), { for: arrangers, input: versionInput }, async (act, id, { version }) =>
    text.done.invite(formatNumber(await sendInvitations(act, id, version))),
  )
  hang(paths.hold(':id'), { for: arrangers, input: versionInput }, async (act, id, { version }) => {
    await holdMeeting(act, id, version)
    return text.done.hold
  })
  hang(paths.cancel(':id'), { for: concluders, input: cancelInput }, async (act, id, input) => {
    await cancelMeeting(act, id, input)
    return text.done.cancel
  })
  hang(paths.publish(':id'), { for: concluders, input: publishInput }, async (act, id, input) => {
    await publishResult(act, id, input)
    return text.done.publish
  })
  hang(paths.reply(':id'), { for: readers, input: staffReplyInput }, async (act, id, input) => {
    await replyAsStaff(act, id, input)
    return text.done.reply
  })
  site.post(
    paths.copy(':id'),
    { for: arrangers, input: copyInput, again: meetingPage, labels },
    async (act, { input, ask }) => {
      const fresh = await copyMeeting(act, idOf(ask), input.day)
      return redirect(paths.meeting(fresh), text.done.copy)
    },
  )
  site.post(
    paths.answer(':id', ':question'),
    { for: arrangers, input: answerInput, again: meetingPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await answerQuestion(act, id, { ...input, questionId: idOf(ask, 'question') })
      return redirect(`${paths.meeting(id)}#cau-hoi`, text.done.answer)
    },
  )
}

function editing(site: Site): void {
  site.get(paths.edit(':id'), { for: arrangers }, editPage)
  site.post(
    paths.edit(':id'),
    { for: arrangers, input: editInput, again: editPage, labels, lists: ['areas'] },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await editMeeting(act, id, input)
      return redirect(paths.meeting(id), text.done.edit)
    },
  )
}

async function editPage(ask: Ask) {
  const meeting = await meetingAsked(ask)
  const { standing } = await shownMeeting(ask, meeting)
  const refused = refuseAct('edit', meeting, standing)
  if (refused) throw new Refused(refused)
  const source = meeting.sourceDocumentId === null ? null : await findDocument(ask.db, meeting.sourceDocumentId)
  const plans = await plansToChoose(ask)
  return page(<EditPage frame={ask.frame} problem={ask.problem} meeting={meeting} plans={plans} source={source} />)
}

/** Pages of those who run the meeting. */
export async function runnersPage(ask: Ask) {
  const shown = await shownMeeting(ask, await meetingAsked(ask))
  if (!shown.runs) throw new Refused('not-allowed')
  return shown
}

function agenda(site: Site): void {
  const agendaPage = async (ask: Ask) => page(<AgendaPage {...(await runnersPage(ask))} />)
  site.get(paths.items(':id'), { for: arrangers }, agendaPage)
  site.post(
    paths.items(':id'),
    { for: arrangers, input: itemInput, again: agendaPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await addItem(act, id, input)
      return redirect(paths.items(id), text.done.item)
    },
  )
  site.get(paths.item(':id', ':item'), { for: arrangers }, agendaPage)
  site.post(
    paths.item(':id', ':item'),
    { for: arrangers, input: itemEditInput, again: agendaPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await changeItem(act, id, { ...input, itemId: idOf(ask, 'item') })
      return redirect(paths.items(id), text.done.item)
    },
  )
  site.post(
    paths.paper(':id', ':item'),
    {
      for: arrangers,
      input: versionInput.partial(),
      again: agendaPage,
      labels,
      files: ['file'],
      perMinute: 30,
      async prepare(_input, ask, uploads) {
        const [upload] = uploads
        if (!upload) throw new Invalid({ file: 'file-required' })
        return storeUpload(ask.kernel.storage, upload)
      },
    },
    async (act, { prepared, ask }) => {
      const id = idOf(ask)
      await addPaper(act, id, { itemId: idOf(ask, 'item'), file: prepared })
      return redirect(paths.items(id), text.done.paper)
    },
  )
}

function photos(site: Site): void {
  const photosPage = async (ask: Ask) => page(<PhotosPage {...(await runnersPage(ask))} />)
  site.get(paths.photos(':id'), { for: arrangers }, photosPage)
  site.post(
    paths.photos(':id'),
    {
      for: arrangers,
      input: photoInput,
      again: photosPage,
      labels,
      files: ['photo'],
      perMinute: 30,
      async prepare(_input, ask, uploads) {
        if (!uploads[0]) throw new Invalid({ photo: 'file-required' })
        return storePicture(ask.kernel.storage, uploads[0])
      },
    },
    async (act, { input, prepared, ask }) => {
      const id = idOf(ask)
      await addPhoto(act, id, { ...prepared, ...input })
      return redirect(paths.photos(id), text.done.photo)
    },
  )
  site.post(
    paths.photo(':id', ':photo'),
    { for: arrangers, input: photoEditInput, again: photosPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await changePhoto(act, id, { ...input, photoId: idOf(ask, 'photo') })
      return redirect(paths.photos(id), text.done.photo)
    },
  )
}
