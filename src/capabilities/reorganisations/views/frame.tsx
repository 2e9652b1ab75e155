import type { ComponentChildren } from 'preact'
import type { Ask } from '../../../kernel/site.ts'
import { formatDate, PageTabs, StaffPage } from '../../../ui/index.ts'
import { type Reorganisation, stateOn } from '../rules/reorganisation.ts'
import { pagePaths, pageText } from '../text/pages.ts'
import { paths, text } from '../text/words.ts'
import { StateTag } from './list.tsx'

export type Part = 'overview' | 'picture' | 'lines' | 'head' | 'history'

interface OneProps {
  readonly ask: Ask
  readonly one: Reorganisation
  readonly part: Part
  readonly children: ComponentChildren
}

/** Head and tabs that the pages of one reorganisation share. */
export function OneFrame({ ask, one, part, children }: OneProps) {
  const state = stateOn(one, ask.today)
  const tabs = [
    { part: 'overview', label: state === 'draft' ? pageText.rehearsal : pageText.written, href: paths.one(one.id) },
    { part: 'picture', label: pageText.picture, href: pagePaths.picture(one.id) },
    { part: 'lines', label: pageText.lines, href: pagePaths.lines(one.id), count: one.draft.lines.length },
    { part: 'head', label: pageText.head, href: paths.head(one.id) },
    { part: 'history', label: pageText.history, href: pagePaths.history(one.id) },
  ]
  return (
    <StaffPage
      frame={ask.frame}
      title={one.title}
      caption={<StateTag state={state} />}
      lead={`${text.columns.on} ${formatDate(one.effectiveOn)}. ${one.legalBasis}`}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={ask.problem}
    >
      <PageTabs label={pageText.parts} items={tabs.map((tab) => ({ ...tab, current: tab.part === part }))} />
      {children}
    </StaffPage>
  )
}
