// Từ khóa: free words besides the topics. However a word is spelt or marked, one key stands for it.
import { slug } from '../../../kernel/text-folding.ts'

const most = 10
const longest = 60

export const tagKey = (words: string): string => slug(words)

/** `heir`: the key of the tag under which its texts stand. */
export interface Tag {
  readonly key: string
  readonly words: string
  readonly heir: string | null
  /** Published texts that bear it. */
  readonly articles: number
}

export interface MendedTags {
  /** Tags as they are written now, each once. */
  mend(tags: readonly string[]): string[]
}

/** @param rows what was mended: its key, and the words that are shown for it. */
export function readMended(rows: readonly { key: string; words: string }[]): MendedTags {
  const now = new Map(rows.map(({ key, words }) => [key, words]))
  return { mend: (tags) => [...new Set(tags.map((words) => now.get(tagKey(words)) ?? words))] }
}

/** What people type, parted by commas, semicolons or lines; each key once, as it was first written. */
export function readTags(typed: string): string[] {
  const found = new Map<string, string>()
  for (const part of typed.normalize('NFC').split(/[,;\n]/)) {
    const words = part.replace(/^\s*#/, '').replace(/\s+/g, ' ').trim().slice(0, longest)
    const key = tagKey(words)
    if (key !== '' && !found.has(key)) found.set(key, words)
  }
  return [...found.values()].slice(0, most)
}

/** Names of kept pages that show what is like the text: whatever shares a tag, a topic or an area with it. */
export function likenessTags(text: {
  readonly tags: readonly string[]
  readonly topics: readonly string[]
  readonly areas: readonly string[]
}): string[] {
  return [
    ...text.tags.map((words) => `tag:${tagKey(words)}`),
    ...text.topics.map((topic) => `topic:${topic}`),
    ...text.areas.map((area) => `area:${area}`),
  ]
}
