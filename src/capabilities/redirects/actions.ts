import type { Act } from '../../kernel/act.ts'
import { Invalid, NotFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { fold } from '../../kernel/text-folding.ts'
import { readSheets, sheetRefusals, UnreadableSheet } from '../../sheets/index.ts'
import { addressKey, endOf, loopsIn, mostHops, mostLines, type RedirectRefusal, refuseFrom, refuseTo } from './rules.ts'
import { findTarget, lockedLines, removeRedirect, writeRedirects } from './store.ts'
import { columnWords, refusals, text } from './text.ts'

interface Line {
  readonly from: string
  readonly to: string
  readonly note: string | null
}

export async function addRedirect(act: Act, line: Line): Promise<void> {
  const from = addressKey(line.from)
  const refusedFrom = refuseFrom(line.from)
  if (refusedFrom || from === null) throw new Invalid({ from: refusedFrom ?? 'redirect-from-unread' })
  const refusedTo = refuseTo(line.to)
  if (refusedTo) throw new Invalid({ to: refusedTo })
  const lines = await lockedLines(act.tx)
  if (lines.has(from)) throw new Invalid({ from: 'redirect-known' })
  lines.set(from, line.to)
  if (endOf(line.to, lines) === null) throw new Invalid({ to: 'redirect-loop' })
  await writeRedirects(act.tx, [{ ...line, from }], { by: act.actor?.accountId ?? null, at: act.now })
  await act.record('redirect.added', { kind: 'redirects', id: newId() }, { from, to: line.to })
}

export async function dropRedirect(act: Act, id: string): Promise<void> {
  if (!(await removeRedirect(act.tx, id))) throw new NotFound()
  await act.record('redirect.removed', { kind: 'redirects', id })
}

/** All lines of a file or none; a line for an address that is known replaces it. Returns how many. */
export async function importRedirects(act: Act, given: readonly Line[]): Promise<number> {
  const lines = await lockedLines(act.tx)
  const fresh = new Map<string, Line>()
  for (const [index, line] of given.entries()) {
    const refused: RedirectRefusal | null = refuseFrom(line.from) ?? refuseTo(line.to)
    const from = addressKey(line.from)
    // The first line of the file holds the names of the columns.
    if (refused || from === null)
      throw new Invalid({ file: text.line(index + 2, refusals[refused ?? 'redirect-from-unread']) })
    fresh.set(from, { ...line, from })
    lines.set(from, line.to)
  }
  const [loop] = loopsIn(lines)
  if (loop !== undefined) throw new Invalid({ file: `${refusals['redirect-loop']} (${loop})` })
  await writeRedirects(act.tx, [...fresh.values()], { by: act.actor?.accountId ?? null, at: act.now })
  await act.record('redirect.imported', { kind: 'redirects', id: newId() }, { lines: fresh.size })
  return fresh.size
}

/** The lines of a table whose first row names the columns. */
export async function readLines(bytes: Uint8Array, name: string): Promise<Line[]> {
  const sheets = await readSheets(bytes, name).catch((error: unknown) => {
    if (error instanceof UnreadableSheet) throw new Invalid({ file: sheetRefusals[error.code] })
    throw error
  })
  const [head = [], ...rows] = sheets[0]?.rows ?? []
  const place = (words: readonly string[]) => head.findIndex((cell) => words.includes(fold(cell)))
  const [from, to, note] = [place(columnWords.from), place(columnWords.to), place(columnWords.note)]
  if (from === undefined || to === undefined || from < 0 || to < 0) throw new Invalid({ file: 'redirect-file-columns' })
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.length > mostLines) throw new Invalid({ file: 'redirect-file-long' })
  return filled.map((row) => ({
    from: row[from]?.trim() ?? '',
    to: row[to]?.trim() ?? '',
    note: row[note ?? -1]?.trim().slice(0, 300) || null,
  }))
}

/** Where an address that names nothing leads, all hops at once; first as it was asked for, then without its query. */
export async function movedTo(kernel: Kernel, url: string): Promise<string | null> {
  const whole = addressKey(url)
  if (whole === null) return null
  let keys = [...new Set([whole, addressKey(url.replace(/[?#].*$/, '')) ?? whole])]
  let found: string | null = null
  for (let hops = 0; hops < mostHops; hops += 1) {
    const next = await findTarget(kernel.db, keys)
    if (next === null) break
    found = next
    const key = next.startsWith('/') ? addressKey(next) : null
    if (key === null) break
    keys = [key]
  }
  return found
}
