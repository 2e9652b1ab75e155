const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** ISO date of a day that exists, else null (31 April, month 13, year 0). */
function isoDate(day: number, month: number, year: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null
  if (day < 1 || day > lastDay(month, year)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Last day of a month as an ISO date; the month must be 1–12. */
export function endOfMonth(month: number, year: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(lastDay(month, year))}`
}

export function startOfMonth(month: number, year: number): string {
  return `${year}-${twoDigits(month)}-01`
}

/** The first date among groups of day, month, year as the patterns of dates give them. */
export function dateFromGroups(groups: readonly (string | undefined)[]): string | null {
  for (let at = 0; at + 2 < groups.length; at += 3) {
    const [day, month, year] = groups.slice(at, at + 3)
    if (day !== undefined && month !== undefined && year !== undefined) {
      return isoDate(Number(day), Number(month), Number(year))
    }
  }
  return null
}

function lastDay(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
