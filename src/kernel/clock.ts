export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that shows `iso` at the moment of the call and goes on from there. Throws on an unreadable moment. */
export function clockFrom(iso: string): Clock {
  const start = Date.parse(iso)
  if (Number.isNaN(start)) throw new RangeError(`not a moment: ${iso}`)
  const ahead = start - Date.now()
  return { now: () => new Date(Date.now() + ahead) }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
