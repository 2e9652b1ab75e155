import { sql } from 'kysely'
import type { UnitTree } from '../../../src/capabilities/units/index.ts'
import type { Act, Actor, HeardEvent } from '../../../src/kernel/act.ts'
import type { Capability } from '../../../src/kernel/capability.ts'
import { instantAt, type PlainDate } from '../../../src/kernel/dates.ts'
import type { Kernel } from '../../../src/kernel/kernel.ts'
import { perform } from '../../../src/kernel/perform.ts'

/** Where the story is played: the real actions, each at its own moment, by its own person. */
export interface Stage {
  readonly kernel: Kernel
  readonly today: PlainDate
  readonly tree: UnitTree
  /** Events that somebody is told of, in the order in which they happened. */
  readonly heard: HeardEvent[]
  /** By user name, in the post of that unit where one is named, else in the first. */
  person(username: string, unitCode?: string): Actor
  unit(code: string): string
}

/** Something that happens in the story. */
export interface Scene {
  readonly on: PlainDate
  /** 'HH:mm' */
  readonly at: string
  play(stage: Stage): Promise<void>
}

/** Runs an act as of a moment of the past, and keeps what somebody would have been told of. */
export async function actOn<T>(
  stage: Stage,
  when: { on: PlainDate; at: string; by: Actor | null },
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const moment = instantAt(when.on, when.at)
  let heard: HeardEvent[] = []
  const listening = listenerFor(stage.kernel, (event) => heard.push(event))
  const kernel = {
    ...stage.kernel,
    clock: { now: () => moment },
    capabilities: [...stage.kernel.capabilities, listening],
  }
  const answer = await perform(kernel, { actor: when.by }, async (act) => {
    heard = [] // a transaction that met another one begins again
    // A load that is cut short begins again, so its thousands of acts need not wait for the disk one by one.
    await sql`set local synchronous_commit to off`.execute(act.tx)
    return work(act)
  })
  stage.heard.push(...heard)
  return answer
}

function listenerFor({ capabilities }: Kernel, keep: (event: HeardEvent) => void): Capability {
  const verbs = capabilities.flatMap((capability) => Object.keys(capability.notices ?? {}))
  const hear = async (_act: Act, event: HeardEvent) => keep(event)
  return { name: 'demo', listeners: { within: [{ name: 'demo.told', verbs, hear }] } }
}

export const kernelOn = (stage: Stage, on: PlainDate, at: string): Kernel => {
  const moment = instantAt(on, at)
  return { ...stage.kernel, clock: { now: () => moment } }
}

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
