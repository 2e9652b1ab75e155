import type { Chance } from './chance.ts'
import { pieces } from './patterns.ts'

const longestRun = 30_000
const longestText = 300_000

type Mutation = (text: string, chance: Chance, texts: readonly string[]) => string

const mutations: readonly Mutation[] = [
  (text, chance) => text.slice(0, chance.below(text.length)),
  (text, chance) => text.slice(chance.below(text.length)),
  (text, chance) => shuffled(text.split('\n'), chance).join('\n'),
  (text, chance) => shuffled(text.split(' '), chance).join(' '),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll(' ', ''),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => text.replaceAll('\n', ' |\n'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/\d/g, '9'),
  (text) => text.split('\n').reverse().join('\n'),
  (text, chance) => inserted(text, chance, chance.oneOf(pieces).repeat(1 + chance.below(2000))),
  (text, chance) =>
    inserted(text, chance, String.fromCharCode(...Array.from({ length: 50 }, () => chance.below(65_536)))),
  (text, chance, texts) => inserted(text, chance, sliceOf(chance.oneOf(texts), chance)),
  (text, chance) =>
    inserted(
      text,
      chance,
      sliceOf(text, chance)
        .slice(0, 200)
        .repeat(1 + chance.below(60)),
    ),
  (text, chance) => dropped(text, chance),
  (text, chance) => swapped(text, chance),
]

/** A real text changed once to four times, seldom beyond what any office would do to it. */
export function hostileText(texts: readonly string[], chance: Chance): string {
  let text = sliceOf(chance.oneOf(texts), chance)
  for (let times = 1 + chance.below(4); times > 0; times--)
    text = chance.oneOf(mutations)(text, chance, texts).slice(0, longestText)
  return text
}

function sliceOf(text: string, chance: Chance): string {
  const whole = chance.below(3) === 0
  return whole ? text.slice(0, longestText) : text.slice(chance.below(text.length)).slice(0, longestRun)
}

function shuffled(parts: string[], chance: Chance): string[] {
  for (let at = parts.length - 1; at > 0; at--) {
    const other = chance.below(at + 1)
    ;[parts[at], parts[other]] = [parts[other] ?? '', parts[at] ?? '']
  }
  return parts
}

function inserted(text: string, chance: Chance, piece: string): string {
  const at = chance.below(text.length)
  return text.slice(0, at) + piece.slice(0, longestRun) + text.slice(at)
}

function dropped(text: string, chance: Chance): string {
  const every = 2 + chance.below(40)
  return text
    .split('\n')
    .filter((_, at) => at % every !== 0)
    .join('\n')
}

function swapped(text: string, chance: Chance): string {
  const letters = [...text]
  for (let times = letters.length / 50; times > 0; times--)
    letters[chance.below(letters.length)] = chance.oneOf(letters)
  return letters.join('')
}
