// What was typed → what is looked for: abbreviations spelled out, words that only make a question of it counted less.
import { fold } from '../../../kernel/text-folding.ts'
import type { Spelt } from './abbreviations.ts'
import type { Asked, AskedWord } from './asked.ts'
import { numberTyped } from './typed-number.ts'
import { type Word, wordsIn } from './words.ts'

export const longestQuery = 1000
const mostAskedWords = 64
const questionWeight = 0.3
const extraWeight = 0.5

export interface Language {
  readonly spelt: Spelt
  /** Folded, the longest first. */
  readonly questions: readonly (readonly string[])[]
}

export const languageOf = (spelt: Spelt, questions: readonly string[]): Language => ({
  spelt,
  questions: questions.map((one) => fold(one).split(' ')).sort((left, right) => right.length - left.length),
})

/** null where nothing that can be found was typed. `also`: other names of what was typed. */
export function toAsked(typed: string, { spelt, questions }: Language, also: readonly string[] = []): Asked | null {
  const text = typed.slice(0, longestQuery)
  const found = wordsIn(text, mostAskedWords)
  if (found.length === 0) return null
  const light = lightPlaces(found, questions)
  const words = found.flatMap((word, index): AskedWord[] => {
    const full = spelt.get(word.folded) ?? [word]
    const weight = light.has(index) && light.size < found.length ? questionWeight : 1
    return full.map((one) => ({ ...one, weight, follows: true, isExtra: false }))
  })
  const extra = also.flatMap((name) =>
    wordsIn(name).map(
      (word, index): AskedWord => ({ ...word, weight: extraWeight, follows: index > 0, isExtra: true }),
    ),
  )
  return { words: [...words, ...extra].slice(0, mostAskedWords), number: numberTyped(text) }
}

/** Which abbreviations of the query are read as what. */
export function shortIn(typed: string, { spelt }: Language): { short: string; full: string }[] {
  return wordsIn(typed.slice(0, longestQuery), mostAskedWords).flatMap((word) => {
    const full = spelt.get(word.folded)
    return full ? [{ short: word.accented.toUpperCase(), full: full.map(({ accented }) => accented).join(' ') }] : []
  })
}

function lightPlaces(words: readonly Word[], questions: Language['questions']): ReadonlySet<number> {
  const light = new Set<number>()
  for (let at = 0; at < words.length; at += 1) {
    const phrase = questions.find((one) => one.every((syllable, index) => words[at + index]?.folded === syllable))
    if (!phrase) continue
    for (let index = 0; index < phrase.length; index += 1) light.add(at + index)
    at += phrase.length - 1
  }
  return light
}
