import type { SlotFill } from '../../kernel/capability.ts'
import { loadTree } from '../units/index.ts'
import { paths, text } from './text.ts'

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
