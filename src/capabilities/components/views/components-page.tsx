import type { VNode } from 'preact'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { paths, text, uses } from '../text.ts'
import { Buttons } from './buttons.tsx'
import { Charts } from './charts.tsx'
import { Choices, Fields } from './fields.tsx'
import { Figures } from './figures.tsx'
import { States } from './states.tsx'
import { Tables } from './tables.tsx'
import { Ways } from './ways.tsx'
import { Words } from './words.tsx'

interface Group {
  readonly id: string
  readonly title: string
  readonly body: VNode
}

function groupsOf(frame: Frame): readonly Group[] {
  const of = text.groups
  return [
    { id: 'nut', title: of.buttons, body: <Buttons frame={frame} /> },
    { id: 'o-nhap', title: of.fields, body: <Fields frame={frame} /> },
    { id: 'o-chon', title: of.choices, body: <Choices frame={frame} /> },
    { id: 'bang', title: of.tables, body: <Tables frame={frame} /> },
    { id: 'con-so', title: of.figures, body: <Figures /> },
    { id: 'bieu-do', title: of.charts, body: <Charts /> },
    { id: 'trang-thai', title: of.states, body: <States /> },
    { id: 'bo-cuc', title: of.words, body: <Words /> },
    { id: 'loi-di', title: of.ways, body: <Ways frame={frame} /> },
  ]
}

/** Every component of ui/ in every state: what people compare with, and what the accessibility tests open. */
export function ComponentsPage({ frame }: { frame: Frame }) {
  const groups = groupsOf(frame)
  return (
    <StaffPage frame={frame} title={text.title} caption={text.caption} lead={text.lead}>
      <nav class="specimen-contents" aria-label={text.contents}>
        <ul class="specimen-contents__list">
          {[...groups, { id: 'trang', title: text.whole }].map(({ id, title }) => (
            <li key={id}>
              <a class="govuk-link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, title, body }) => (
        <Section key={id} id={id} title={title}>
          {body}
        </Section>
      ))}
      <Section id="trang" title={text.whole}>
        <ItemList>
          <ItemRow title={text.problemPage} href={paths.problem} meta={uses.ErrorSummary} />
          <ItemRow title={text.portalPage} href={paths.portal} meta={`${uses.PortalPage} ${uses.Hero}`} />
          <ItemRow title={text.failurePage} href={paths.failure} meta={uses.ErrorPage} />
        </ItemList>
      </Section>
    </StaffPage>
  )
}
