// Thông báo: what the system tells a person about an act of another, in the product and by mail, once each.

export interface Told {
  readonly id: string
  readonly words: string
  /** Where to look; an address of this site. */
  readonly href: string
  readonly at: Date
  readonly readAt: Date | null
}

/** Nobody is told of what they did themselves. */
export function recipients(accountIds: readonly string[], actorId: string | null): string[] {
  return [...new Set(accountIds)].filter((id) => id !== actorId)
}
