import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { formatDateTime } from './format.ts'
import { text } from './text.ts'

/** One thing that happened. */
export interface TimelineEntry {
  at: Date | string
  title: ComponentChildren
  /** Who did it, as they may be shown. */
  by?: string | null
  /** Reason, quote or what came of it. */
  body?: ComponentChildren
  tone?: 'plain' | 'good' | 'bad'
}

/** What happened to a thing, newest first as the page orders it. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return <p class="govuk-body">{text.timeline.empty}</p>
  return (
    <ol class="timeline">
      {entries.map((entry, index) => (
        <li key={index} class={classes('timeline__entry', entry.tone && `timeline__entry--${entry.tone}`)}>
          <p class="timeline__title">{entry.title}</p>
          <p class="timeline__when">
            <time datetime={new Date(entry.at).toISOString()}>{formatDateTime(entry.at)}</time>
            {entry.by && (
              <>
                {' '}
                {text.timeline.by} {entry.by}
              </>
            )}
          </p>
          {entry.body && <div class="timeline__body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}
