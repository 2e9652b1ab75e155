import type { ClauseReference } from './reading.ts'
import {
  besideJoint,
  cellBehind,
  clauseLevels,
  clausePieces,
  clauseWord,
  issuedWith,
  pointOrder,
  rangeJoint,
} from './words/clauses.ts'

type Level = 'article' | 'clause' | 'point'
type Group = { level: Level; values: string[] }
type Piece = { kind: 'class' | 'value' | 'joint'; text: string; start: number; end: number }

const reach = 160
const longestRange = 60

/** Every place cited right before a document, as printed: "điểm a, b khoản 1 và khoản 2 Điều 5" gives three. */
export function clausesBefore(before: string): ClauseReference[] {
  const window = before.slice(-reach)
  if (!clauseWord.test(window)) return []
  const pieces = tail(piecesOf(window), window)
  // A word of joining at the end sets the document beside the clause: that clause is another document's.
  const last = [...pieces].reverse().find(({ text, kind }) => kind !== 'joint' || /\p{L}/u.test(text))
  if (last?.kind === 'joint' && besideJoint.test(last.text.toLowerCase())) return []
  return referencesOf(groupsOf(pieces))
}

/** The places in the table cell behind a document, if that cell holds nothing else. */
export function clausesInCellBehind(after: string): ClauseReference[] {
  const bar = cellBehind.exec(after)
  if (bar === null) return []
  const cell = after.slice(bar[0].length).split('|', 1)[0]?.trimEnd() ?? ''
  const pieces = piecesOf(cell)
  const covered = pieces.length > 0 && tail(pieces, cell).length === pieces.length
  return covered ? referencesOf(groupsOf(pieces)) : []
}

/** What stands before "Quy chế … ban hành kèm theo" in front of a cited document; null where nothing is so issued. */
export function beforeIssued(before: string, lastKind: (text: string) => number | null): string | null {
  const issued = issuedWith.exec(before.slice(-40))
  if (issued === null) return null
  const at = lastKind(before.slice(0, before.length - issued[0].length))
  return at === null ? null : before.slice(0, at)
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(clausePieces)].map((match) => ({
    kind: match.groups?.class !== undefined ? 'class' : match.groups?.value !== undefined ? 'value' : 'joint',
    text: match[0].trim() === '' ? ' ' : match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

// The pieces that follow each other without a gap up to the end of the text.
function tail(pieces: readonly Piece[], text: string): Piece[] {
  let end = text.length
  let from = pieces.length
  while (from > 0 && pieces[from - 1]?.end === end) end = pieces[--from]?.start ?? 0
  const first = pieces.findIndex((piece, at) => at >= from && piece.kind === 'class')
  return first < 0 ? [] : pieces.slice(first)
}

function groupsOf(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = []
  let level: Level | null = null
  let ranged = false
  for (const { kind, text } of pieces) {
    if (kind === 'joint') ranged ||= rangeJoint.test(text.toLowerCase())
    if (kind === 'class') {
      const named: Level | null = clauseLevels[text.toLowerCase()] ?? null
      if (named !== null && !(ranged && named === level)) groups.push({ level: named, values: [] })
      level = named
    }
    if (kind !== 'value' || level === null) continue
    const values = groups.at(-1)?.values
    values?.push(...(ranged ? between(values.at(-1), text) : [text]))
    ranged = false
  }
  return groups.filter(({ values }) => values.length > 0)
}

// "Điều 4 đến Điều 7" cites 5 and 6 as well; the first end is already there.
function between(from: string | undefined, to: string): string[] {
  const letters = [pointOrder.indexOf(from ?? ''), pointOrder.indexOf(to)] as const
  if (letters[0] >= 0 && letters[1] > letters[0]) return pointOrder.slice(letters[0] + 1, letters[1] + 1)
  const [first, last] = [Number(from), Number(to)]
  if (!(last > first && last - first <= longestRange)) return [to]
  return Array.from({ length: last - first }, (_, at) => String(first + 1 + at))
}

// The smaller place stands before the larger one; a clause behind its article ("Điều 5 khoản 2") is the rarer form.
function referencesOf(groups: readonly Group[]): ClauseReference[] {
  const done: ClauseReference[] = []
  let open: ClauseReference[] = []
  let points: string[] = []
  for (const { level, values } of groups) {
    if (level === 'point') points.push(...values)
    if (level === 'clause') {
      open.push(...values.flatMap((clause) => withPoints({ article: null, clause, point: null }, points)))
      points = []
    }
    if (level === 'article') {
      const pending = points.length > 0 && open.length === 0 ? withPoints(nowhere, points) : open
      const [first, ...others] = values
      done.push(...(pending.length > 0 ? pending : [nowhere]).map((one) => ({ ...one, article: first ?? null })))
      done.push(...others.map((article) => ({ ...nowhere, article })))
      ;[open, points] = [[], []]
    }
  }
  const last = points.length > 0 ? withPoints(open.pop() ?? nowhere, points) : []
  return behindArticle(done, [...open, ...last])
}

const nowhere: ClauseReference = { article: null, clause: null, point: null }

function withPoints(place: ClauseReference, points: readonly string[]): ClauseReference[] {
  return points.length === 0 ? [place] : points.map((point) => ({ ...place, point }))
}

function behindArticle(done: ClauseReference[], open: readonly ClauseReference[]): ClauseReference[] {
  const last = done.at(-1)
  if (open.length === 0 || last === undefined || last.clause !== null) return [...done, ...open]
  return [...done.slice(0, -1), ...open.map((one) => ({ ...one, article: last.article }))]
}
