import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { type PaperFormat, paperFile, paperFormats } from '../../../writing/index.ts'
import { officeTemplate } from '../../templates/index.ts'
import { dropInvitee, inviteGuest, invitePerson, inviteUnits } from '../actions/inviting.ts'
import { invitationDocument } from '../official/invitation.ts'
import { idOf, meetingAsked } from '../reading-files.ts'
import { inviteeInput, inviteGuestInput, invitePersonInput, inviteUnitsInput } from '../rules/inputs.ts'
import { arrangers, dayOfMeeting, refuseAct } from '../rules/meeting.ts'
import { type ShownMeeting, shownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { InviteesPage } from '../views/invitees-page.tsx'
import { unitsOf } from './list.tsx'
import { runnersPage } from './meeting.tsx'

export function invitingRoutes(site: Site): void {
  site.get(paths.invitees(':id'), { for: arrangers }, inviteesPage)
  const hang = <Schema extends z.ZodType>(
    path: string,
    input: Schema,
    work: (act: Act, id: string, input: z.output<Schema>) => Promise<number>,
  ) =>
    site.post(
      path,
      { for: arrangers, input, again: inviteesPage, labels, lists: ['units', 'groups'] },
      async (act, { input: typed, ask }) => {
        const id = idOf(ask)
        const added = await work(act, id, typed)
        return redirect(paths.invitees(id), added > 0 ? text.done.added(formatNumber(added)) : text.done.addedNone)
      },
    )
  hang(paths.inviteUnits(':id'), inviteUnitsInput, inviteUnits)
  hang(paths.invitePerson(':id'), invitePersonInput, (act, id, { person }) => invitePerson(act, id, person))
  hang(paths.inviteGuest(':id'), inviteGuestInput, inviteGuest)
  site.post(
    paths.dropInvitee(':id'),
    { for: arrangers, input: inviteeInput, again: inviteesPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await dropInvitee(act, id, input.invitee)
      return redirect(paths.invitees(id), text.done.dropped)
    },
  )
  for (const format of paperFormats)
    site.get(paths.letter(':id', format), { for: 'signed-in' }, async (ask) => {
      const shown = await shownMeeting(ask, await meetingAsked(ask))
      const one = shown.runs ? shown.invitees.find(({ id }) => id === ask.query.gui) : undefined
      return letterFile(ask, { ...shown, invitees: one ? [one] : shown.invitees }, { format, personal: null })
    })
}

async function inviteesPage(ask: Ask): Promise<Answer> {
  const shown = await runnersPage(ask)
  const isOpenForChange = refuseAct('invite', shown.meeting, shown.standing) === null
  return page(<InviteesPage {...shown} units={unitsOf(shown.tree, ask.today)} isOpenForChange={isOpenForChange} />)
}

type Papers = Pick<ShownMeeting, 'meeting' | 'items' | 'tree' | 'nameOf' | 'invitees'>

/** `personal` only in a guest's own hands: the code opens the door and answers in their name. */
export async function letterFile(
  ask: Ask,
  { meeting, items, tree, nameOf, invitees }: Papers,
  { format, personal }: { format: PaperFormat; personal: { address: string; code: string } | null },
): Promise<Answer> {
  const names = invitees.map((invitee) => ({
    name: nameOf(invitee),
    organisation: invitee.guestOrganisation,
    isPerson: invitee.kind !== 'unit',
  }))
  const sent = invitees.flatMap(({ invitedAt }) => invitedAt ?? []).sort((a, b) => a.getTime() - b.getTime())
  const template = await officeTemplate(ask.db, tree, {
    unitId: meeting.unitId,
    kind: 'invitation',
    on: dayOfMeeting(meeting),
    // What went out keeps its words.
    at: sent[0] ?? null,
  })
  const document = invitationDocument({ meeting, items, template, names, personal })
  return paperFile(document, { format, name: 'giay-moi' })
}
