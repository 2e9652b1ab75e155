import type { Reading } from './reading.ts'
import { sections, text } from './text.ts'

const shownDoubts = 12

/** A short account of a reading for the terminal. */
export function summaryOf(file: string, reading: Reading): string {
  const rows: [string, string | null][] = [
    [text.type, reading.type ?? text.notOfficial],
    [text.number, reading.number],
    [text.issuer, reading.issuer],
    [text.issued, shortDate(reading.issued)],
    [text.title, reading.title],
    [text.signer, reading.signer?.name ?? null],
    [text.citations, citedNumbers(reading)],
    ...planRows(reading),
  ]
  const lines = rows.filter(([, value]) => value !== null).map(([label, value]) => `  ${label}: ${value}`)
  return [file, ...lines, ...doubtLines(reading), ''].join('\n')
}

function citedNumbers(reading: Reading): string {
  const numbers = [...new Set(reading.citations.map((citation) => citation.number))]
  return numbers.length === 0 ? text.none : `${numbers.length} (${numbers.slice(0, 20).join(', ')})`
}

function planRows({ plan }: Reading): [string, string][] {
  if (plan === null) return []
  const counts = {
    purposes: plan.purposes.length,
    requirements: plan.requirements.length,
    contents: plan.contents.length,
    tasks: plan.tasks.length,
    targets: plan.targets.length,
  }
  const missing = plan.missing.map((section) => sections[section] ?? section).join(', ')
  return [
    [text.plan, text.planCounts(counts)],
    ...(missing === '' ? [] : [[text.missing, missing] as [string, string]]),
  ]
}

function doubtLines(reading: Reading): string[] {
  const shown = reading.doubts.slice(0, shownDoubts).map((doubt) => `    - ${doubt.message}`)
  return shown.length === 0 ? [] : [`  ${text.doubts}: ${reading.doubts.length}`, ...shown]
}

function shortDate(iso: string | null): string | null {
  return iso === null ? null : iso.split('-').reverse().join('/')
}
