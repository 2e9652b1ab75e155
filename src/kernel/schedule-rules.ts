const SECOND = 1_000
const DAY = 86_400_000
// Asia/Ho_Chi_Minh has been seven hours ahead of UTC, without summer time, since 1975.
const AHEAD = 7 * 3_600_000

/**
 * The first moment after `after` at which a rule falls due: 'daily 07:00' (in Vietnam), 'every 15 minutes',
 * 'every 5 seconds'. Throws on any other rule.
 */
export function nextRun(rule: string, after: Date): Date {
  const daily = /^daily ([01]\d|2[0-3]):([0-5]\d)$/.exec(rule)
  if (daily) return nextMultiple(after, DAY, (Number(daily[1]) * 60 + Number(daily[2])) * 60 * SECOND - AHEAD)
  const every = /^every ([1-9]\d*) (seconds|minutes)$/.exec(rule)
  if (every) return nextMultiple(after, Number(every[1]) * (every[2] === 'minutes' ? 60 : 1) * SECOND, 0)
  throw new RangeError(`not a schedule: ${rule}`)
}

function nextMultiple(after: Date, step: number, offset: number): Date {
  return new Date((Math.floor((after.getTime() - offset) / step) + 1) * step + offset)
}
