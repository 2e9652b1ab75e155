import type { VNode } from 'preact'
import type { Kernel } from '../../kernel/kernel.ts'
import type { Ask } from '../../kernel/site.ts'

/** A part of the home page that a capability offers; the office says where it stands, under which title, and how much it shows. */
export interface HomeBlockKind {
  readonly kind: string
  /** As the office finds it in the list of kinds. */
  readonly label: string
  /** Its heading, unless the office gives another. */
  readonly title: string
  /** How many things it shows where nothing is said; null: it is one thing. */
  readonly count: number | null
  /** It can be of one topic alone. */
  readonly ofTopic?: true
  render(ask: Ask, wanted: WantedBlock): Promise<VNode | null>
}

export interface WantedBlock {
  /** For anchors; unique on the page. */
  readonly id: string
  readonly title: string
  readonly count: number
  readonly topic: string | null
  /** Ids of what blocks above show; a block adds its own, so that nothing stands twice on the page. */
  readonly shown: Set<string>
}

declare module '../../kernel/capability.ts' {
  interface Slots {
    'home.blocks': Record<string, never>
    /** Among what the home page says of itself to programs. */
    'home.head': Record<string, never>
  }
  interface Capability {
    readonly homeBlocks?: readonly HomeBlockKind[]
  }
}

export const blockKinds = (kernel: Kernel): HomeBlockKind[] =>
  kernel.capabilities.flatMap((capability) => capability.homeBlocks ?? [])
