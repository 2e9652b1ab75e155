// Judging a draft: what stops it, and what a person should know before it is scheduled.
import { addDays } from '../../../kernel/dates.ts'
import { decimal, formatDecimal } from '../../../kernel/decimals.ts'
import { measureOn, type Unit } from '../../units/index.ts'
import { type Draft, type DraftLine, type DraftUnit, isNewName } from './draft.ts'
import type { Finding, FindingCode } from './finding.ts'
import { about, heirOfEnded, type Sight } from './sight.ts'

export function findingsOf(sight: Sight): Finding[] {
  return [
    ...emptiness(sight.draft),
    ...unitFindings(sight),
    ...lineFindings(sight),
    ...wholeFindings(sight),
    ...moveFindings(sight),
    ...sight.followers.findings,
  ]
}

function emptiness(draft: Draft): Finding[] {
  const isEmpty = draft.lines.length + draft.units.length + draft.moves.length === 0
  return isEmpty ? [{ code: 'empty', unitCode: '', unitName: '', line: null, words: [] }] : []
}

function unitFindings(sight: Sight): Finding[] {
  const { draft, before, ending, after } = sight
  const named = new Set(draft.lines.map(({ to }) => to))
  const seen = new Set<string>()
  return draft.units.flatMap((unit): Finding[] => {
    const say = (code: FindingCode, words: readonly string[] = []) => ({
      code,
      unitCode: unit.code,
      unitName: unit.name,
      line: null,
      words,
    })
    const holder = before(unit.code)
    const isTwice = seen.has(unit.code)
    seen.add(unit.code)
    return [
      ...(isTwice ? [say('code-twice')] : []),
      ...(holder && !ending.has(holder.id) ? [say('code-taken', [sight.tree.nameOn(holder.id, sight.on)])] : []),
      ...(hasPlace(unit, after) ? [] : [say('parent-unknown', [unit.parent_code ?? ''])]),
      ...(named.has(unit.code) ? [] : [say('from-nothing')]),
    ]
  })
}

/** Only provinces may stand at the top of the tree. */
function hasPlace({ parent_code: parent, level }: DraftUnit, after: Sight['after']): boolean {
  return parent === null ? level === 'PROVINCE' || level === 'CENTRAL' : after(parent) !== null
}

function lineFindings(sight: Sight): Finding[] {
  const seen = new Set<string>()
  return sight.draft.lines.flatMap((line, at) => {
    const unit = sight.before(line.from)
    const say = (code: FindingCode, words: readonly string[] = []): Finding => ({
      code,
      unitCode: line.from,
      unitName: unit ? sight.tree.nameOn(unit.id, addDays(sight.on, -1)) : '',
      line: at,
      words,
    })
    const key = `${line.from} ${line.to} ${line.function}`
    const isTwice = seen.has(key)
    seen.add(key)
    if (!unit) return [say('from-unknown')]
    return [
      ...(isTwice ? [say('line-twice', [line.to ?? ''])] : []),
      ...lineFaults(line, { unit, sight }).map((one) => say(...one)),
    ]
  })
}

function lineFaults(
  line: DraftLine,
  { unit, sight }: { unit: Unit; sight: Sight },
): [code: FindingCode, words?: readonly string[]][] {
  const { on, draft, after } = sight
  const latest = [unit.validTo, ...unit.names.map(({ from }) => from), ...unit.parents.map(({ from }) => from)]
  const hasLater = latest.some((day) => day !== null && day >= on)
  const faults: [FindingCode, string[]?][] = hasLater ? [['later-history']] : []
  if (isNewName(line, draft)) return line.name === null ? [...faults, ['name-missing']] : faults
  if (line.kind === 'TRANSFER_FUNCTION' && line.function === null) faults.push(['function-missing'])
  if (line.to === null) return line.kind === 'ABOLISH' ? faults : [...faults, ['to-missing']]
  if (after(line.to) === null) faults.push(['to-unknown', [line.to]])
  const isPart = line.kind === 'SPLIT' || line.kind === 'PARTIAL'
  return isPart && line.share === null ? [...faults, ['share-unknown', [after(line.to)?.name ?? line.to]]] : faults
}

/** What only all lines of one unit together show. */
function wholeFindings(sight: Sight): Finding[] {
  return [...sight.ending].flatMap(([unitId, lines]) => {
    const unit = sight.tree.unit(unitId)
    if (!unit) return []
    const say = (code: FindingCode, words: readonly string[] = []) => about(sight, unit, { code, words })
    const heirs = [...new Set(lines.flatMap(({ to }) => to ?? []))]
    const names = heirs.map((code) => sight.after(code)?.name ?? code)
    const territory = lines.filter(({ kind }) => kind !== 'TRANSFER_FUNCTION')
    const whole = territory.filter(({ kind }) => kind !== 'SPLIT')
    const shares = lines.reduce((sum, { share }) => sum + (share ?? 0), 0)
    const findings: Finding[] = []
    if (whole.length > 0 && territory.length > 1) findings.push(say('whole-and-parts', names))
    if (shares > 1 + 1e-9) findings.push(say('shares-over', [String(Math.round(shares * 100))]))
    findings.push(...differing(sight, unit, lines))
    if (lines.filter(({ main }) => main).length > 1) findings.push(say('main-twice', names))
    if (heirs.length === 0) findings.push(say('no-heir'))
    if (heirs.length > 1 && heirOfEnded(sight, unitId) === null) findings.push(say('several-heirs', names))
    return findings
  })
}

// numbers of different days never agree to the last person
const slack = 0.02

/** Parts that together are not the unit as it was counted: a line may be missing. */
function differing(sight: Sight, unit: Unit, lines: readonly DraftLine[]): Finding[] {
  const by = lines[0]?.share_by ?? null
  if (by === null) return []
  const measure = by === 'population' ? 'population' : 'areaKm2'
  const whole = Number(measureOn(unit, measure, addDays(sight.on, -1))?.[measure] ?? 0)
  const parts = lines.reduce((sum, line) => sum + (line[by] ?? 0), 0)
  if (whole === 0 || Math.abs(parts - whole) <= whole * slack) return []
  return [about(sight, unit, { code: 'parts-differ', words: [parts, whole].map(formatted) })]
}

const formatted = (size: number) => formatDecimal(decimal(String(Number(size.toFixed(4)))))

function moveFindings(sight: Sight): Finding[] {
  const { tree, on } = sight
  return sight.draft.moves.flatMap(({ code, parent_code }): Finding[] => {
    const unit = sight.before(code)
    if (!unit) return [{ code: 'from-unknown', unitCode: code, unitName: '', line: null, words: [] }]
    const parent = sight.after(parent_code)
    if (parent === null) return [about(sight, unit, { code: 'parent-unknown', words: [parent_code] })]
    const isCircle = parent.id === unit.id || tree.isWithin(parent.id, unit.id, on)
    return isCircle ? [about(sight, unit, { code: 'circle', words: [parent.name] })] : []
  })
}
