import type { Ask } from '../../kernel/site.ts'
import type { SelectChoice } from '../../ui/choice-field.tsx'
import { formatNumber } from '../../ui/format.ts'
import { loadTree, nameShownOn, type UnitTree } from '../units/index.ts'
import { everything, type NarrowedBy, type Narrowing } from './rules/asked.ts'
import { fieldTerm, kindTerm, passageKind, unitKind, unitTerm } from './rules/entries.ts'
import type { Matches } from './rules/matching.ts'
import { fieldsKnown } from './store/entries.ts'
import { text } from './text.ts'

/** The names of the address: /tim-kiem?q=&loai=&don-vi=&linh-vuc=&nam= */
export const narrowingNames = { kind: 'loai', unit: 'don-vi', field: 'linh-vuc', year: 'nam' } as const

/** What the address narrows to, and the lists from which it is chosen. */
export interface Narrowed {
  readonly kind: string | null
  readonly narrowing: Narrowing
  choices(counts: Matches['counts'] | null): Readonly<Record<NarrowedBy, readonly SelectChoice[]>>
  /** The narrowings in force, as chips say them. */
  readonly chosen: readonly { name: string; label: string }[]
}

interface Option {
  readonly value: string
  readonly label: string
  readonly term: number
}

export async function narrowedBy(ask: Ask): Promise<Narrowed> {
  const [tree, fields] = await Promise.all([
    loadTree(ask.db),
    ask.recall('search.fields', ['documents', 'procedures'], () => fieldsKnown(ask.db)),
  ])
  const options: Record<NarrowedBy, readonly Option[]> = {
    kind: kindsOf(ask).map(({ value, label }) => ({ value, label, term: kindTerm(value) })),
    unit: unitOptions(tree),
    field: [...fields]
      .sort((left, right) => left.localeCompare(right, 'vi'))
      .map((one) => ({ value: one, label: one, term: fieldTerm(one) })),
    year: yearsUpTo(Number(ask.today.slice(0, 4)) + 1),
  }
  const typed = (by: NarrowedBy) => options[by].find(({ value }) => value === ask.query[narrowingNames[by]])
  const chosenValue = (by: NarrowedBy) => typed(by)?.value
  const allKinds = options.kind.map(({ value }) => value)
  const chosen = names.flatMap((by) => {
    const option = typed(by)
    return option
      ? [{ name: narrowingNames[by], label: by === 'unit' ? labelOf(tree, ask, option) : option.label }]
      : []
  })
  return {
    kind: typed('kind')?.value ?? null,
    narrowing: {
      ...everything,
      unit: typed('unit')?.term ?? null,
      field: typed('field')?.term ?? null,
      year: typed('year')?.term ?? null,
    },
    chosen,
    choices: (counts) => ({
      kind: choicesFrom(options.kind, counts?.kind, counts ? [chosenValue('kind'), unitKind] : allKinds),
      unit: choicesFrom(options.unit, counts?.unit, [chosenValue('unit')]).map((one) => ({
        ...one,
        label: labelOf(tree, ask, one),
      })),
      field: choicesFrom(options.field, counts?.field, counts ? [chosenValue('field')] : fields),
      year: choicesFrom(options.year, counts?.year, [chosenValue('year')]),
    }),
  }
}
const names = ['kind', 'unit', 'field', 'year'] as const

/** A unit that nobody knows narrows to nothing. */
export async function narrowingFrom(
  ask: Pick<Ask, 'db'>,
  { unit, field, year }: { unit?: string | undefined; field?: string | undefined; year?: number | undefined },
): Promise<Narrowing> {
  const known = unit === undefined ? null : (await loadTree(ask.db)).bySlug(unit)
  return {
    ...everything,
    unit: unit === undefined ? null : unitTerm(known?.id ?? ''),
    field: field === undefined ? null : fieldTerm(field),
    year: year ?? null,
  }
}

/** Those that something was found of, with how much; what is chosen stays, even where nothing is left of it. */
function choicesFrom(
  options: readonly Option[],
  counts: ReadonlyMap<number, number> | undefined,
  staying: readonly (string | undefined)[],
): SelectChoice[] {
  return options.flatMap(({ value, label, term }) => {
    const count = counts?.get(term) ?? 0
    if (count > 0) return [{ value, label: text.counted(label, formatNumber(count)) }]
    return staying.includes(value) ? [{ value, label }] : []
  })
}

export function kindsOf(ask: Ask): { value: string; label: string }[] {
  return ask.kernel.capabilities
    .flatMap((capability) => (capability.searchable ?? []).map(({ kind, label }) => ({ value: kind, label })))
    .filter(({ value }) => value !== passageKind)
}

// Of thousands of units only the few that something was found of get their full name.
const labelOf = (tree: UnitTree, ask: Ask, { value, label }: { value: string; label: string }) => {
  const unit = tree.bySlug(value)
  const shown = unit && nameShownOn(tree, { id: unit.id, on: ask.today })
  return shown ? label.replace(value, shown.name) : label
}

const known = new WeakMap<object, readonly Option[]>()
function unitOptions(tree: UnitTree): readonly Option[] {
  const all = tree.all()
  const options = known.get(all) ?? all.map(({ id, slug }) => ({ value: slug, label: slug, term: unitTerm(id) }))
  known.set(all, options)
  return options
}

const firstYear = 1945
const yearsUpTo = (last: number): Option[] =>
  Array.from({ length: last - firstYear + 1 }, (_, index) => last - index).map((year) => ({
    value: String(year),
    label: String(year),
    term: year,
  }))
