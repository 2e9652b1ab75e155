import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Options } from '../../tests/ui/kit-html.ts'
import { fixtureOf, normalised } from '../../tests/ui/kit-html.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { CheckboxField, RadioField, SelectField } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormProblem } from './fields.tsx'
import { FileField } from './file-field.tsx'
import { LinkButton, SubmitButton } from './form.tsx'
import { Pagination } from './pager.tsx'
import { DefinitionNote } from './prose.tsx'
import { SummaryList } from './summary-list.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { TextArea, TextField } from './text-field.tsx'

// Our components must give the HTML that the kit's own templates give: its styles and its accessibility tests rest on it.
// Left out of the comparison are the attributes that bind scripts, ours or the kit's.

const problemOf = (options: Options): FormProblem | null =>
  options.errorMessage ? { values: {}, errors: { [options.name ?? '']: options.errorMessage.text ?? '' } } : null

const fieldOf = (options: Options) => ({
  name: options.name ?? '',
  id: options.id ?? options.idPrefix ?? options.name,
  label: options.label?.text ?? options.fieldset?.legend?.text ?? '',
  hint: options.hint?.text,
  problem: problemOf(options),
})

const choicesOf = (options: Options) =>
  (options.items ?? []).map((item) => ({
    value: String(item.value),
    label: item.text ?? '',
    hint: item.hint?.text,
    disabled: item.disabled,
  }))

const chosenIn = (options: Options) =>
  String(options.items?.find((item) => item.selected || item.checked)?.value ?? options.value ?? '')

// An element that the comparison takes away again; JSX knows no tags of one's own, so it passes for a div.
const KitHtml = 'kit-html' as 'div'

interface Case {
  component: string
  fixtures: readonly string[]
  render(options: Options): VNode
}

const cases: readonly Case[] = [
  { component: 'button', fixtures: ['default', 'disabled', 'name', 'value'], render: buttonOf },
  { component: 'button', fixtures: ['secondary', 'warning'], render: buttonOf },
  {
    component: 'button',
    fixtures: ['link'],
    render: ({ text, href }) => <LinkButton href={href ?? '#'}>{text}</LinkButton>,
  },
  {
    component: 'input',
    fixtures: ['default', 'with hint text', 'with error message', 'with error and hint', 'value'],
    render: (options) => <TextField {...fieldOf(options)} value={options.value} />,
  },
  {
    component: 'textarea',
    fixtures: [
      'default',
      'with hint',
      'with error message',
      'with default value',
      'with custom rows',
      'with hint and error message',
    ],
    render: (options) => <TextArea {...fieldOf(options)} value={options.value} rows={options.rows} />,
  },
  {
    component: 'select',
    fixtures: ['default', 'with hint text and error message', 'hint', 'error', 'with selected value'],
    render: (options) => (
      <SelectField
        {...fieldOf(options)}
        value={chosenIn(options)}
        choices={choicesOf(options).map((choice) => ({ ...choice, label: String(choice.label) }))}
      />
    ),
  },
  {
    component: 'radios',
    fixtures: [
      'default',
      'with hint',
      'with very long option text',
      'with fieldset and error message',
      'with hints on parent and items',
      'with hint and error message',
    ],
    render: (options) => <RadioField {...fieldOf(options)} value={chosenIn(options)} choices={choicesOf(options)} />,
  },
  {
    component: 'checkboxes',
    fixtures: [
      'default',
      'with hint',

      'with very long option text',

      'with error message and hint',
    ],
    render: (options) => <CheckboxField {...fieldOf(options)} choices={choicesOf(options)} />,
  },
  {
    component: 'file-upload',
    fixtures: ['default', 'with hint text', 'with error message and hint'],
    render: (options) => <FileField {...fieldOf(options)} hint={options.hint?.text ?? ''} />,
  },
  {
    component: 'error-summary',
    fixtures: ['default', 'without links', 'mixed with and without links'],
    render: (options) => (
      <ErrorSummary
        title={options.titleText}
        problem={{
          values: {},
          errors: Object.fromEntries(
            (options.errorList ?? []).map(({ text, href }) => [href?.slice(1) ?? '', text ?? '']),
          ),
        }}
      />
    ),
  },
  {
    component: 'pagination',
    fixtures: [
      'default',
      'with custom link and item text',
      'with many pages',
      'first page',
      'last page',
      'with prev and next only',
      'with previous only',
      'with next only',
    ],
    render: (options) => (
      <Pagination
        label="Pagination"
        previous={options.previous && { text: 'Previous page', ...options.previous }}
        next={options.next && { text: 'Next page', ...options.next }}
        items={options.items?.map((item) =>
          item.ellipsis ? 'gap' : { number: item.number ?? '', href: item.href ?? '', current: item.current },
        )}
      />
    ),
  },
  { component: 'tag', fixtures: ['default', 'grey', 'green', 'red', 'yellow'], render: tagOf },
  {
    component: 'breadcrumbs',
    fixtures: ['default', 'with one level'],
    render: (options) => (
      <Breadcrumbs
        label="Breadcrumb"
        items={(options.items ?? []).map(({ text = '', href = '' }) => ({ text, href }))}
      />
    ),
  },
  {
    component: 'tabs',
    fixtures: ['default'],
    render: (options) => (
      <Tabs
        title="Contents"
        items={(options.items ?? []).map(({ id = '', label, panel }) => ({
          id,
          label,
          content: panel?.html ? (
            <KitHtml dangerouslySetInnerHTML={{ __html: panel.html }} />
          ) : (
            <p class="govuk-body">{panel?.text}</p>
          ),
        }))}
      />
    ),
  },
]

function buttonOf(options: Options & { name?: string; classes?: string; disabled?: boolean }) {
  const tone = options.classes?.includes('secondary')
    ? 'secondary'
    : options.classes?.includes('warning')
      ? 'warning'
      : 'primary'
  return (
    <SubmitButton tone={tone} name={options.name} value={options.value} disabled={options.disabled}>
      {options.text}
    </SubmitButton>
  )
}

function tagOf({ text, classes }: Options & { classes?: string }) {
  const tone = (['grey', 'green', 'red', 'yellow'] as const).find((name) => classes?.endsWith(name))
  return <Tag tone={tone}>{text}</Tag>
}

describe.each(cases)('$component gives the kit’s own HTML', ({ component, fixtures, render }) => {
  it.each(fixtures)('%s', (name) => {
    const fixture = fixtureOf(component, name)
    expect(normalised(renderToString(render(fixture.options)))).toEqual(normalised(fixture.html))
  })
})

describe('what the kit gives once', () => {
  it('details', () => {
    const { options, html } = fixtureOf('details', 'default')
    expect(
      normalised(renderToString(<DefinitionNote title={options.summaryText}>{options.text}</DefinitionNote>)),
    ).toEqual(normalised(html))
  })

  it('summary list', () => {
    const rows = [
      { key: 'Name', value: 'Firstname Lastname' },
      { key: 'Empty', value: null },
    ]
    expect(normalised(renderToString(<SummaryList rows={rows} />))).toEqual(
      normalised(
        '<dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Name</dt><dd class="govuk-summary-list__value">Firstname Lastname</dd></div></dl>',
      ),
    )
  })
})
