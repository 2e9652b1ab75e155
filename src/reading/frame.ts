import type { Foot } from './foot.ts'
import { findFoot } from './foot.ts'
import type { Head } from './head.ts'
import { findHead } from './head.ts'
import type { Linked } from './headless.ts'
import { linkedDocument } from './headless.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { parseMarker } from './markers.ts'
import { squeeze } from './normalise.ts'
import type { SiteTable } from './site-table.ts'
import { readSiteTable } from './site-table.ts'
import type { TitleBlock } from './title.ts'
import { beginsWithKind, findTitle } from './title.ts'
import type { CaseReader } from './true-case.ts'
import { annexLine, annexLink, annexNumbered, signatureLead } from './words/foot.ts'
import { addressee } from './words/head.ts'
import { kindNames } from './words/kinds.ts'

/** Ranges are line indexes, half-open. */
export type LineRange = { from: number; to: number }
export type AttachedPart = LineRange & { title: string; kind: string | null }

/** Where the head, the body, the foot and the annexes of a document lie. */
export type Frame = {
  official: boolean
  site: SiteTable
  head: Head | null
  title: TitleBlock
  /** What the annexes say of a document that has no number of its own. */
  linked: Linked | null
  foot: Foot | null
  body: LineRange
  annexes: AttachedPart[]
}

// The menu of a site may stand above.
const addresseeSearched = 30

/** Cuts a text into its official parts; news and other prose give `official: false` and are all body. */
export function frameOf(plain: string, lines: readonly Line[], reader: CaseReader): Frame {
  const site = readSiteTable(lines)
  const head = findHead(plain, lines, reader)
  const official =
    head !== null ||
    (site.number !== undefined && site.issued !== undefined) ||
    isLetter(lines) ||
    beginsWithKind(lines)
  const all = { from: 0, to: lines.length }
  const none = { kind: null, title: null, letter: false, competence: null, after: 0 }
  if (!official) return { official, site, head, title: none, linked: null, foot: null, body: all, annexes: [] }
  const title = findTitle(lines, Math.max(head?.after ?? 0, site.after))
  const foot = footBeforeAnnexes(lines, title.after)
  const annexes = attachedParts(lines, foot?.after ?? firstAnnex(lines, title.after))
  const to = foot?.from ?? annexes[0]?.from ?? lines.length
  const numbered = head?.number != null || site.number !== undefined
  const linked = numbered ? null : linkedDocument(lines)
  return { official, site, head, title, linked, foot, body: { from: title.after, to }, annexes }
}

// Recipients are listed line by line; a copy without blank lines would run them on into what is attached.
function footBeforeAnnexes(lines: readonly Line[], from: number): Foot | null {
  const foot = findFoot(lines, from)
  if (foot === null) return null
  const inside = lines.slice(foot.from, foot.after).findIndex((_, index) => isAnnexStart(lines, foot.from + index))
  return inside < 1 ? foot : (findFoot(lines.slice(0, foot.from + inside), from) ?? foot)
}

// A letter may have lost its head on the way; addressee and signature still show what it is.
function isLetter(lines: readonly Line[]): boolean {
  const addressed = lines.slice(0, addresseeSearched).some((line) => addressee.test(withoutBars(line)))
  return addressed && findFoot(lines, 0) !== null
}

function firstAnnex(lines: readonly Line[], from: number): number {
  const at = lines.slice(from).findIndex((_, index) => isAnnexStart(lines, from + index))
  return at < 0 ? lines.length : from + at
}

function attachedParts(lines: readonly Line[], from: number): AttachedPart[] {
  const starts: number[] = []
  for (let at = from; at < lines.length; at++) {
    if (isAnnexStart(lines, at) && !goesOnTitle(lines, starts.at(-1), at)) starts.push(at)
  }
  return partsFrom(lines, starts)
}

/** The annexes in further files: each file is one, or several where it says so itself. */
export function attachedFrom(lines: readonly Line[], files: readonly number[]): AttachedPart[] {
  const [first] = files
  if (first === undefined || first < 0) return []
  const announced = attachedParts(lines, first).map(({ from }) => from)
  const starts = [...new Set([...files.filter((start) => start >= 0), ...announced])]
  return partsFrom(
    lines,
    starts.sort((one, other) => one - other),
  )
}

function partsFrom(lines: readonly Line[], starts: readonly number[]): AttachedPart[] {
  return starts.map((start, index) => ({
    from: start,
    to: starts[index + 1] ?? lines.length,
    ...annexTitle(lines, start),
  }))
}

// An annex announces itself, or is a regulation or a plan "Ban hành kèm theo" the decision before it.
function isAnnexStart(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line?.kind !== 'text' || line.text.length > 600) return false
  const text = withoutBars(line)
  const lead = capitalLead(text)
  if (annexLine.test(text) && text.length <= 160 && (lead === text || text.length < 40)) return /^\S+ \S+/.test(text)
  if (lead === '') return false
  return isLinked(text) || (kindOfLead(lead) !== null && linkNear(lines, at)) || isTitleOverLink(lines, at)
}

// Whatever an annex calls itself: a title in capitals, wrapped or not, right above "(Ban hành kèm theo …)".
function isTitleOverLink(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]
  if (before?.kind === 'text' && isCapital(withoutBars(before))) return false
  const title = lines.slice(at, at + 10).filter((line) => line.kind !== 'blank')
  const link = title.findIndex((line) => line.kind !== 'text' || !isCapital(withoutBars(line)))
  const closing = title[link]
  if (closing?.kind !== 'text' || signatureLead.test(withoutBars(title[0] ?? closing))) return false
  return isLinked(withoutBars(closing))
}

function isLinked(text: string): boolean {
  return annexLink.test(text.slice(capitalLead(text).length).trim())
}

// "PHỤ LỤC I" and the title under it are one annex.
function goesOnTitle(lines: readonly Line[], start: number | undefined, at: number): boolean {
  const line = lines[at]
  if (start === undefined || line === undefined || at - start > 4 || annexNumbered.test(withoutBars(line))) return false
  return lines.slice(start, at).every((one) => one.kind === 'blank' || isCapital(withoutBars(one)))
}

function isCapital(text: string): boolean {
  return !/[a-z]/.test(text) && /\p{Lu}/u.test(text) && text === text.toUpperCase()
}

// Some copies run the name of the kind, the title and the link line together.
function capitalLead(text: string): string {
  const bracket = text.indexOf('(')
  const lead = (bracket < 0 ? text : text.slice(0, bracket)).trim()
  return !/[a-z]/.test(lead) && lead === lead.toUpperCase() ? lead : ''
}

const kindsInCapitals = kindNames.map((name) => ({ name, capitals: name.toUpperCase() }))

function kindOfLead(lead: string): string | null {
  if (lead === '') return null
  const bare = lead.replace(/[:.]$/, '')
  return kindsInCapitals.find(({ capitals }) => bare === capitals || bare.startsWith(`${capitals} `))?.name ?? null
}

function linkNear(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 10).some((line) => annexLink.test(withoutBars(line)))
}

function annexTitle(lines: readonly Line[], at: number): { title: string; kind: string | null } {
  const parts: string[] = []
  for (const line of lines.slice(at, at + 10)) {
    const text = withoutBars(line)
    if (annexLink.test(text) || (line.kind !== 'text' && line.kind !== 'blank' && parts.length > 0)) break
    if (line.kind !== 'text') continue
    const lead = capitalLead(text)
    if (parts.length > 0 && (lead === '' || parseMarker(text) !== null)) break
    parts.push(lead || text)
    if (lead !== '' && annexLink.test(text.slice(lead.length).trim())) break
  }
  return { title: squeeze(parts.join(' ')), kind: kindOfLead(parts[0] ?? '') }
}
