import type { Annex, OfficialDocument, Signature } from '../document.ts'
import { endMarked } from '../end-mark.ts'
import { balancedWidth, boldWidth, partOf, squeezeInto } from '../measure.ts'
import { headColumns, textWidth } from '../paper.ts'
import { besideSignature, halfPoints } from '../sizes.ts'
import { enactingLines, text } from '../text.ts'
import {
  annexLink,
  baseLines,
  closedList,
  dateLine,
  isLetter,
  letterSubject,
  numberLine,
  recipientLines,
  signatureLines,
  upper,
} from '../wording.ts'
import { blockModels } from './blocks.ts'
import { points, runsOf } from './runs.ts'

/** Everything the layout prints, in final words and points; plain JSON. */
export function pageModel(document: OfficialDocument, draftMark: string | undefined) {
  const { body, closing } = endMarked(document)
  return {
    name: `${document.type} ${document.title}`.replace(/\s+/g, ' '),
    author: document.issuerName,
    head: headModel(document, draftMark),
    title: titleModel(document),
    addressees: addresseesModel(document),
    competence: document.competence ? upper(document.competence) : null,
    bases: baseLines(document.bases),
    enacting: (document.competence && enactingLines[document.type]) || null,
    opening: document.opening === undefined ? null : runsOf(document.opening),
    body: blockModels(body, 'portrait'),
    closing: closing === undefined ? null : runsOf(closing),
    foot: footModel(document),
    annexes: document.annexes.map((annex) => annexModel(annex, document)),
  }
}

function headModel(document: OfficialDocument, draftMark: string | undefined) {
  const [left, right] = headColumns()
  const { parent, issuer, number } = document.head
  const longest = Math.max(...issuer.map((line) => boldWidth(line, halfPoints.issuer / 2)))
  const subject = letterSubject(document.title)
  return {
    left: points(left),
    right: points(right),
    parent: parent ? { text: parent, squeeze: points(squeezeInto(left, parent, halfPoints.issuer) ?? 0) } : null,
    issuer,
    issuerRule: points(partOf(Math.min(longest, left))),
    nation: text.nation,
    motto: text.motto,
    mottoRule: points(boldWidth(text.motto, halfPoints.motto / 2)),
    number: number && numberLine(number),
    subject: isLetter(document)
      ? { text: subject, width: points(balancedWidth(subject, halfPoints.subjectOfLetter / 2, left)) }
      : null,
    draft: draftMark ?? null,
    date: dateModel(document, right),
  }
}

// A place too long for one line with its date stands above it.
function dateModel(document: OfficialDocument, room: number) {
  const line = dateLine(document.head)
  const squeeze = squeezeInto(room, line, halfPoints.number)
  return squeeze === null ? { text: line.replace(', ', ',\n'), squeeze: 0 } : { text: line, squeeze: points(squeeze) }
}

const leastSide = 400

function titleModel(document: OfficialDocument) {
  if (isLetter(document)) return null
  const width = balancedWidth(document.title, halfPoints.body / 2, textWidth('portrait') - 2 * leastSide)
  const longest = Math.max(...document.title.split('\n').map((line) => boldWidth(line, halfPoints.body / 2)))
  return {
    type: upper(document.type),
    subject: runsOf(document.title),
    width: points(width),
    rule: points(partOf(Math.min(longest, width))),
  }
}

function addresseesModel(document: OfficialDocument) {
  const names = closedList(document.addressees ?? [])
  return names.length > 0 ? { to: text.to, names } : null
}

function footModel(document: OfficialDocument) {
  const lines = recipientLines(document)
  const { signature, secretarySignature } = document
  return {
    title: text.recipients,
    recipients: lines.slice(0, besideSignature),
    rest: lines.slice(besideSignature),
    signature: signatureModel(signature),
    secretary: secretarySignature ? signatureModel(secretarySignature) : null,
  }
}

function signatureModel(signature: Signature) {
  return { lines: signatureLines(signature), name: signature.name ?? '' }
}

function annexModel(annex: Annex, document: OfficialDocument) {
  const title = upper(annex.title)
  return {
    landscape: annex.orientation === 'landscape',
    marker: annex.marker ? `${text.annex} ${annex.marker}` : text.annex,
    title,
    titleWidth: points(balancedWidth(title, halfPoints.body / 2, textWidth(annex.orientation))),
    link: annexLink(document),
    blocks: blockModels(annex.blocks, annex.orientation),
  }
}
