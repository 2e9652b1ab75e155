import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { idFor } from '../../../kernel/ids.ts'
import { tagKey } from '../rules/tags.ts'
import { findTag, freeTag, saveTag } from '../store/tags.ts'

// Who may is asked by the capability that keeps the portal, as with topics.

export const tagSubject = (key: string) => ({ kind: 'tag', id: idFor(`tag ${key}`) })

/** Writes a tag otherwise; where other texts bear the new words already, the two become one. Returns the key it has now. */
export async function mendTag(act: Act, key: string, words: string): Promise<string> {
  const before = found(await findTag(act.tx, key))
  if (tagKey(words) === '') throw new Invalid({ words: 'required' })
  const now = await saveTag(act.tx, key, { words, at: act.now })
  await act.record('tag.mended', tagSubject(key), { reason: `${before.words} → ${words}` })
  act.touch('articles', 'tags', `tag:${key}`, `tag:${now}`)
  return now
}

/** The way back: a tag that was put under another stands for itself again. */
export async function splitTag(act: Act, key: string): Promise<void> {
  const { heir } = found(await findTag(act.tx, key))
  if (heir === null) throw new Refused('wrong-state')
  await freeTag(act.tx, key)
  await act.record('tag.split', tagSubject(key))
  act.touch('articles', 'tags', `tag:${key}`, `tag:${heir}`)
}
