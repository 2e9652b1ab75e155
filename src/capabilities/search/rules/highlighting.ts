// Which pieces of a shown text are words of the query.
import type { AskedWord } from './asked.ts'
import { wordFrom } from './words.ts'

export interface Piece {
  readonly text: string
  readonly isAsked: boolean
}

const syllable = /[\p{L}\p{M}\p{N}]+/gu
const tooCommon = 1
const joint = /^[\s/.-]*$/

/**
 * The text in pieces. Words of the query that stand side by side in its order are marked as one piece; single ones only
 * where there is no such pair, for a lone syllable of Vietnamese is seldom what was meant.
 */
export function piecesOf(text: string, asked: readonly AskedWord[]): Piece[] {
  const pieces: Piece[] = []
  const add = (part: string, isAsked: boolean) => {
    const last = pieces.at(-1)
    if (part === '') return
    if (last?.isAsked === isAsked) pieces[pieces.length - 1] = { text: last.text + part, isAsked }
    else pieces.push({ text: part, isAsked })
  }
  let at = 0
  for (const { from, to } of marksIn(text, asked)) {
    const between = text.slice(at, from)
    add(between, joint.test(between) && pieces.at(-1)?.isAsked === true)
    add(text.slice(from, to), true)
    at = to
  }
  add(text.slice(at), false)
  return pieces
}

function marksIn(text: string, asked: readonly AskedWord[]): { from: number; to: number }[] {
  const wanted = new Set(asked.filter(({ weight }) => weight >= tooCommon).map(({ folded }) => folded))
  const pairs = new Set(
    asked.map(({ folded, follows }, index) => (follows ? `${asked[index - 1]?.folded} ${folded}` : null)),
  )
  const words = [...text.matchAll(syllable)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: wordFrom(word)?.folded ?? '',
  }))
  const isPair = words.map((word, index) => {
    const before = words[index - 1]
    return (
      before !== undefined &&
      pairs.has(`${before.folded} ${word.folded}`) &&
      joint.test(text.slice(before.to, word.from))
    )
  })
  const paired = words.filter(({ folded }, index) => wanted.has(folded) && (isPair[index] || isPair[index + 1]))
  return paired.length > 0 ? paired : words.filter(({ folded }) => wanted.has(folded))
}
