import type { Capability, SlotFill } from '../../kernel/capability.ts'
import { Card, Section } from '../../ui/index.ts'
import { loadTree } from '../units/index.ts'
import { paths, text } from './text.ts'

/** On the home page: what comes by mail, and the way to ask for it. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'subscribe',
    label: text.title,
    title: text.title,
    count: null,
    render: async (_ask, { id, title }) => (
      <Section id={id} title={title}>
        <Card title={text.blockTitle} href={paths.form} icon="news">
          {text.blockWords}
        </Card>
      </Section>
    ),
  },
]

/** Below an article: the news of its unit by mail. */
export const invitation: SlotFill<'article.foot'> = async (ask, { unitId }) => {
  const slug = (await loadTree(ask.db)).unit(unitId)?.slug ?? ''
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${paths.form}?${new URLSearchParams({ 'don-vi': slug })}`}>
        {text.invite}
      </a>
    </p>
  )
}
