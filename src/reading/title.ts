import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { squeeze } from './normalise.ts'
import {
  addressee,
  competence,
  placeAndDate,
  preamble,
  spacedLetters,
  subjectOfLetter,
  titleGoesOn,
} from './words/head.ts'
import { kindNames } from './words/kinds.ts'

export type TitleBlock = {
  kind: string | null
  title: string | null
  /** Whether the subject stands under the number (V/v …) or an addressee follows, as only letters have it. */
  letter: boolean
  /** The line in capitals below the title that names who decides. */
  competence: string | null
  /** Index of the first line of the body. */
  after: number
}

const searched = 24
const longestTitle = 14
const kindByCapitals = new Map(kindNames.map((name) => [name.toUpperCase(), name]))
const kindByLetters = new Map(kindNames.map((name) => [name.toUpperCase().replaceAll(' ', ''), name]))
const mostWords = 4

/** Reads the name of the kind and the subject below the head, in capitals or not; `from` is the line after the head. */
export function findTitle(lines: readonly Line[], from: number): TitleBlock {
  const letter = subjectLines(lines, from)
  const kindAt = kindLine(lines, from)
  if (kindAt === null) {
    const start = firstText(lines, from)
    const unnamed = start >= 0 && isCapitals(lines[start]) ? titleFrom(lines, start) : null
    const addressed = start >= 0 && addressee.test(lineText(lines[start]))
    const after = letter === null ? (unnamed?.after ?? from) : from
    return {
      kind: null,
      title: letter ?? unnamed?.title ?? null,
      letter: letter !== null || addressed,
      competence: null,
      after,
    }
  }
  const rest = titleFrom(lines, kindAt.after, kindAt.rest)
  return {
    kind: kindAt.kind,
    title: rest.title ?? letter,
    letter: false,
    competence: rest.competence,
    after: rest.after,
  }
}

/** Whether a text begins with the name of a kind in capitals: its head was left behind when it was copied. */
export function beginsWithKind(lines: readonly Line[]): boolean {
  const start = firstText(lines, 0)
  const kind = start < 0 ? null : kindLine(lines, start)
  return kind !== null && kind.rest === '' && kind.after <= start + 2
}

type KindLine = { kind: string; rest: string; after: number }

function kindLine(lines: readonly Line[], from: number): KindLine | null {
  for (let at = from; at < Math.min(lines.length, from + searched); at++) {
    const text = lineText(lines[at])
    if (text === '' || text !== text.toUpperCase()) {
      if (preamble.test(text)) return null
      // In small letters a kind is one only where it stands alone and first.
      if (kindNames.includes(text) && at === firstText(lines, from)) return { kind: text, rest: '', after: at + 1 }
      continue
    }
    const spaced = spacedKind(lines, at)
    if (spaced !== null) return spaced
    const two = squeeze(`${text} ${lineText(lines[at + 1])}`)
    const alone = kindByCapitals.get(text.replace(/[:.\d\s[\]]+$/, ''))
    if (alone !== undefined) return { kind: alone, rest: '', after: at + 1 }
    const leading = kindNames.find((name) => text.startsWith(`${name.toUpperCase()} `))
    if (leading !== undefined) return { kind: leading, rest: text.slice(leading.length + 1), after: at + 1 }
    const broken = kindByCapitals.get(two)
    if (broken !== undefined) return { kind: broken, rest: '', after: at + 2 }
  }
  return null
}

// "Q U Y Ế T   Đ Ị N H": wide gaps may have been taken for ends of lines.
function spacedKind(lines: readonly Line[], at: number): KindLine | null {
  let letters = ''
  for (let next = at; next < at + mostWords && spacedLetters.test(lineText(lines[next])); next++) {
    letters += lineText(lines[next]).replace(/\s+/g, '')
    const kind = kindByLetters.get(letters)
    if (kind !== undefined) return { kind, rest: '', after: next + 1 }
  }
  return null
}

type TitleLines = { title: string | null; competence: string | null; after: number }

function titleFrom(lines: readonly Line[], from: number, begun = ''): TitleLines {
  const parts: string[] = begun === '' ? [] : [begun]
  let at = from
  for (; at < Math.min(lines.length, from + searched); at++) {
    const line = lines[at]
    const text = lineText(line)
    if (text === '') {
      if (parts.length > 0 && line?.kind === 'rule') break
      continue
    }
    if (text.startsWith('[')) continue
    if (endsTitle(text, parts, line)) break
    parts.push(text)
  }
  const title = squeeze(parts.join(' ')).replace(/\[\d+\]$/, '')
  const after = parts.length > 0 ? behindCompetence(lines, at) : at
  const competence = squeeze(lines.slice(at, after).map(lineText).join(' '))
  return { title: title === '' ? null : title, competence: competence === '' ? null : competence, after }
}

// Who decides stands in capitals between title and bases; it is no part of the body.
function behindCompetence(lines: readonly Line[], from: number): number {
  let at = from
  while (
    at < from + 8 &&
    (lineText(lines[at]) === '' || (isCapitals(lines[at]) && !preamble.test(lineText(lines[at]))))
  )
    at++
  return at < from + 8 ? at : from
}

// A competence line ("CHỦ TỊCH …") only ends a title that has begun; a title may itself begin with such a word.
function endsTitle(text: string, parts: readonly string[], line: Line | undefined): boolean {
  if (parts.length >= longestTitle || text.length > 400 || preamble.test(text)) return true
  if (parts.length === 0) return false
  const capitals = isCapitals(line)
  if (capitals && competence.test(text) && !titleGoesOn.test(parts.at(-1) ?? '')) return true
  const begunInCapitals = parts[0] === parts[0]?.toUpperCase()
  return begunInCapitals && !capitals
}

function subjectLines(lines: readonly Line[], from: number): string | null {
  const first = Math.max(0, from - 12)
  const at = lines.slice(first, from + 8).findIndex((line) => subjectOfLetter.test(withoutBars(line)))
  if (at < 0) return null
  const parts: string[] = []
  for (const line of lines.slice(first + at, first + at + 10)) {
    const text = withoutBars(line)
    if (line.kind !== 'text' || (parts.length > 0 && (placeAndDate.test(text) || preamble.test(text)))) break
    parts.push(text)
  }
  return squeeze(parts.join(' ')).replace(subjectOfLetter, '').replace(/[.;]$/, '') || null
}

function firstText(lines: readonly Line[], from: number): number {
  const at = lines.slice(from, from + searched).findIndex((line) => lineText(line) !== '')
  return at < 0 ? -1 : from + at
}

function lineText(line: Line | undefined): string {
  return line?.kind === 'text' ? withoutBars(line) : ''
}

function isCapitals(line: Line | undefined): boolean {
  const text = lineText(line).replace(/\([^)]*\)/g, '')
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}
