import { Panel, Section } from '../../../ui/hero.tsx'
import type { Neighbours, OtherItem } from '../rules/others.ts'
import { text } from '../text/tags.ts'
import { NewsRows } from './news.tsx'

export interface MoreNews {
  related: readonly OtherItem[]
  /** The topic by its name. */
  ofTopic: (Neighbours & { topic: string }) | null
}

/** Tin khác: what is like the text, and what was published before and after it under its first topic. */
export function OtherNews({ related, ofTopic }: MoreNews) {
  const shown = new Set(related.map(({ articleId }) => articleId))
  const rest = (items: readonly OtherItem[] = []) => items.filter(({ articleId }) => !shown.has(articleId))
  const [newer, older] = [rest(ofTopic?.newer), rest(ofTopic?.older)]
  if (related.length + newer.length + older.length === 0) return null
  const topic = ofTopic?.topic ?? ''
  return (
    <Section title={text.other} id="tin-khac">
      {related.length > 0 && (
        <Panel title={text.related}>
          <NewsRows items={related} label={text.related} />
        </Panel>
      )}
      {newer.length > 0 && (
        <Panel title={text.newerIn(topic)}>
          <NewsRows items={newer} label={text.newerIn(topic)} />
        </Panel>
      )}
      {older.length > 0 && (
        <Panel title={text.olderIn(topic)}>
          <NewsRows items={older} label={text.olderIn(topic)} />
        </Panel>
      )}
    </Section>
  )
}
