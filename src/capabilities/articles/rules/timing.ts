// Hẹn giờ: which minute may be set, and how people write one.
const year = 366 * 86_400_000

/** Why nothing can be set to that moment, or null. */
export function refuseTime(at: Date, now: Date): 'article-time-past' | 'article-time-far' | null {
  if (at.getTime() <= now.getTime()) return 'article-time-past'
  return at.getTime() - now.getTime() > year ? 'article-time-far' : null
}

/** '7:30', '07h30', '19 giờ 05', '7h' → 'HH:mm'; null where it is no time of day. */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})\s*(?::|h|gi\S)\s*(\d{2})?$/i.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
