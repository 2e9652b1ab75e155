import { EmptyState } from '../../../ui/empty-state.tsx'
import { FlashBanner } from '../../../ui/flash-banner.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { DefinitionNote, Inset, Warning } from '../../../ui/prose.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { layout } from '../text/layout-example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

const of = layout.states
const tones: readonly Tone[] = ['grey', 'blue', 'purple', 'yellow', 'orange', 'red', 'green', 'turquoise']
const icons = ['search', 'print', 'download', 'link', 'check', 'warning', 'clock', 'calendar', 'flag', 'chat'] as const

export function States() {
  const happened = layout.timeline
  return (
    <>
      <Specimen names={['Tag']}>
        <p class="specimen__line">
          {tones.map((tone) => (
            <Tag key={tone} tone={tone}>
              {of.tones[tone]}
            </Tag>
          ))}
        </p>
      </Specimen>
      <Specimen names={['Icon']}>
        <p class="specimen__line">
          {icons.map((name) => (
            <span key={name}>
              <Icon name={name} /> {name}
            </span>
          ))}
        </p>
      </Specimen>
      <Specimen names={['Warning', 'Inset', 'DefinitionNote']}>
        <FlashBanner flash={{ kind: 'success', text: of.success }} />
        <Warning>{of.warning}</Warning>
        <Inset>{of.inset}</Inset>
        <DefinitionNote>{of.definition}</DefinitionNote>
        <DefinitionNote title={of.definitionTitle} open>
          {of.definition}
        </DefinitionNote>
      </Specimen>
      <Specimen names={['EmptyState']}>
        <EmptyState title={of.emptyTitle} icon="flag">
          {of.empty}
        </EmptyState>
        <EmptyState
          title={of.contestTitle}
          icon="calendar"
          action={<LinkButton href={paths.components}>{of.past}</LinkButton>}
        >
          {of.contest}
        </EmptyState>
      </Specimen>
      <Specimen names={['Timeline']}>
        <Timeline
          entries={[
            {
              at: '2026-11-20T09:30:00Z',
              title: happened.accepted,
              by: happened.acceptedBy,
              tone: 'good',
              body: (
                <a class="govuk-link" href={paths.components}>
                  {happened.article}
                </a>
              ),
            },
            {
              at: '2026-11-18T01:00:00Z',
              title: happened.returned,
              by: happened.returnedBy,
              tone: 'bad',
              body: happened.why,
            },
            { at: '2026-11-02T02:15:00Z', title: happened.taken },
          ]}
        />
        <Timeline entries={[]} />
      </Specimen>
    </>
  )
}
