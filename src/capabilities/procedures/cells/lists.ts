// What one cell lists: people, levels of government, how far a thing can be done online.
import { type OnlineLevel, onlineLevels } from '../rules/listing.ts'
import { longAudiences, onlineMarks } from '../text/source.ts'

export const onlineLevelOf = (words: string | null): OnlineLevel | null =>
  words === null ? null : (onlineLevels.find((level) => onlineMarks[level].test(words)) ?? null)

/** Names joined by commas, some of which have commas of their own. */
export function audiencesOf(words: string | null): string[] {
  let rest = words ?? ''
  const found: string[] = []
  for (const known of longAudiences) {
    if (!rest.includes(known)) continue
    found.push(known)
    rest = rest.replace(known, '')
  }
  return [...found, ...listed(rest)]
}

export const levelsOf = (words: string | null): string[] => listed(words ?? '')

const listed = (words: string): string[] => [
  ...new Set(
    words
      .split(/,(?![^(]*\))/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]
