import { Card, CardGroup } from '../../../ui/card.tsx'
import { Panel, Section } from '../../../ui/hero.tsx'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { CopyLinkButton, PrintButton, Prose, Toolbar } from '../../../ui/prose.tsx'
import { OpenLink, SafeLink } from '../../../ui/safe-link.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { stateWords, words } from '../text/example.ts'
import { layout } from '../text/layout-example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

const of = layout.words
const here = paths.components

export function Words() {
  return (
    <>
      <Specimen names={['ItemList', 'ItemRow']}>
        <Plans />
      </Specimen>
      <Specimen names={['SummaryList']}>
        <Summary />
        <Summary plain />
      </Specimen>
      <Specimen names={['Card', 'CardGroup']}>
        <Cards />
      </Specimen>
      <Specimen names={['Section', 'Panel']}>
        <Section title={of.section} id="part" more={{ href: here, label: of.more }}>
          <p class="govuk-body">{of.paragraph}</p>
        </Section>
        <Panel title={of.panel}>
          <ItemList>
            <ItemRow title={of.resolution} href={here} meta={of.resolutionMeta} />
          </ItemList>
        </Panel>
      </Specimen>
      <Specimen names={['Prose', 'SafeLink', 'OpenLink']}>
        <Text />
      </Specimen>
      <Specimen names={['Toolbar', 'PrintButton', 'CopyLinkButton']}>
        <Toolbar>
          <PrintButton />
          <CopyLinkButton href={here} />
        </Toolbar>
      </Specimen>
    </>
  )
}

function Plans() {
  return (
    <ItemList label={words.plans}>
      <ItemRow title={of.plan} href={here} meta={of.planMeta} state={<Tag tone="blue">{stateWords.doing}</Tag>}>
        <Progress label={words.tasks} done={128} total={160} unit={words.taskUnit} />
      </ItemRow>
      <ItemRow
        title={of.otherPlan}
        href={here}
        meta={of.otherMeta}
        state={<Tag tone="green">{stateWords.done}</Tag>}
        tone="done"
      />
      <ItemRow title={of.soonTask} href={here} meta={of.soonMeta} tone="soon" />
      <ItemRow title={of.soonTask} meta={of.lateMeta} state={<Tag tone="red">{stateWords.late}</Tag>} tone="late" />
    </ItemList>
  )
}

function Summary(look: { plain?: true }) {
  const edit = (
    <a class="govuk-link" href={here}>
      {words.edit}
    </a>
  )
  return (
    <SummaryList
      {...look}
      rows={[
        { key: of.number, value: of.numberValue, action: look.plain ? undefined : edit },
        { key: of.issued, value: of.issuedValue },
        { key: of.unknown, value: null },
      ]}
    />
  )
}

function Cards() {
  return (
    <CardGroup size="medium">
      {of.cards.map(({ icon, title, body }) => (
        <Card key={title} icon={icon} title={title} href={here} level={4}>
          {body}
        </Card>
      ))}
      <Card title={of.leadNews} href={here} kicker={of.topic} meta={of.newsMeta} level={4}>
        {of.leadBody}
      </Card>
      <Card title={of.news} meta={of.newsMeta} level={4} />
    </CardGroup>
  )
}

function Text() {
  return (
    <Prose>
      <p>{of.paragraph}</p>
      <h4>{of.heading}</h4>
      <ul>
        {of.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <blockquote>{of.quote}</blockquote>
      <p>
        <OpenLink href={paths.components}>{of.may}</OpenLink> · <OpenLink href={null}>{of.mayNot}</OpenLink> ·{' '}
        <SafeLink href="https://dichvucong.gov.vn">{of.national}</SafeLink>
        {'; '}
        <SafeLink href="ftp://example.vn/">{of.refused}</SafeLink>
      </p>
    </Prose>
  )
}
