import type { Frame } from './frame.ts'

/** The page's own address with some query values changed; null or '' takes one away. Keeps the order of what was there. */
export function withQuery(frame: Pick<Frame, 'path' | 'query'>, changes: Record<string, string | null>): string {
  const kept = Object.entries({ ...frame.query, ...changes }).filter(([, value]) => value !== null && value !== '')
  const query = new URLSearchParams(kept.map(([key, value]) => [key, value ?? ''])).toString()
  return query === '' ? frame.path : `${frame.path}?${query}`
}

/** Joins class names, leaving out what is absent. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
