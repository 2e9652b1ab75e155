// Tables as people type them or paste them from a spreadsheet: one row a line, cells parted by a bar or a tab.
import { type PlainDate, parseVietnameseDate, toVietnamese } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { ContestPrize, ContestRound, Winner } from '../rules.ts'
import { maskName, maskPhone, maskWithin } from './masking.ts'

/** All rows, or the number of the first line that is none, counted from 1 as an editor shows them. */
export type Lines<Row> =
  | { readonly rows: readonly Row[]; readonly wrong: null }
  | { readonly rows: null; readonly wrong: number }

const longestCell = 300
const mostRows = 1000

function readLines<Row>(text: string | null, read: (cells: readonly string[]) => Row | null): Lines<Row> {
  const rows: Row[] = []
  for (const [at, line] of (text ?? '').split('\n').entries()) {
    if (line.trim() === '') continue
    const cells = line.split(/[|\t]/).map((cell) => cell.replace(/\s+/g, ' ').trim())
    const row = cells.some((cell) => cell.length > longestCell) || rows.length === mostRows ? null : read(cells)
    if (row === null) return { rows: null, wrong: at + 1 }
    rows.push(row)
  }
  return { rows, wrong: null }
}

/** "Tuần 1 | 29/09/2025 | 05/10/2025" */
export const readRounds = (text: string | null): Lines<ContestRound> =>
  readLines(text, ([name = '', first = '', last = '']) => {
    const [from, to] = [parseVietnameseDate(first), parseVietnameseDate(last)]
    return name !== '' && from !== null && to !== null ? { name, from, to } : null
  })

export const writeRounds = (rounds: readonly ContestRound[]): string =>
  rounds.map(({ name, from, to }) => `${name} | ${toVietnamese(from)} | ${toVietnamese(to)}`).join('\n')

/** The words by which a prize is of a group, told from those of a person. */
export interface PrizeKindWords {
  readonly individual: string
  readonly collective: string
}

/** "800.000 dong" without its points and its unit. */
const wholeNumber = (words: string): number | null => {
  const digits = words.replace(/[.\s]|\p{L}+$/gu, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null
}

/** "Giải Nhất | cá nhân | 2 | 800.000" */
export const readPrizes = (text: string | null, words: PrizeKindWords): Lines<ContestPrize> =>
  readLines(text, ([name = '', kindWords = '', howMany = '', money = '']) => {
    const kind = (['individual', 'collective'] as const).find((one) => fold(words[one]) === fold(kindWords))
    const [count, amount] = [wholeNumber(howMany), money === '' ? 0 : wholeNumber(money)]
    if (name === '' || !kind || !count || amount === null) return null
    return { name, kind, count, amount: amount === 0 ? null : amount }
  })

export const writePrizes = (prizes: readonly ContestPrize[], words: PrizeKindWords): string =>
  prizes
    .map(({ name, kind, count, amount }) =>
      [name, words[kind], count, ...(amount === null ? [] : [amount])].join(' | '),
    )
    .join('\n')

/**
 * "Giải Nhất | Nguyễn Thị Lan | Phường Ngọc Trản | 0999300123 | 15/15": the prize is one of the contest's, and the winner is
 * masked before anything is kept. What is masked already stays as it is.
 */
export const readWinners = (text: string | null, prizes: readonly ContestPrize[]): Lines<Winner> =>
  readLines(text, ([prizeWords = '', name = '', unit = '', phone = '', score = '']) => {
    const prize = prizes.find((one) => fold(one.name) === fold(prizeWords))
    if (!prize || name === '') return null
    return {
      prize: prize.name,
      name: maskWithin(prize.kind === 'individual' ? maskName(name) : name),
      unit: maskWithin(unit) || null,
      phone: phone.includes('•') ? phone : maskPhone(phone),
      score: maskWithin(score) || null,
    }
  })

export const writeWinners = (winners: readonly Winner[]): string =>
  winners.map(({ prize, name, unit, phone, score }) => [prize, name, unit, phone, score].join(' | ')).join('\n')

/** Named round of a day; null between rounds. */
export const roundOn = (rounds: readonly ContestRound[], day: PlainDate): ContestRound | null =>
  rounds.find(({ from, to }) => from <= day && day <= to) ?? null
