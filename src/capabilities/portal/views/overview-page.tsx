import { Card, CardGroup } from '../../../ui/card.tsx'
import { SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Warning } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { parts } from '../rules/layout.ts'
import type { Scoped } from '../scope.ts'
import { text } from '../text/arranging.ts'
import { tagText, paths as topicPaths, text as topics } from '../text/topics.ts'
import { labels, partLabels, partSlugs, paths } from '../text.ts'
import { DraftBar } from './draft-bar.tsx'

interface OverviewProps {
  frame: Frame
  problem: FormProblem | null
  /** null: this person does not arrange the portal. */
  scoped: Scoped | null
  draftBy: string
  steps: number
  keeper: { id: string; name: string } | null
  /** Set for an administrator: the units to choose from. */
  units: readonly { value: string; label: string }[] | null
}

export function OverviewPage({ frame, problem, scoped, keeper, units, ...draft }: OverviewProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      problem={problem}
      actions={
        scoped && (
          <>
            <LinkButton href={paths.preview('cong')} tone="secondary">
              {text.preview}
            </LinkButton>
            <LinkButton href={paths.history('cong')} tone="secondary">
              {text.history}
            </LinkButton>
          </>
        )
      }
    >
      {keeper === null ? (
        <Warning>{text.keeperNone}</Warning>
      ) : (
        <SummaryList rows={[{ key: text.keeper, value: keeper.name }]} />
      )}
      {units && (
        <Form frame={frame} action={paths.keeper}>
          <SelectField
            name="unitId"
            label={text.keeper}
            hint={text.keeperHint}
            value={keeper?.id}
            problem={problem}
            choices={units}
            empty={labels.unitId}
          />
          <SubmitButton tone="secondary">{text.keeperSave}</SubmitButton>
        </Form>
      )}
      {scoped && (
        <>
          <DraftBar frame={frame} scoped={scoped} {...draft} />
          <Section title={text.parts} id="cac-phan">
            <CardGroup size="small">
              {parts
                .filter((part) => part !== 'contacts')
                .map((part) => (
                  <Card
                    key={part}
                    title={partLabels[part]}
                    href={paths.part('cong', partSlugs[part])}
                    meta={text.count(formatNumber(scoped.content[part].length))}
                  >
                    {text.partHints[part]}
                  </Card>
                ))}
              <Card title={topics.title} href={topicPaths.list}>
                {topics.lead}
              </Card>
              <Card title={tagText.title} href={topicPaths.tags}>
                {tagText.lead}
              </Card>
            </CardGroup>
          </Section>
        </>
      )}
    </StaffPage>
  )
}
