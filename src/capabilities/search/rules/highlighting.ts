// Which pieces of a shown text are words of the query.
import type { AskedWord } from './asked.ts'
import { wordFrom } from './words.ts'

export interface Piece {
  readonly text: string
  readonly isAsked: boolean
}

const syllable = /[\p{L}\p{M}\p{N}]+/gu
const tooCommon = 1

/** The text in pieces; words of the query that stand side by side are one piece. A lone short word is not marked. */
export function piecesOf(text: string, asked: readonly AskedWord[]): Piece[] {
  const wanted = new Set(asked.filter(({ weight }) => weight >= tooCommon).map(({ folded }) => folded))
  const pieces: Piece[] = []
  const add = (part: string, isAsked: boolean) => {
    const last = pieces.at(-1)
    if (part === '') return
    if (last?.isAsked === isAsked) pieces[pieces.length - 1] = { text: last.text + part, isAsked }
    else pieces.push({ text: part, isAsked })
  }
  let at = 0
  for (const found of text.matchAll(syllable)) {
    if (!wanted.has(wordFrom(found[0])?.folded ?? '')) continue
    const between = text.slice(at, found.index)
    add(between, /^\s+$/.test(between) && pieces.at(-1)?.isAsked === true)
    add(found[0], true)
    at = found.index + found[0].length
  }
  add(text.slice(at), false)
  return pieces
}
