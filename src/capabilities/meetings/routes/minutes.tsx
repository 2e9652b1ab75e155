import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { type PaperFormat, paperFile, paperFormats } from '../../../writing/index.ts'
import { storeUpload } from '../../files/index.ts'
import { officeTemplate } from '../../templates/index.ts'
import { concludeMeeting } from '../actions/concluding.ts'
import { addConclusion, changeConclusion, writeMinutes } from '../actions/recording.ts'
import { minutesDocument, openingOf } from '../official/minutes.ts'
import { idOf } from '../reading-files.ts'
import { concludeInput, conclusionEditInput, conclusionInput, minutesInput } from '../rules/inputs.ts'
import { arrangers, concluders, dayOfMeeting } from '../rules/meeting.ts'
import type { ShownMeeting } from '../shown.ts'
import { minutesOf } from '../store/minutes.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { MinutesPage } from '../views/minutes-page.tsx'
import { unitsOf } from './list.tsx'
import { runnersPage } from './meeting.tsx'

const lists = ['leadUnits', 'leadGroups', 'supportUnits']

export function minutesRoutes(site: Site): void {
  site.get(paths.minutes(':id'), { for: arrangers }, minutesPage)
  site.post(
    paths.minutes(':id'),
    { for: arrangers, input: minutesInput, again: minutesPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await writeMinutes(act, id, input)
      return redirect(paths.minutes(id), text.minutes.saved)
    },
  )
  for (const format of paperFormats)
    site.get(paths.minutesPaper(':id', format), { for: arrangers }, (ask) => minutesFile(ask, format))
  concluding(site)
}

async function minutesFile(ask: Ask, format: PaperFormat): Promise<Answer> {
  const shown = await runnersPage(ask)
  const { meeting, items, conclusions, tree } = shown
  const minutes = (await minutesOf(ask.db, meeting.id)) ?? {
    endedAt: meeting.endsAt,
    opening: openingFor(shown),
    discussion: '',
    closing: '',
    copies: 2,
  }
  const template = await officeTemplate(ask.db, tree, {
    unitId: meeting.unitId,
    kind: 'minutes',
    on: dayOfMeeting(meeting),
    // What was signed keeps its words.
    at: meeting.state === 'concluded' ? meeting.stateSince : null,
  })
  const papers = { meeting, items, conclusions, tree, minutes, template }
  return paperFile(minutesDocument(papers), { format, name: 'bien-ban' })
}

function concluding(site: Site): void {
  site.post(
    paths.conclusions(':id'),
    { for: arrangers, input: conclusionInput, again: minutesPage, labels, lists },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await addConclusion(act, id, input)
      return redirect(`${paths.minutes(id)}#ket-luan`, text.done.conclusion)
    },
  )
  site.post(
    paths.conclusion(':id', ':conclusion'),
    { for: arrangers, input: conclusionEditInput, again: minutesPage, labels, lists },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await changeConclusion(act, id, { ...input, conclusionId: idOf(ask, 'conclusion') })
      return redirect(`${paths.minutes(id)}#ket-luan`, text.done.conclusion)
    },
  )
  site.post(
    paths.conclude(':id'),
    {
      for: concluders,
      input: concludeInput,
      again: minutesPage,
      labels,
      files: ['scan'],
      perMinute: 30,
      async prepare(_input, ask, uploads) {
        return uploads[0] && uploads[0].bytes.byteLength > 0 ? storeUpload(ask.kernel.storage, uploads[0]) : null
      },
    },
    async (act, { input, prepared, ask }) => {
      const id = idOf(ask)
      const { tasks, proofs } = await concludeMeeting(act, id, { ...input, scan: prepared })
      return redirect(paths.meeting(id), text.done.conclude(formatNumber(tasks), formatNumber(proofs)))
    },
  )
}

async function minutesPage(ask: Ask): Promise<Answer> {
  const shown = await runnersPage(ask)
  const minutes = await minutesOf(ask.db, shown.meeting.id)
  const opening = minutes === null || ask.query['dien-lai'] ? openingFor(shown) : minutes.opening
  return page(<MinutesPage {...shown} minutes={minutes} opening={opening} units={unitsOf(shown.tree, ask.today)} />)
}

const openingFor = ({ meeting, presence, tree, nameOf }: ShownMeeting) => openingOf(meeting, { presence, tree, nameOf })
