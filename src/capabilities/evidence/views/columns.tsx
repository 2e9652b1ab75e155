import type { PlainDate } from '../../../kernel/dates.ts'
import { formatNumber } from '../../../ui/format.ts'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { type Column, RowCheckbox } from '../../../ui/table.tsx'
import { kindLabels } from '../../tasks/index.ts'
import { todaysUnits, type UnitTree } from '../../units/index.ts'
import type { DeedLine } from '../rules/ledger.ts'
import { proofStates } from '../rules/proof.ts'
import { paths, stateLabels, text } from '../text.ts'
import { daysWords, ProofTag, quantitiesWords } from './words.tsx'

const words = text.columns

export const chooseColumn: Column<DeedLine> = {
  key: 'choose',
  header: words.choose,
  quiet: true,
  cell: (row) => (row.proofs.length > 0 ? <RowCheckbox name="deed" value={row.id} label={row.title} /> : null),
}

/** The columns of the ledger; `link` says where a row leads: to its page for staff, to the thing itself for everyone. */
export function deedColumns(tree: UnitTree, link: 'page' | 'thing'): Column<DeedLine>[] {
  return [
    {
      key: 'deed',
      header: words.deed,
      rowHeader: true,
      cell: (row) => (
        <>
          {link === 'page' ? (
            <a class="govuk-link" href={paths.deed(row.id)}>
              {row.title}
            </a>
          ) : row.address ? (
            <SafeLink href={row.address}>{row.title}</SafeLink>
          ) : (
            row.title
          )}
          <span class="table__note">
            {kindLabels[row.kind]}
            {link === 'page' && row.twins > 0 && ` · ${text.twins(formatNumber(row.twins))}`}
          </span>
        </>
      ),
      csv: (row) => row.title,
    },
    {
      key: 'units',
      header: words.units,
      cell: (row) => unitsWords(row, tree, row.to),
      csv: (row) => unitsWords(row, tree, row.to),
    },
    { key: 'day', header: words.day, cell: daysWords, csv: daysWords },
    {
      key: 'quantities',
      header: words.quantities,
      cell: (row) => quantitiesWords(row.quantities),
      csv: (row) => quantitiesWords(row.quantities),
    },
  ]
}

export const proofsColumn: Column<DeedLine> = {
  key: 'proofs',
  header: words.proofs,
  cell: (row) => {
    const states = proofStates.filter((state) => row.proofs.includes(state))
    if (states.length === 0) return <span class="table__note">{text.noTask}</span>
    return states.map((state) => (
      <ProofTag key={state} state={state} count={row.proofs.filter((one) => one === state).length} />
    ))
  },
  csv: (row) => row.proofs.map((state) => stateLabels[state]).join('; '),
}

/** Only a file needs these: the page shows them elsewhere. */
export const fileColumns = (tree: UnitTree, today: PlainDate): readonly Column<DeedLine>[] => [
  { key: 'kind', header: words.kind, cell: () => null, csv: (row) => kindLabels[row.kind] },
  { key: 'address', header: words.address, cell: () => null, csv: (row) => row.address },
  { key: 'today', header: words.unitsToday, cell: () => null, csv: (row) => todayWords(row, tree, today) },
]

/** The units of today on the ground of those that performed it; several where one was divided. */
function todayWords(row: DeedLine, tree: UnitTree, today: PlainDate): string {
  const names = todaysUnits(tree, row.unitIds, today).map((id) =>
    id === null ? words.unplaced : tree.nameOn(id, today),
  )
  return names.join('; ')
}

const unitsWords = (row: DeedLine, tree: UnitTree, on: PlainDate) =>
  row.unitIds.map((id) => tree.nameOn(id, on)).join('; ')
