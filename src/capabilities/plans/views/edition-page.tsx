import { todayIn } from '../../../kernel/dates.ts'
import { type Frame, formatDate, Inset, Panel, PortalPage, Section, SummaryList, Tag } from '../../../ui/index.ts'
import type { DecidedChange, EditionList, PlanEdition } from '../rules/edition.ts'
import { editionLists } from '../rules/edition.ts'
import type { Part } from '../rules/part-changes.ts'
import type { Plan } from '../rules/plan.ts'
import type { PlanProgress } from '../rules/progress.ts'
import { editionPaths, editionText, listLabels, partFields } from '../text/editions.ts'
import { planName } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'
import { ChangeCard } from './change-list.tsx'
import { Summary } from './compare-page.tsx'

const text = editionText.edition

type PublicPlan = Plan & { readonly slug: string }

/** The editions of a plan, for the side of its page; nothing where there is one only. */
export function EditionsPanel({ plan, editions }: { plan: PublicPlan; editions: readonly PlanEdition[] }) {
  if (editions.length < 2) return null
  return (
    <Panel title={text.title}>
      <ul class="govuk-list">
        {[...editions].reverse().map((edition) => (
          <li key={edition.ordinal}>
            <a
              class="govuk-link"
              href={edition.supersededAt ? editionPaths.edition(plan.slug, edition.ordinal) : paths.plan(plan.slug)}
            >
              {text.name(edition.ordinal, edition.name)}
            </a>{' '}
            <span class="table__note">{edition.supersededAt ? spanWords(edition) : text.present}</span>
            {edition.ordinal > 1 && (
              <a class="govuk-link table__note" href={editionPaths.changes(plan.slug, edition.ordinal)}>
                {text.changes}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function spanWords({ adoptedAt, supersededAt }: PlanEdition): string {
  const from = formatDate(todayIn(adoptedAt))
  return supersededAt ? text.span(from, formatDate(todayIn(supersededAt))) : text.since(from)
}

interface EditionPageProps {
  frame: Frame
  plan: PublicPlan
  edition: PlanEdition
  editions: readonly PlanEdition[]
  /** As counted at the moment at which the next edition took its place. */
  progress: PlanProgress
}

/** An earlier edition as it stood, with its figures as they were when it ended. */
export function EditionPage({ frame, plan, edition, editions, progress }: EditionPageProps) {
  return (
    <PortalPage
      frame={frame}
      title={edition.content?.head[0]?.text ?? plan.title}
      caption={
        <>
          {text.old(edition.ordinal)} <Tag tone="grey">{spanWords(edition)}</Tag>
        </>
      }
      breadcrumbs={[
        { text: planText.title, href: paths.list },
        { text: planName(plan), href: paths.plan(plan.slug) },
      ]}
      aside={<EditionsPanel plan={plan} editions={editions} />}
    >
      <Inset>
        <p class="govuk-body">
          {text.oldNote}{' '}
          <a class="govuk-link" href={paths.plan(plan.slug)}>
            {text.toPresent}
          </a>
        </p>
      </Inset>
      <Section id="tien-do" title={text.figures}>
        <SummaryList
          rows={[
            { key: planText.page.tasksDone, value: `${progress.tasksDone}/${progress.tasks}` },
            { key: planText.page.occurrences, value: `${progress.done}/${progress.due}` },
            { key: planText.page.late, value: String(progress.overdue) },
            { key: planText.page.unitsActive, value: `${progress.unitsActive}/${progress.units}` },
          ]}
        />
      </Section>
      {edition.content &&
        (['item', 'target', 'task'] as const).map((list) => (
          <Parts key={list} list={list} parts={edition.content?.[list] ?? []} />
        ))}
    </PortalPage>
  )
}

function Parts({ list, parts }: { list: EditionList; parts: readonly Part[] }) {
  if (parts.length === 0) return null
  const name = list === 'item' ? 'section' : 'group'
  const groups = [...new Set(parts.map(({ fields }) => fields[name] ?? ''))]
  return (
    <Section id={`ban-${list}`} title={listLabels[list]}>
      {groups.map((group) => (
        <section key={group} class="plan-group">
          {group && <h3 class="plan-group__title">{group}</h3>}
          <ol class="plan-items">
            {parts
              .filter(({ fields }) => (fields[name] ?? '') === group)
              .map((part) => (
                <li key={part.id} class="plan-item">
                  <span class="plan-item__marker">{part.marker ? `${part.marker})` : '–'}</span>
                  <div class="plan-item__body">
                    <p class="plan-item__text">{part.text}</p>
                    <FieldLine part={part} left={name} />
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </Section>
  )
}

function FieldLine({ part, left }: { part: Part; left: string }) {
  const shown = Object.entries(part.fields).filter(([name, value]) => value && name !== left)
  if (shown.length === 0) return null
  return (
    <p class="plan-task__meta">{shown.map(([name, value]) => `${partFields[name] ?? name}: ${value}`).join(' · ')}</p>
  )
}

interface ChangesPageProps {
  frame: Frame
  plan: PublicPlan
  edition: PlanEdition
}

/** What an edition changed, as it was decided. */
export function ChangesPage({ frame, plan, edition }: ChangesPageProps) {
  return (
    <PortalPage
      frame={frame}
      title={text.changesTitle(edition.ordinal)}
      caption={text.name(edition.ordinal, edition.name)}
      breadcrumbs={[
        { text: planText.title, href: paths.list },
        { text: planName(plan), href: paths.plan(plan.slug) },
      ]}
    >
      <Summary changes={edition.changes.filter(({ taken }) => taken)} />
      {editionLists.map((list) => (
        <Decided key={list} list={list} changes={edition.changes.filter((change) => change.list === list)} />
      ))}
    </PortalPage>
  )
}

function Decided({ list, changes }: { list: EditionList; changes: readonly DecidedChange[] }) {
  if (changes.length === 0) return null
  return (
    <Section id={`khac-${list}`} title={listLabels[list]}>
      <ol class="changes">
        {changes.map((change, index) => (
          <ChangeCard
            key={index}
            change={change}
            side={<Tag tone={change.taken ? 'green' : 'grey'}>{change.taken ? text.taken : text.left}</Tag>}
          />
        ))}
      </ol>
    </Section>
  )
}
