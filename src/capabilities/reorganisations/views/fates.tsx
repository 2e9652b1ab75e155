import type { Ask } from '../../../kernel/site.ts'
import {
  type Column,
  Form,
  formatNumber,
  HiddenField,
  Pager,
  Section,
  SelectField,
  SubmitButton,
  Table,
  Tag,
  type Tone,
} from '../../../ui/index.ts'
import { calling } from '../rules/editing.ts'
import type { ShownFate } from '../rules/outlook.ts'
import type { Reorganisation } from '../rules/reorganisation.ts'
import { pagePaths, pageText } from '../text/pages.ts'
import { fateLabels, paths, text } from '../text/words.ts'
import { pageOf } from './paging.ts'

interface FateTableProps {
  readonly ask: Ask
  readonly one: Reorganisation
  readonly fates: readonly ShownFate[]
  readonly openByUnit: ReadonlyMap<string, number>
  readonly canChoose: boolean
}

const tones: Readonly<Record<ShownFate['kind'], Tone>> = {
  ended: 'orange',
  renamed: 'blue',
  moved: 'turquoise',
  reduced: 'purple',
}

/** What becomes of every unit, page by page; a divided one is given its main heir here. */
export function FateTable({ ask, one, fates, openByUnit, canChoose }: FateTableProps) {
  if (fates.length === 0) return null
  const { rows, page, pages } = pageOf(fates, ask.query)
  const isAnyDivided = rows.some(isDivided)
  return (
    <Section title={pageText.fatesTitle(formatNumber(fates.length))} id="tung-don-vi">
      <Table
        caption={text.fates}
        captionHidden
        columns={[...fateColumns(openByUnit), ...(canChoose && isAnyDivided ? [mainColumn(ask, one)] : [])]}
        rows={rows}
        rowKey={({ unitId, kind }) => `${unitId} ${kind}`}
        csvHref={pagePaths.fatesCsv(one.id)}
      />
      <Pager frame={ask.frame} page={page} pages={pages} />
    </Section>
  )
}

/** The same as a file, with the code apart. */
export const fateFileColumns = (openByUnit: ReadonlyMap<string, number>) => [
  { header: pageText.code, csv: ({ code }: ShownFate) => code },
  ...fateColumns(openByUnit),
]

function fateColumns(openByUnit: ReadonlyMap<string, number>): Column<ShownFate>[] {
  const names = (fate: ShownFate) => fate.heirs.map(({ name }) => name).join('; ')
  return [
    {
      key: 'unit',
      header: text.fateColumns.unit,
      rowHeader: true,
      cell: ({ name, code }) => calling(name, code),
      csv: ({ name }) => name,
    },
    {
      key: 'fate',
      header: text.fateColumns.fate,
      cell: ({ kind }) => <Tag tone={tones[kind]}>{fateLabels[kind]}</Tag>,
      csv: ({ kind }) => fateLabels[kind],
    },
    {
      key: 'heirs',
      header: text.fateColumns.heirs,
      cell: (fate) => (fate.heirs.length === 0 ? pageText.noHeir : names(fate)),
      csv: names,
    },
    {
      key: 'open',
      header: text.fateColumns.open,
      numeric: true,
      cell: ({ unitId, kind }) => (kind === 'ended' ? formatNumber(openByUnit.get(unitId) ?? 0) : '–'),
      csv: ({ unitId, kind }) => (kind === 'ended' ? (openByUnit.get(unitId) ?? 0) : null),
    },
  ]
}

const isDivided = ({ kind, heirs }: ShownFate) => kind === 'ended' && heirs.length > 1

function mainColumn(ask: Ask, one: Reorganisation): Column<ShownFate> {
  return {
    key: 'main',
    header: text.fateColumns.act,
    cell: (fate) => (isDivided(fate) ? <MainForm ask={ask} one={one} fate={fate} /> : '–'),
  }
}

function MainForm({ ask, one, fate }: { ask: Ask; one: Reorganisation; fate: ShownFate }) {
  const chosen = fate.heirs.find(({ id }) => id === fate.heirId)?.code
  return (
    <Form frame={ask.frame} action={paths.main(one.id)}>
      <HiddenField name="version" value={one.version} />
      <HiddenField name="from" value={fate.code} />
      <SelectField
        name="to"
        id={`to-${fate.code}`}
        label={<span class="govuk-visually-hidden">{text.mainOf(fate.name)}</span>}
        empty={text.noMain}
        value={chosen}
        choices={fate.heirs.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SubmitButton tone="secondary">
        {text.chooseMain}
        <span class="govuk-visually-hidden"> {text.mainOf(fate.name)}</span>
      </SubmitButton>
    </Form>
  )
}
