import { ButtonRow, EmptyState, type Frame, LinkButton, StaffPage, Table } from '../../../ui/index.ts'
import type { Letters } from '../papers/letter.ts'
import { paperPaths, paperText } from '../text/papers.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'

const formats = ['docx', 'pdf'] as const

/** Every unit with its letter; one's own unit first in sight. */
export function LettersPage({ frame, letters, ownUnitId }: { frame: Frame; letters: Letters; ownUnitId: string }) {
  const { plan, units } = letters
  const slug = plan.slug ?? ''
  return (
    <StaffPage
      frame={frame}
      title={paperText.title}
      caption={<a href={paths.plan(slug)}>{planName(plan)}</a>}
      lead={paperText.lead}
    >
      {units.length > 0 && (
        <ButtonRow>
          {formats.map((format) => (
            <LinkButton key={format} href={paperPaths.bundle(slug, format)} tone="secondary" icon="download" download>
              {paperText.all[format]}
            </LinkButton>
          ))}
        </ButtonRow>
      )}
      <Table
        caption={paperText.title}
        captionHidden
        rows={units}
        rowKey={({ unitId }) => unitId}
        rowTone={({ unitId }) => (unitId === ownUnitId ? 'chosen' : null)}
        empty={<EmptyState title={paperText.none} />}
        columns={[
          { key: 'unit', header: paperText.unit, rowHeader: true, cell: ({ name }) => name },
          { key: 'tasks', header: paperText.tasks, numeric: true, cell: ({ tasks }) => tasks.length },
          {
            key: 'files',
            header: paperText.files,
            cell: ({ slug: unit, name }) =>
              formats.map((format, at) => (
                <>
                  {at > 0 && ' · '}
                  <a class="govuk-link" href={paperPaths.letter(slug, unit, format)} download>
                    <span class="govuk-visually-hidden">{name} </span>
                    {paperText.formats[format]}
                  </a>
                </>
              )),
          },
        ]}
      />
    </StaffPage>
  )
}
