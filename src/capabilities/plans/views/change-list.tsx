import type { VNode } from 'preact'
import { Tag, type Tone } from '../../../ui/index.ts'
import type { Change, ChangeKind } from '../rules/part-changes.ts'
import { changeLabels, partFields } from '../text/editions.ts'
import { shortened } from '../text/words.ts'
import { orNone, WordRuns } from './word-runs.tsx'

const tones: Readonly<Record<ChangeKind, Tone>> = {
  added: 'green',
  changed: 'blue',
  moved: 'grey',
  removed: 'red',
  same: 'grey',
}

type Shown = Pick<Change, 'kind' | 'before' | 'after' | 'fields'>

export const nameOfChange = ({ before, after }: Shown) => shortened(after?.text ?? before?.text ?? '', 80)

/** One difference: what kind, the words with what went and what came, and each field that changed. */
export function ChangeCard({ change, side }: { change: Shown; side: VNode | null }) {
  const { kind, before, after, fields } = change
  return (
    <li class={`change change--${kind}`}>
      <div class="change__head">
        <Tag tone={tones[kind]}>{changeLabels[kind]}</Tag>
        {side}
      </div>
      <p class="change__text">
        {marker(change)}
        {before && after ? <WordRuns before={before.text} after={after.text} /> : <Whole change={change} />}
      </p>
      <dl class="change__fields">
        {fieldsShown(change, fields).map((name) => (
          <div key={name}>
            <dt>{partFields[name] ?? name}</dt>
            <dd>
              {before && after ? (
                <WordRuns before={orNone(valueIn(before, name))} after={orNone(valueIn(after, name))} />
              ) : (
                valueIn(after ?? before, name)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Whole({ change: { before, after } }: { change: Shown }) {
  return after ? <ins>{after.text}</ins> : <del>{before?.text}</del>
}

const marker = ({ before, after }: Shown) => {
  const mark = after?.marker ?? before?.marker
  return mark ? `${mark}) ` : ''
}

const valueIn = (part: Shown['before'], name: string): string =>
  (name === 'marker' ? part?.marker : part?.fields[name]) ?? ''

/** Of a row that came or went everything is said; of a changed one only what differs. */
function fieldsShown({ kind, before, after }: Shown, differing: readonly string[]): string[] {
  if (kind === 'changed') return differing.filter((name) => name !== 'text')
  if (kind === 'moved') return []
  return Object.entries((after ?? before)?.fields ?? {}).flatMap(([name, value]) => (value ? [name] : []))
}
