import type { UnitTree } from '../../../src/capabilities/units/index.ts'
import type { Act, Actor } from '../../../src/kernel/act.ts'
import { instantAt, type PlainDate } from '../../../src/kernel/dates.ts'
import type { Kernel } from '../../../src/kernel/kernel.ts'
import { perform } from '../../../src/kernel/perform.ts'

/** Where the story is played: the real actions, each at its own moment, by its own person. */
export interface Stage {
  readonly kernel: Kernel
  readonly today: PlainDate
  readonly tree: UnitTree
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

/** Runs an act as of a moment of the past. */
export function actOn<T>(
  stage: Stage,
  when: { on: PlainDate; at: string; by: Actor | null },
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const moment = instantAt(when.on, when.at)
  const kernel: Kernel = { ...stage.kernel, clock: { now: () => moment } }
  return perform(kernel, { actor: when.by }, work)
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
