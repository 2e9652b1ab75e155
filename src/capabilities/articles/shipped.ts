import shipped from '../../../db/data/portal/topics.json' with { type: 'json' }
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import type { Ask } from '../../kernel/site.ts'
import type { MendedTags } from './rules/tags.ts'
import type { Topics } from './rules/topics.ts'
import { mendedTags } from './store/tags.ts'
import { insertTopics, loadTopics, lockTopics } from './store/topics.ts'

/** At the first start; what the office made of them stays. */
export async function shipTopics(kernel: Kernel): Promise<void> {
  const isEmpty = ({ live, retired }: Topics) => live.length + retired.length === 0
  if (!isEmpty(await loadTopics(kernel.db))) return
  await perform(kernel, { actor: null }, async (act) => {
    if (!isEmpty(await lockTopics(act.tx))) return
    const first = { version: 1, parent: null, heir: null, savedAt: act.now, savedBy: null }
    await insertTopics(
      act.tx,
      shipped.topics.map((topic, at) => ({ ...topic, ...first, position: at + 1 })),
    )
    act.touch('articles', 'topics')
  })
}

/** Remembered until one of them changes. */
export const topicsOf = ({ db, recall }: Pick<Ask, 'db' | 'recall'>): Promise<Topics> =>
  recall('topics', ['topics'], () => loadTopics(db))

export const mendedTagsOf = ({ db, recall }: Pick<Ask, 'db' | 'recall'>): Promise<MendedTags> =>
  recall('mended tags', ['tags'], () => mendedTags(db))
