/** How long a process may be silent before another one takes over its work. */
export const LEASE_MS = 60_000
/** The same for work to the minute, which is over in a moment. */
export const SHORT_LEASE_MS = 3_000

/** After so many failures a job or delivery is put aside for a person. */
export const MOST_ATTEMPTS = 8

export function later(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}

/** No honest lease runs longer: one that does was given by a demo whose clock stood later than now. */
export function longestLease(now: Date): Date {
  return later(now, 2 * LEASE_MS)
}

/** The next attempt: after 10, 20, 40 … seconds, at most an hour. */
export function backOff(now: Date, attempts: number): Date {
  return later(now, Math.min(5_000 * 2 ** attempts, 3_600_000))
}
