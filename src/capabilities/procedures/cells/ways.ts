// Cách thức thực hiện: a table of channel, time, fee and description; whatever a cell says beyond what can be read stays with it.
import type { Duration, Fee, Way } from '../rules/content.ts'
import { unknown, wayTable } from '../text/source.ts'

/** Rows of the table as printed; null where it is not such a table. */
export function readWays(raw: string): Way[] | null {
  const body = raw.startsWith(wayTable.head) ? raw.slice(wayTable.head.length) : raw
  const starts = [...body.matchAll(wayTable.rowStart)]
  if (starts.length === 0 || starts[0]?.index !== 0) return null
  return starts.map((start, at) => {
    const rest = body.slice(start.index + start[0].length, starts[at + 1]?.index ?? body.length)
    return readWay(start[0], rest)
  })
}

/** One row: its channel and what stands behind it. */
export function readWay(channel: string, rest: string): Way {
  const { duration, behind } = readDuration(rest)
  const { fees, isFree, behind: note } = readFees(behind)
  return { channel: wayTable.channels[channel] ?? 'direct', duration, fees, isFree, note: note.trim() || null }
}

function readDuration(rest: string): { duration: Duration | null; behind: string } {
  if (rest.startsWith(unknown)) return { duration: null, behind: rest.slice(unknown.length) }
  const known = wayTable.time.exec(rest)
  if (known) {
    const [text, count = '', unit = ''] = known
    const duration = { text, count: Number(count.replace(',', '.')), unit: wayTable.units[unit.toLowerCase()] ?? null }
    return { duration, behind: rest.slice(text.length) }
  }
  // Words in place of a figure, or a figure without its unit, end where the fee begins.
  const end = rest.search(wayTable.feeStart)
  if (end > 0) return { duration: { text: rest.slice(0, end), count: null, unit: null }, behind: rest.slice(end) }
  return { duration: null, behind: rest }
}

function readFees(from: string): { fees: Fee[]; isFree: boolean; behind: string } {
  if (from.startsWith(unknown)) return { fees: [], isFree: false, behind: from.slice(unknown.length) }
  const fees: Fee[] = []
  let rest = from
  for (;;) {
    const free = rest.startsWith(wayTable.free)
    const paid = free ? null : wayTable.money.exec(rest)
    if (!free && !paid) break
    const text = free ? wayTable.free : (paid?.[0] ?? '')
    const note = bracketed(rest.slice(text.length))
    fees.push({ text, ...amountOf(paid), note: note?.slice(1, -1).trim() ?? null })
    rest = rest.slice(text.length + (note?.length ?? 0))
  }
  const [only] = fees
  const isFree = fees.length === 1 && only?.text === wayTable.free
  return { fees: isFree && only?.note === null ? [] : fees, isFree, behind: rest }
}

/**
 * 20,000 and 20.000 are twenty thousand: no fee is a fraction of a đồng. Below a thousand đồng there is none either: such a figure has
 * lost its noughts, or stuck to one before it, and is shown as it stands.
 */
function amountOf(paid: RegExpExecArray | null): Pick<Fee, 'amount' | 'currency'> {
  const [, digits = '', words = ''] = paid ?? []
  if (!/^\d{1,3}(?:[.,]\d{3})*$|^\d+$/.test(digits)) return { amount: null, currency: null }
  const amount = Number(digits.replace(/[.,]/g, ''))
  const currency = wayTable.dollars.test(words) ? 'USD' : 'VND'
  return currency === 'VND' && amount < 1000 ? { amount: null, currency: null } : { amount, currency }
}

/** The bracket at the beginning, with those inside it; null where there is none or it never closes. */
function bracketed(text: string): string | null {
  if (!text.startsWith('(')) return null
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(0, at + 1)
  }
  return null
}

/** What a cell says of people who pay less or nothing. */
export function exemptions({ note, fees }: Pick<Way, 'note' | 'fees'>): string[] {
  const sentences = [...fees.map((fee) => fee.note), note].flatMap((words) => words?.split(/(?<=[.;])\s+|\n/u) ?? [])
  const telling = sentences.filter((one) => wayTable.exempt.test(one))
  return [...new Set(telling.map((one) => one.trim()))]
}
