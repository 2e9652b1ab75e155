import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from '../rules/tree.ts'
import type { Unit } from '../rules/unit.ts'
import { treeText as text } from '../text/history.ts'
import { kindLabels } from '../text.ts'

/** The tree of a day as a file: one unit a line, below its superior. */
export const treeColumns = (tree: UnitTree, on: PlainDate) => [
  { header: text.code, csv: ({ code }: Unit) => code },
  { header: text.name, csv: ({ id }: Unit) => tree.nameOn(id, on) },
  { header: text.kind, csv: ({ id }: Unit) => kindLabels[tree.kindOn(id, on)] },
  { header: text.parent, csv: ({ id }: Unit) => tree.unit(tree.parentOn(id, on) ?? '')?.code ?? null },
]
