import { SelectField } from '../../../ui/choice-field.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { wordChanges } from '../../plans/index.ts'
import { areaLabels } from '../../tasks/index.ts'
import type { Manuscript } from '../rules/article.ts'
import { type ChangedPart, changedMargins, changedParts, type MarginName } from '../rules/comparing.ts'
import type { Topics } from '../rules/topics.ts'
import { text } from '../text/editions.ts'
import { labels } from '../text.ts'

/** Words that went are struck out, words that came underlined; the elements themselves say so aloud. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  return (
    <>
      {wordChanges(before, after).map((run, index) => {
        if (run.kind === 'gone') return <del key={index}>{run.text}</del>
        if (run.kind === 'new') return <ins key={index}>{run.text}</ins>
        return <span key={index}>{run.text}</span>
      })}
    </>
  )
}

type Words = Pick<Manuscript, 'title' | 'summary' | 'body'>

/** What lies between two states of a text: title, summary, text, and the rest. */
export function Changes({ before, after, topics }: { before: Manuscript; after: Manuscript; topics: Topics }) {
  const margins = changedMargins(before, after)
  if (margins.length === 0) return <TextChanges before={before} after={after} />
  return (
    <div class="changes">
      {isTextChanged(before, after) && <TextParts before={before} after={after} />}
      <SummaryList
        plain
        rows={margins.map((name) => ({
          key: labels[name],
          value: (
            <ChangedWords before={`${marginOf(before, name, topics)} `} after={`${marginOf(after, name, topics)} `} />
          ),
        }))}
      />
    </div>
  )
}

/** The same of words alone. */
export function TextChanges({ before, after }: { before: Words; after: Words }) {
  if (!isTextChanged(before, after)) return <p class="govuk-body">{text.same}</p>
  return (
    <div class="changes">
      <TextParts before={before} after={after} />
    </div>
  )
}

const isTextChanged = (before: Words, after: Words) =>
  before.title !== after.title ||
  before.summary !== after.summary ||
  isBodyChanged(changedParts(before.body, after.body))
const isBodyChanged = (parts: readonly ChangedPart[]) => parts.some((part) => part.before !== part.after)

function TextParts({ before, after }: { before: Words; after: Words }) {
  const parts = changedParts(before.body, after.body)
  return (
    <>
      {before.title !== after.title && <Head label={labels.title} before={before.title} after={after.title} />}
      {before.summary !== after.summary && (
        <Head label={labels.summary} before={before.summary ?? ''} after={after.summary ?? ''} />
      )}
      {isBodyChanged(parts) && (
        <>
          <p class="changes__label">{text.body}</p>
          {gathered(parts).map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </>
      )}
    </>
  )
}

function Head({ label, before, after }: { label: string; before: string; after: string }) {
  return (
    <>
      <p class="changes__label">{label}</p>
      <p class="changes__part">
        <ChangedWords before={before} after={after} />
      </p>
    </>
  )
}

/** Parts that stayed say little: the one before and after a change is enough, the rest is counted. */
type Gathered = ChangedPart | { readonly stayed: number }

function gathered(parts: readonly ChangedPart[]): Gathered[] {
  const stays = (at: number) => parts[at] === undefined || parts[at].before === parts[at].after
  const out: Gathered[] = []
  for (const [at, part] of parts.entries()) {
    if (!stays(at) || !stays(at - 1) || !stays(at + 1)) {
      out.push(part)
      continue
    }
    const last = out.at(-1)
    if (last && 'stayed' in last) out[out.length - 1] = { stayed: last.stayed + 1 }
    else out.push({ stayed: 1 })
  }
  return out
}

function Part({ part }: { part: Gathered }) {
  if ('stayed' in part) return <p class="govuk-hint">… {text.unchanged(formatNumber(part.stayed))}</p>
  return (
    <p class="changes__part">
      <ChangedWords before={part.before ?? ''} after={part.after ?? ''} />
    </p>
  )
}

function marginOf(manuscript: Manuscript, name: MarginName, topics: Topics): string {
  if (name === 'areas') return manuscript.areas.map((area) => areaLabels[area]).join('; ') || text.empty
  if (name === 'topics') return manuscript.topics.map(topics.name).join('; ') || text.empty
  if (name === 'tags') return manuscript.tags.join('; ') || text.empty
  if (name === 'coverFileId')
    return manuscript.coverFileId ? `${text.cover.some} ${manuscript.coverFileId}` : text.cover.none
  return manuscript[name] || text.empty
}

interface CompareFormProps {
  readonly frame: Frame
  /** The page that lays two of them side by side. */
  readonly action: string
  /** Newest first. */
  readonly rows: readonly { readonly number: number }[]
}

/** Which two of several are compared: the newest with the one before, until others are chosen. */
export function CompareForm({ frame, action, rows }: CompareFormProps) {
  const choices = rows.map(({ number }) => ({ value: String(number), label: text.number(String(number)) }))
  return (
    <Section title={text.compare} id="so-sanh-ban">
      <Form frame={frame} action={action} method="get">
        <div class="choice-columns">
          <SelectField name="tu" label={text.from} value={frame.query.tu ?? choices[1]?.value} choices={choices} />
          <SelectField name="den" label={text.to} value={frame.query.den ?? choices[0]?.value} choices={choices} />
        </div>
        <SubmitButton tone="secondary">{text.show}</SubmitButton>
      </Form>
    </Section>
  )
}
