import { formatDateTime, formatNumber } from '../../../ui/format.ts'
import { TextArea } from '../../../ui/text-field.tsx'
import type { Edition, Manuscript } from '../rules/article.ts'
import type { Merged } from '../rules/merging.ts'
import type { Topics } from '../rules/topics.ts'
import { writeText } from '../rules/write-text.ts'
import { text } from '../text/editions.ts'
import { labels } from '../text.ts'
import { ChangedWords, Changes } from './changes.tsx'

interface MergeProps {
  /** What both began with; null where it is no longer known. */
  base: Manuscript | null
  mine: Manuscript
  theirs: Edition
  theirName: string | null
  merged: Merged
  topics: Topics
}

/** Above the form that holds the merged text: what each of the two did, and where they met. */
export function MergePart({ base, mine, theirs, theirName, merged, topics }: MergeProps) {
  const { merge } = text
  return (
    <div class="merge">
      <p class="govuk-body-l">{merge.lead(theirName ?? merge.someone, formatDateTime(theirs.savedAt))}</p>
      <div class="merge__sides">
        <section class="merge__side" aria-labelledby="phan-nguoi-kia">
          <h2 class="govuk-heading-m" id="phan-nguoi-kia">
            {merge.theirs}
          </h2>
          <Changes before={base ?? mine} after={theirs} topics={topics} />
        </section>
        <section class="merge__side" aria-labelledby="phan-cua-toi">
          <h2 class="govuk-heading-m" id="phan-cua-toi">
            {merge.yours}
          </h2>
          <Changes before={base ?? theirs} after={mine} topics={topics} />
        </section>
      </div>
      <p class="govuk-hint">{text.legend}</p>
      <h2 class="govuk-heading-m" id="ban-gop">
        {merge.proposal}
      </h2>
      {merged.clashes.length === 0 && merged.fields.length === 0 && <p class="govuk-body">{merge.clean}</p>}
      <Clashes {...merged} />
      <Fields fields={merged.fields} theirs={theirs} />
    </div>
  )
}

/** Above the form that holds what a browser kept: how it differs from the draft, which nobody changed since. */
export function RecoveredPart({ mine, theirs, topics }: Pick<MergeProps, 'mine' | 'theirs' | 'topics'>) {
  const { kept } = text
  return (
    <div class="merge">
      <p class="govuk-body-l">{kept.found}</p>
      <section class="merge__side" aria-labelledby="phan-cua-toi">
        <h2 class="govuk-heading-m" id="phan-cua-toi">
          {kept.yours}
        </h2>
        <Changes before={theirs} after={mine} topics={topics} />
      </section>
      <p class="govuk-hint">{text.legend}</p>
      <h2 class="govuk-heading-m">{kept.form}</h2>
    </div>
  )
}

function Clashes({ clashes }: Pick<Merged, 'clashes'>) {
  if (clashes.length === 0) return null
  const words = (content: Merged['clashes'][number]['mine']) => writeText({ type: 'doc', content: [...content] })
  return (
    <>
      <p class="govuk-body">{text.merge.clashes(formatNumber(clashes.length))}</p>
      <ol class="govuk-list govuk-list--number">
        {clashes.map((clash, index) => (
          <li key={index} class="changes__part">
            <ChangedWords before={words(clash.theirs)} after={words(clash.mine)} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Fields({ fields, theirs }: { fields: Merged['fields']; theirs: Edition }) {
  const told = fields.filter((name) => name !== 'coverFileId')
  if (told.length === 0) return null
  return (
    <>
      <p class="govuk-body">{text.merge.fields}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {told.map((name) => (
          <li key={name}>
            {labels[name]}: “{theirs[name] || text.empty}”
          </li>
        ))}
      </ul>
    </>
  )
}

/** The text is no longer a draft: what was typed is given back to its writer. */
export function GivenBack({ mine }: { mine: Manuscript }) {
  return (
    <>
      <p class="govuk-body-l">{text.merge.closed}</p>
      <p class="govuk-body">
        <strong>{mine.title}</strong>
      </p>
      {mine.summary && <p class="govuk-body">{mine.summary}</p>}
      <TextArea name="yourText" label={text.merge.yourText} value={writeText(mine.body)} rows={24} />
    </>
  )
}
