import type { Ask } from '../../../kernel/site.ts'
import {
  ButtonRow,
  type Column,
  DateField,
  EmptyState,
  Form,
  formatDate,
  formatNumber,
  HiddenField,
  Section,
  StaffPage,
  SubmitButton,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { Measure } from '../rules/measure.ts'
import type { Unit } from '../rules/unit.ts'
import { historyPaths } from '../text/history.ts'
import { importPaths } from '../text/import.ts'
import { measurePaths, measureText as text } from '../text/measures.ts'
import { paths } from '../text.ts'

interface MeasuresProps {
  readonly ask: Ask
  readonly unit: Unit
  readonly name: string
}

/** What is known of a unit's people and ground, and one more day by hand. */
export function MeasuresPage({ ask, unit, name }: MeasuresProps) {
  const { problem } = ask
  const { fields, hints } = text
  return (
    <StaffPage
      frame={ask.frame}
      title={text.title(name)}
      lead={text.lead}
      breadcrumbs={[{ text: name, href: paths.unit(unit.slug) }]}
      problem={problem}
    >
      <Section title={text.known} id="da-ghi">
        <Table
          caption={text.known}
          captionHidden
          columns={[...columns, removeColumn(ask, unit)]}
          rows={[...(unit.measures ?? [])].reverse()}
          rowKey={({ asOf }) => asOf}
          csvHref={historyPaths.historyCsv(unit.slug)}
          empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
        />
      </Section>
      <Section title={text.add} id="ghi">
        <Form frame={ask.frame} action={measurePaths.page(unit.slug)}>
          <DateField name="asOf" label={fields.asOf} hint={hints.asOf} problem={problem} />
          <div class="field-row">
            <TextField
              name="population"
              label={fields.population}
              hint={hints.population}
              width="medium"
              inputmode="numeric"
              problem={problem}
              optional
            />
            <TextField
              name="areaKm2"
              label={fields.areaKm2}
              hint={hints.areaKm2}
              width="medium"
              inputmode="decimal"
              problem={problem}
              optional
            />
          </div>
          <TextField name="source" label={fields.source} hint={hints.source} problem={problem} />
          <ButtonRow>
            <SubmitButton>{text.add}</SubmitButton>
            <a class="govuk-link" href={importPaths.import}>
              {text.import}
            </a>
          </ButtonRow>
        </Form>
      </Section>
    </StaffPage>
  )
}

const columns: readonly Column<Measure>[] = [
  { key: 'asOf', header: text.fields.asOf, rowHeader: true, cell: ({ asOf }) => formatDate(asOf) },
  {
    key: 'population',
    header: text.fields.population,
    numeric: true,
    cell: ({ population }) => (population === null ? '' : formatNumber(population)),
  },
  {
    key: 'area',
    header: text.fields.areaKm2,
    numeric: true,
    cell: ({ areaKm2 }) => (areaKm2 === null ? '' : formatNumber(areaKm2)),
  },
  { key: 'source', header: text.fields.source, cell: ({ source }) => source ?? '' },
]

function removeColumn(ask: Ask, unit: Unit): Column<Measure> {
  return {
    key: 'act',
    header: text.act,
    quiet: true,
    cell: ({ asOf }) => (
      <Form frame={ask.frame} action={measurePaths.remove(unit.slug)}>
        <HiddenField name="asOf" value={asOf} />
        <button type="submit" class="link-button">
          {text.remove}
          <span class="govuk-visually-hidden"> {text.removeOf(formatDate(asOf))}</span>
        </button>
      </Form>
    ),
  }
}
