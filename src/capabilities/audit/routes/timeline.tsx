import type { VNode } from 'preact'
import type { Subject } from '../../../kernel/act.ts'
import type { SlotFill } from '../../../kernel/capability.ts'
import { todayIn } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import { Timeline, type TimelineEntry } from '../../../ui/timeline.tsx'
import { namesOf, standingFor } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import type { LoggedEvent } from '../rules.ts'
import { eventsAbout } from '../store.ts'
import { text } from '../text.ts'
import { AccountTimeline } from '../views.tsx'

const shown = 100

/**
 * What happened to these things, newest first (the last hundred events), in the words of the capabilities' `verbs`. A fact
 * `reason` is shown under its line. The page decides who may see it.
 */
export async function timelineOf(ask: Ask, subjects: readonly Subject[]): Promise<VNode> {
  const events = await eventsAbout(ask.db, subjects, shown)
  const [persons, tree, standing] = await Promise.all([
    namesOf(
      ask.db,
      events.flatMap((event) => event.actorId ?? setBy(event) ?? []),
    ),
    loadTree(ask.db),
    standingFor(
      ask.db,
      events.flatMap((event) => event.postId ?? []),
    ),
  ])
  const by = (event: LoggedEvent) => {
    if (event.actorId === null) {
      const setter = setBy(event)
      return setter === null ? text.system : text.atSetTime(persons.get(setter) ?? text.unknownPerson)
    }
    const person = persons.get(event.actorId) ?? text.unknownPerson
    const absent = standing.get(event.postId ?? '')
    const name = absent ? text.standingIn(person, absent) : person
    return event.unitId ? `${name}, ${tree.shortNameOn(event.unitId, todayIn(event.at))}` : name
  }
  const entries: TimelineEntry[] = events.map((event) => {
    const words = ask.kernel.capabilities.find((capability) => capability.verbs?.[event.verb])?.verbs?.[event.verb]
    const { reason } = event.facts
    return {
      at: event.at,
      title: capitalised(words ?? event.verb),
      by: by(event),
      ...(typeof reason === 'string' && reason !== '' && { body: reason }),
    }
  })
  return <Timeline entries={entries} />
}

/** Who had set the minute (`due`) at which the system then did it. */
function setBy({ actorId, facts: { due, by } }: LoggedEvent): string | null {
  return actorId === null && typeof due === 'string' && typeof by === 'string' ? by : null
}

export const accountTimeline: SlotFill<'account.after'> = async (ask, { accountId }) => (
  <AccountTimeline accountId={accountId} timeline={await timelineOf(ask, [{ kind: 'account', id: accountId }])} />
)

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
