import type { Inline, Run } from './document.ts'

/** Plain words of an inline text. */
export function wordsOf(inline: Inline): string {
  return typeof inline === 'string' ? inline : inline.map((run) => run.text).join('')
}

/** An inline text with words before it, set as `lead` says. */
export function led(lead: Run, inline: Inline): Run[] {
  return [lead, ...(typeof inline === 'string' ? [{ text: inline }] : inline)]
}

/** Only absolute web addresses are followed; any other scheme stays text. */
export function isFollowable(link: string | undefined): boolean {
  return link !== undefined && /^https?:\/\//i.test(link)
}
