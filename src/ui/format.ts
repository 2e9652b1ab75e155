import type { PlainDate } from '../kernel/dates.ts'
import { toVietnamese } from '../kernel/dates.ts'

const zone = 7 * 3_600_000
const locale = 'vi-VN'

// Making a number format costs about 50 µs, a table has hundreds of numbers, so each precision is made once.
const numbers = new Map<string, Intl.NumberFormat>()

/** 'dd/MM/yyyy'. */
export function formatDate(date: PlainDate): string {
  return toVietnamese(date)
}

/** 'HH:mm dd/MM/yyyy' on the official clock, whatever zone the host keeps. Takes an instant or its ISO text. */
export function formatDateTime(at: Date | string): string {
  const shown = new Date(new Date(at).getTime() + zone).toISOString()
  return `${shown.slice(11, 16)} ${toVietnamese(shown.slice(0, 10))}`
}

/** '1.234,5'. Without `digits`, at most two decimals and no trailing zeros; with it, exactly that many. */
export function formatNumber(value: number | string, digits?: number): string {
  return numberFormat(digits).format(Number(value))
}

/** A share between 0 and 1 as '87,5%'. */
export function formatPercent(share: number | string, digits = 1): string {
  const percent = Number(share) * 100
  return `${formatNumber(percent, Number.isInteger(percent) ? 0 : digits)}%`
}

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** '1,4 MB', in steps of 1,000. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return `${numberFormat(undefined, 1).format(bytes / 1000 ** step)} ${units[step]}`
}

/** "Thành phố Huế" within a sentence; "CCHC" stays. */
export function lowerFirst(words: string): string {
  const second = words.charAt(1)
  return second !== second.toLocaleLowerCase('vi') ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

export const upperCase = (words: string): string => words.toLocaleUpperCase('vi')

function numberFormat(digits: number | undefined, most = 2): Intl.NumberFormat {
  const key = `${digits ?? ''}/${most}`
  const known = numbers.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? most,
  })
  numbers.set(key, made)
  return made
}
