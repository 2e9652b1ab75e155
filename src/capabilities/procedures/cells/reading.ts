// What a record of the national database says, part by part; what could not be told apart is kept as its text.
import { type Component, components, type ProcedureContent, type RawCells, type Way } from '../rules/content.ts'
import { wayTable } from '../text/source.ts'
import { readDossier } from './dossier.ts'
import { readLegalBases } from './legal-bases.ts'
import { readResults } from './results.ts'
import { readSteps } from './steps.ts'
import { readWay, readWays } from './ways.ts'

const textOr = (text: string): string | null => (/^[\s-]*$/.test(text) ? null : text.trim())

export function readContent(
  raw: RawCells,
  more: {
    readonly rows: readonly { readonly way: string; readonly rest: string }[]
    readonly requirements: string | null
    readonly coordinating: string | null
  },
): { content: ProcedureContent; keywords: string | null } {
  const ways = readWays(raw.ways) ?? (raw.ways === '' ? more.rows.map(({ way, rest }) => readWay(way, rest)) : null)
  const dossier = readDossier(raw.documents)
  const legalBases = readLegalBases(raw.legalBases)
  const { results, keywords, remarks } = readResults(raw.result)
  return {
    keywords,
    content: {
      steps: readSteps(raw.steps),
      ways: ways ?? [],
      waysText: ways === null ? textOr(raw.ways) : null,
      dossier: dossier ?? [],
      dossierText: dossier === null ? textOr(raw.documents) : null,
      legalBases: legalBases ?? [],
      legalText: legalBases === null ? textOr(raw.legalBases) : null,
      results,
      requirements: more.requirements,
      coordinating: more.coordinating,
      remarks,
    },
  }
}

export function missingOf(
  content: ProcedureContent,
  { name, audiences, agency }: { name: string; audiences: readonly string[]; agency: string | null },
): Component[] {
  const has: Readonly<Record<Component, boolean>> = {
    name: name !== '',
    steps: content.steps.steps.length > 0 || content.steps.lead !== null,
    ways: content.ways.length > 0 || content.waysText !== null,
    dossier: content.dossierText !== null || content.dossier.some(({ papers }) => papers.length > 0),
    duration: content.waysText !== null || content.ways.some((way) => way.duration !== null || mentionsTime(way)),
    audience: audiences.length > 0,
    agency: agency !== null,
  }
  return components.filter((component) => !has[component])
}

/** A description that says a time in its own words is no missing one. */
const mentionsTime = ({ note }: Way) => note !== null && wayTable.someTime.test(note)

/** All that stands in the content, for the search. */
export function wordsOf(content: ProcedureContent): string {
  const { steps, ways, dossier, legalBases, results } = content
  return [
    ...steps.steps.map(({ text }) => text),
    steps.lead,
    ...ways.flatMap(({ note, fees }) => [note, ...fees.map((fee) => fee.note)]),
    content.waysText,
    ...dossier.flatMap(({ name, papers }) => [name, ...papers.flatMap((paper) => [paper.name, ...paper.forms])]),
    content.dossierText,
    ...results.map(({ name }) => name),
    content.requirements,
    ...legalBases.map(({ title, number }) => [title, number].filter(Boolean).join(' ')),
    content.legalText,
    content.coordinating,
    content.remarks,
  ]
    .filter(Boolean)
    .join('\n')
}
