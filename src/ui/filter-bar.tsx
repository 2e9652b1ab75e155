import type { ComponentChildren } from 'preact'
import { withQuery } from './address.ts'
import { HiddenField, SubmitButton } from './form.tsx'
import type { Frame } from './frame.ts'
import { Icon } from './icon.tsx'
import { text } from './text.ts'

interface FilterBarProps {
  frame: Pick<Frame, 'path' | 'query'>
  /** Fields whose names are the query's names. */
  children: ComponentChildren
  /** Query names that the fields set; the rest of the address is kept, the page is not. */
  names: readonly string[]
  /** What is filtered now, to be taken off one by one. */
  chosen?: readonly { name: string; label: string }[]
  /** Say how many rows the filter leaves. */
  total?: string
  /** What the button says, where filtering is not the word for it. */
  submit?: string
}

/** Filters above a list: a GET form, so a filtered list has an address that can be kept and sent. */
export function FilterBar({ frame, children, names, chosen = [], total, submit }: FilterBarProps) {
  const kept = Object.entries(frame.query).filter(
    ([name]) => !names.includes(name) && !['page', 'cursor'].includes(name),
  )
  const active = names.some((name) => frame.query[name])
  const cleared = Object.fromEntries([...names, 'page', 'cursor'].map((name) => [name, null]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> means nothing to the browsers of old phones
    <form
      class="filter"
      method="get"
      action={frame.path}
      role="search"
      aria-label={text.filter.title}
      data-island="autosubmit"
    >
      {kept.map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div class="filter__fields">
        {children}
        <div class="filter__buttons">
          <SubmitButton tone="secondary">{submit ?? text.filter.apply}</SubmitButton>
          {active && (
            <a class="govuk-link" href={withQuery(frame, cleared)}>
              {text.filter.clear}
            </a>
          )}
        </div>
      </div>
      <FilterState frame={frame} chosen={chosen} total={total} />
    </form>
  )
}

function FilterState({
  frame,
  chosen,
  total,
}: Pick<FilterBarProps, 'frame' | 'total'> & { chosen: readonly { name: string; label: string }[] }) {
  if (chosen.length === 0 && total === undefined) return null
  return (
    <div class="filter__state">
      {total !== undefined && <p class="filter__total">{total}</p>}
      {chosen.length > 0 && (
        <ul class="filter__chosen" aria-label={text.filter.chosen}>
          {chosen.map(({ name, label }) => (
            <li key={name}>
              <a
                href={withQuery(frame, { [name]: null, page: null, cursor: null })}
                aria-label={text.filter.remove(label)}
              >
                {label}
                <Icon name="close" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
