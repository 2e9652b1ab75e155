import type { Inline, Run } from '../document.ts'
import { isFollowable } from '../inline.ts'

/** Twips into points, as the layout counts. */
export const points = (twips: number) => twips / 20

/** Runs whose links may be followed; nothing else than text, bold, italic and link goes on. */
export function runsOf(inline: Inline, base: Partial<Run> = {}): Run[] {
  const runs: Run[] = typeof inline === 'string' ? [{ text: inline }] : inline
  return runs.map(({ text: words, bold, italic, link }) => ({
    ...base,
    text: words.normalize('NFC'),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(link !== undefined && isFollowable(link) && { link }),
  }))
}
