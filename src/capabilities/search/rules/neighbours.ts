// A slip of the keyboard that is a word too ("cải cách hàng chính"): the texts that were found tell what stands between the same
// neighbours.
import type { AskedWord } from './asked.ts'
import { slipsOf } from './slips.ts'
import { placesOf } from './spelling.ts'
import { termIn, termOf, wordsIn } from './words.ts'

/** The word at `index` never stands between its neighbours, `folded` often does. */
export interface Likelier {
  readonly index: number
  readonly folded: string
}

const voters = 100
const enough = 5

export function likelierIn(words: readonly AskedWord[], texts: readonly Uint32Array[]): Likelier | null {
  const terms = words.map(({ code }) => termIn(code))
  const slips = words.map(
    ({ folded, isExtra }) => new Map(isExtra ? [] : slipsOf(folded).map((slip) => [termOf(slip), slip])),
  )
  const votes = words.map(() => new Map<number, number>())
  for (const text of texts.slice(0, voters)) {
    for (const [index, seen] of standingIn(text, words, terms).entries())
      for (const term of seen) votes[index]?.set(term, (votes[index]?.get(term) ?? 0) + 1)
  }
  let best: (Likelier & { votes: number }) | null = null
  for (const [index, counts] of votes.entries()) {
    if (counts.has(terms[index] ?? -1)) continue
    for (const [term, count] of counts) {
      const folded = slips[index]?.get(term)
      if (folded !== undefined && count >= enough && count > (best?.votes ?? 0)) best = { index, folded, votes: count }
    }
  }
  return best
}

/** For each word of the query the terms that stand in its place: between its neighbours, at an end beside two of them. */
function standingIn(text: Uint32Array, words: readonly AskedWord[], terms: readonly number[]): Set<number>[] {
  const seen = words.map(() => new Set<number>())
  const { indexes, slotOf } = placesOf(words)
  const last = words.length - 1
  const is = (at: number, index: number) => {
    const code = text[at]
    return code !== undefined && index >= 0 && termIn(code) === terms[index]
  }
  for (let at = 0; at < text.length; at += 1) {
    const slot = slotOf(text[at] ?? 0)
    if (slot < 0) continue
    for (const index of indexes[slot] ?? []) {
      const follows = index + 1 === last ? is(at - 1, index - 1) : is(at + 2, index + 2)
      if (index < last && follows) seen[index + 1]?.add(termIn(text[at + 1] ?? 0))
      if (index === 1 && at > 0 && is(at + 1, 2)) seen[0]?.add(termIn(text[at - 1] ?? 0))
    }
  }
  return seen
}

/** The query with the likelier word, spelled as the shown texts spell it where marks were typed. */
export function withLikelier(typed: string, { index, folded }: Likelier, shown: readonly string[]): string {
  const words = [...typed.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  const raw = words[index]
  if (!raw) return typed
  const typedWords = wordsIn(typed)
  const isMarked = typedWords.some((word) => word.folded !== word.accented)
  const [before, behind] = [typedWords[index - 1]?.folded, typedWords[index + 1]?.folded]
  const spelled = isMarked
    ? shown
        .map((text) => wordsIn(text))
        .flatMap((all) =>
          all.filter(
            (word, at) => word.folded === folded && (all[at - 1]?.folded === before || all[at + 1]?.folded === behind),
          ),
        )[0]?.accented
    : undefined
  return typed.slice(0, raw.index) + (spelled ?? folded) + typed.slice(raw.index + raw[0].length)
}
