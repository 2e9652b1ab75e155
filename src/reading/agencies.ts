import { foldKeepingMarks } from '../kernel/text-folding.ts'
import { squeeze } from './normalise.ts'
import type { CaseReader } from './true-case.ts'
import { agencyCase } from './true-case.ts'
import * as words from './words/agencies.ts'
import { provinceNames } from './words/provinces.ts'

/** Full names for the short forms that offices print (UBND, HĐND, TP.), one spelling of the committee. */
export function expandAgency(printed: string): string {
  const full = words.expansions.reduce((name, [short, long]) => name.replace(short, long), squeeze(printed))
  return full.replace(words.uyVariant, (match) => words.uySpelling[match] ?? match)
}

/** Joins the lines of the left column of a head into agencies, the parent first. */
export function agenciesOfLines(lines: readonly string[], reader: CaseReader): string[] {
  const printed: string[] = []
  for (const line of lines.flatMap(splitRun)) {
    const last = printed.at(-1)
    const open = last !== undefined && words.agencyIncomplete.test(last.toUpperCase())
    if (last === undefined || (words.agencyStart.test(line.toUpperCase()) && !open)) printed.push(line)
    else printed[printed.length - 1] = `${last} ${line}`
  }
  return ofParent(printed.map((name) => agencyCase(expandAgency(upperOnce(name)), reader)))
}

/** Splits the joint issuers of one line ("BỘ A - BỘ B"); a hyphen inside a name stands before a small word. */
export function jointIssuers(agency: string): string[] {
  const parts = agency.split(/\s*[,;]\s+|\s[-\u2013]\s/)
  const joint = parts.length > 1 && parts.every((part) => words.agencyStart.test(part.toUpperCase()))
  return joint && !words.bareOffice.test(parts[0] ?? '') && !words.officeLead.test(agency) ? parts : [agency]
}

/** Lower-case class word inside a name, as official names have it (Ủy ban nhân dân tỉnh …). */
export function lowerTerritory(name: string): string {
  for (const class_ of words.territoryWords) {
    if (name.toLowerCase().startsWith(`${class_} `)) return class_ + name.slice(class_.length)
  }
  return name
}

const parents = [
  ...words.agencyNames,
  ...words.otherBodies,
  ...provinceNames.flatMap((name) => words.territorialBodies.map((body) => `${body} ${name}`)),
].map((name) => `${foldKeepingMarks(name)} `)

// A copy may have run parent and issuer together: "BỘ TÀI CHÍNH TỔNG CỤC THUẾ".
function splitRun(line: string): string[] {
  const folded = foldKeepingMarks(line)
  const parent = parents.find(
    (name) => folded.startsWith(name) && words.agencyStart.test(line.slice(name.length).toUpperCase()),
  )
  return parent === undefined ? [line] : [line.slice(0, parent.length - 1), line.slice(parent.length)]
}

// Under the body that it serves an office, a department or a party body prints its own name alone.
function ofParent(agencies: string[]): string[] {
  return agencies.map((name, at) => {
    const parent = agencies[at - 1]
    return parent === undefined ? name : completed(name, parent)
  })
}

function completed(name: string, parent: string): string {
  if (words.partyCentre.test(parent) && words.partyBody.test(name)) {
    return words.isOfCentre.test(name) ? name : words.centreOf(name)
  }
  if (words.frontCentre.test(name) && parent === words.front) return `${words.frontCentreName} ${parent}`
  if (parent.startsWith(words.council) && words.councilBoard.test(name)) return `${name} ${parent}`
  if (words.bareOffice.test(name)) return `${name} ${parent}`
  if (words.partyCommittee.test(parent) && words.partyBody.test(name)) return `${name} ${parent}`
  const territory = words.territorialBody.exec(parent)?.[1]
  const own = words.withTerritoryName.test(name) || !words.territorialAgency.test(name)
  const class_ = words.territoryWords.find((word) => territory?.toLowerCase().startsWith(`${word} `)) ?? ''
  // "THANH TRA TỈNH" has the class word already.
  if (territory !== undefined && name.endsWith(` ${class_}`)) return name + territory.slice(class_.length)
  return territory === undefined || own ? name : `${name} ${territory}`
}

// Expansion of a short form inside capitals would mix cases, so it is done after raising everything.
function upperOnce(name: string): string {
  const expanded = expandAgency(words.expansionsOfHead.reduce((full, [short, long]) => full.replace(short, long), name))
  return name === name.toUpperCase() ? expanded.toUpperCase() : expanded
}
