import { type Column, Tag } from '../../../ui/index.ts'
import type { ListedProcedure } from '../rules.ts'
import { componentLabels, deskText, onlineLabels, onlineTones, text } from '../text/pages.ts'
import { paths } from '../text.ts'

export const listColumns = (hrefOf: (code: string) => string = paths.one): readonly Column<ListedProcedure>[] => [
  {
    key: 'name',
    header: text.name,
    rowHeader: true,
    cell: ({ name, code, state }) => (
      <>
        <a class="govuk-link" href={hrefOf(code)}>
          {name}
        </a>
        {state === 'abolished' && (
          <>
            {' '}
            <Tag tone="red">{text.abolishedTag}</Tag>
          </>
        )}
      </>
    ),
    csv: ({ name }) => name,
  },
  { key: 'code', header: text.code, cell: ({ code }) => code, csv: ({ code }) => code },
  { key: 'field', header: text.field, cell: ({ field }) => field, csv: ({ field }) => field },
  {
    key: 'level',
    header: text.level,
    cell: ({ levels }) => levels.join(', '),
    csv: ({ levels }) => levels.join(', '),
  },
  {
    key: 'online',
    header: text.online,
    cell: ({ onlineLevel }) => onlineLevel && <Tag tone={onlineTones[onlineLevel]}>{onlineLabels[onlineLevel]}</Tag>,
    csv: ({ onlineLevel }) => onlineLevel && onlineLabels[onlineLevel],
  },
]

const more: readonly Column<ListedProcedure>[] = [
  { key: 'agency', header: text.agency, cell: ({ agency }) => agency, csv: ({ agency }) => agency },
  {
    key: 'audience',
    header: text.audience,
    cell: ({ audiences }) => audiences.join('; '),
    csv: ({ audiences }) => audiences.join('; '),
  },
]
/** What the file says besides. */
export const exportColumns: readonly Column<ListedProcedure>[] = [...listColumns(), ...more]

const missingWords = ({ missing }: ListedProcedure) => missing.map((one) => componentLabels[one]).join('; ')

export const deskColumns: readonly Column<ListedProcedure>[] = [
  ...listColumns(paths.edit),
  {
    key: 'state',
    header: deskText.state,
    cell: ({ state }) => deskText.states[state],
    csv: ({ state }) => deskText.states[state],
  },
  { key: 'missing', header: deskText.missing, cell: missingWords, csv: missingWords },
]
