import { footColumns } from './foot-columns.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { parseMarker } from './markers.ts'
import { squeeze } from './normalise.ts'
import type { Signer } from './reading.ts'
import { officialSpelling } from './true-case.ts'
import * as words from './words/foot.ts'
import { provinceNames } from './words/provinces.ts'

export type Foot = {
  signers: Signer[]
  recipients: string[]
  /** Index of the first line of the foot, and of the first line behind it. */
  from: number
  after: number
}

const blockLength = 16
/** With the blank lines between. */
const longestBlock = 60
const name = /^\p{Lu}[\p{Ll}\p{M}’']*(?:[ -]\p{Lu}[\p{L}\p{M}’']*){1,5}$/u
const nameEnd = /^\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+){0,2}$/u

/** Finds the recipients and the signature block(s) that close the main text; null if there is neither. */
export function findFoot(lines: readonly Line[], from: number): Foot | null {
  const recipientsAt = indexOf(lines, from, (line) => words.recipientsLine.test(withoutBars(line)))
  const columns = recipientsAt < 0 ? null : footColumns(lines, recipientsAt)
  const right = columns?.signature ?? lines
  const first =
    (columns && firstSignature(right, columns.from, recipientsAt)) ?? signatureFrom(right, from, recipientsAt)
  if (first === null && recipientsAt < 0) return null
  const recipients =
    recipientsAt < 0 ? { list: [], after: 0 } : readRecipients(columns?.recipients ?? lines, recipientsAt)
  const blocks = first === null ? [] : furtherSignatures(right, first)
  const starts = [recipientsAt, first?.from ?? -1].filter((at) => at >= 0)
  return {
    signers: blocks.map((block) => block.signer),
    recipients: recipients.list,
    from: Math.min(...starts),
    after: Math.max(recipients.after, ...blocks.map((block) => block.after)),
  }
}

type Signature = { signer: Signer; from: number; after: number }

function firstSignature(lines: readonly Line[], from: number, recipientsAt: number): Signature | null {
  for (let at = from; at < Math.min(lines.length, recipientsAt + blockLength); at++) {
    const found = signatureAt(lines, at)
    if (found !== null) return found
  }
  return null
}

// Forms in annexes have signature blocks of their own, so the one nearest to the recipients wins.
function signatureFrom(lines: readonly Line[], from: number, recipientsAt: number): Signature | null {
  if (recipientsAt >= 0) {
    for (let at = Math.max(from, recipientsAt - blockLength); at < Math.min(lines.length, recipientsAt + 60); at++) {
      const found = signatureAt(lines, at)
      if (found !== null && (found.from > recipientsAt || found.after <= recipientsAt + 2)) return found
    }
  }
  for (let at = from; at < lines.length; at++) {
    const found = signatureAt(lines, at) ?? signedName(lines, at)
    if (found !== null) return found
  }
  return null
}

// Old laws print the name alone above the mark of signing.
function signedName(lines: readonly Line[], at: number): Signature | null {
  if (!words.signedMark.test(textAt(lines, at + 1))) return null
  const person = personName(lines, at)
  return person === null ? null : { signer: signerOf([], person.name), from: at, after: at + 2 }
}

function furtherSignatures(lines: readonly Line[], first: Signature): Signature[] {
  const found = [first]
  for (let at = first.after; at < Math.min(lines.length, first.after + blockLength); at++) {
    if (words.annexLine.test(textAt(lines, at))) break
    const next = signatureAt(lines, at)
    if (next === null) continue
    found.push(next)
    at = next.after
  }
  return found
}

function signatureAt(lines: readonly Line[], at: number): Signature | null {
  if (!isOffice(lines[at])) return null
  const offices: string[] = []
  let seen = 0
  for (let next = at; seen < blockLength && next < Math.min(lines.length, at + longestBlock); next++) {
    const text = textAt(lines, next)
    if (text === '') continue
    seen++
    if (words.signedMark.test(text) || words.digitalMark.test(text)) continue
    const person = personName(lines, next)
    if (person !== null) {
      return { signer: signerOf(offices, person.name), from: at, after: person.after }
    }
    if (text !== text.toUpperCase() || text.length > 100) return null
    offices.push(text)
  }
  return null
}

function textAt(lines: readonly Line[], at: number): string {
  const line = lines[at]
  return line?.kind === 'text' ? bareText(line) : ''
}

function bareText(line: Line): string {
  const text = withoutBars(line)
  return text.includes('  ') ? squeeze(text) : text
}

function isOffice(line: Line | undefined): boolean {
  if (line?.kind !== 'text' || line.text.length > 100) return false
  const text = bareText(line)
  return text === text.toUpperCase() && (words.capacityLine.test(text) || words.postLine.test(text))
}

function personName(lines: readonly Line[], at: number): { name: string; after: number } | null {
  const text = nameCase(bareName(textAt(lines, at)))
  if (words.noName.test(text) || text === text.toUpperCase() || text.length > 40 || parseMarker(text) !== null)
    return null
  const next = lines[at + 1]
  const tail = next?.kind === 'text' ? withoutBars(next) : ''
  const joined = `${text} ${tail}`
  const ended = lines[at]?.text.endsWith('|') ?? true
  if (!ended && nameEnd.test(text) && nameEnd.test(tail) && name.test(joined) && joined.split(' ').length <= 4) {
    return { name: joined, after: at + 2 }
  }
  return name.test(text) ? { name: text, after: at + 1 } : null
}

// Some offices print names in capitals; a surname tells them from offices.
function nameCase(text: string): string {
  const parts = text.split(' ')
  if (text !== text.toUpperCase() || parts.length < 2 || parts.length > 5) return text
  const cased = parts.map((part) => part.slice(0, 1) + part.slice(1).toLowerCase())
  const isName = words.surnames.has(cased[0] ?? '') && !provinceNames.includes(cased.join(' '))
  return isName ? cased.join(' ') : text
}

function bareName(text: string): string {
  return text
    .replace(words.signedBeside, '')
    .replace(words.titlesBeforeName, '')
    .replace(words.ranksBeforeName, '')
    .replace(/[.,;]$/, '')
}

function signerOf(printed: readonly string[], person: string): Signer {
  const offices: string[] = []
  for (const line of printed) {
    const last = offices.at(-1)
    if (last !== undefined && words.tornPost.test(last)) offices[offices.length - 1] = `${last} ${line}`
    else offices.push(line)
  }
  const lastPrefix = offices.findLastIndex((text) => words.capacityLine.test(text))
  const prefix = words.capacityLine.exec(offices[lastPrefix] ?? '')?.[0].replace(/[\s.]+$/, '')
  const after = offices.slice(lastPrefix + 1)
  const lastPost = after.findLastIndex((text) => words.postLine.test(text))
  const capacity = prefix === undefined ? null : (words.capacities[prefix] ?? null)
  // Who acts as head ("Q. GIÁM ĐỐC") prints the post behind the prefix, not below it.
  const acting = capacity === 'Q.' ? (offices[lastPrefix] ?? '').replace(words.capacityLine, '') : ''
  const own = lastPost < 0 ? acting : after.slice(lastPost).join(' ')
  return { name: person, post: own === '' ? null : sentence(squeeze(own)), capacity }
}

function sentence(capitals: string): string {
  const cased = words.postsInCase.reduce(
    (text, post) => text.replace(post.toLowerCase(), post),
    officialSpelling(capitals.toLowerCase()),
  )
  return cased.slice(0, 1).toUpperCase() + cased.slice(1)
}

function readRecipients(lines: readonly Line[], at: number): { list: string[]; after: number } {
  const list: string[] = []
  const own = textAt(lines, at).replace(words.recipientsLine, '').trim()
  if (own !== '') list.push(own)
  let next = at + 1
  for (; next < Math.min(lines.length, at + 60); next++) {
    const line = lines[next]
    const text = textAt(lines, next)
    if (line === undefined || line.kind === 'bar' || isOffice(line) || words.annexLine.test(text)) break
    if (line.kind !== 'text') continue
    if (words.recipientBullet.test(text) || list.length === 0) list.push(text)
    else list[list.length - 1] += ` ${text}`
    if (line.text.endsWith('|')) break
  }
  return { list: list.map(bareRecipient).filter((text) => text !== ''), after: next }
}

function bareRecipient(text: string): string {
  return squeeze(text)
    .replace(words.recipientBullet, '')
    .replace(/[;.]+$/, '')
}

function indexOf(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  const at = lines.slice(from).findIndex((line) => line.kind === 'text' && test(line))
  return at < 0 ? -1 : from + at
}
