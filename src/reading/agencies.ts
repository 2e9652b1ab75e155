import { squeeze } from './normalise.ts'
import type { CaseReader } from './true-case.ts'
import { agencyCase } from './true-case.ts'
import {
  agencyIncomplete,
  agencyStart,
  bareOffice,
  expansions,
  territoryWords,
  uySpelling,
  uyVariant,
} from './words/agencies.ts'

/** Full names for the short forms that offices print (UBND, HĐND, TP.), one spelling of the committee. */
export function expandAgency(printed: string): string {
  const full = expansions.reduce((name, [short, long]) => name.replace(short, long), squeeze(printed))
  return full.replace(uyVariant, (match) => uySpelling[match] ?? match)
}

/** Joins the lines of the left column of a head into agencies, the parent first. */
export function agenciesOfLines(lines: readonly string[], reader: CaseReader): string[] {
  const printed: string[] = []
  for (const line of lines) {
    const last = printed.at(-1)
    const begins =
      agencyStart.test(line.toUpperCase()) && !(last !== undefined && agencyIncomplete.test(last.toUpperCase()))
    if (last === undefined || begins) printed.push(line)
    else printed[printed.length - 1] = `${last} ${line}`
  }
  return ofParent(printed.map((name) => agencyCase(expandAgency(upperOnce(name)), reader)))
}

/** Splits the joint issuers of one line ("BỘ A - BỘ B"); a hyphen inside a name stands before a small word. */
export function jointIssuers(agency: string, starts: RegExp): string[] {
  const parts = agency.split(/\s[-\u2013]\s/)
  return parts.length > 1 && parts.every((part) => starts.test(part)) ? parts : [agency]
}

/** Lower-case class word inside a name, as official names have it (Ủy ban nhân dân tỉnh …). */
export function lowerTerritory(name: string): string {
  for (const class_ of territoryWords) {
    if (name.toLowerCase().startsWith(`${class_} `)) return class_ + name.slice(class_.length)
  }
  return name
}

// An office prints only "VAN PHONG" below the body that it serves.
function ofParent(agencies: string[]): string[] {
  return agencies.map((name, at) => (at > 0 && bareOffice.test(name) ? `${name} ${agencies[at - 1]}` : name))
}

// Expansion of a short form inside capitals would mix cases, so it is done after raising everything.
function upperOnce(name: string): string {
  const expanded = expandAgency(name)
  return name === name.toUpperCase() ? expanded.toUpperCase() : expanded
}
