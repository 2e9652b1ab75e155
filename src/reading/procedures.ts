import type { Block, Cell } from './blocks.ts'
import type { ProcedureMention } from './reading.ts'
import { actions, code, listHeading } from './words/procedures.ts'

/** Procedures that a publishing decision lists by national code, with what is done to them under the nearest heading. */
export function findProcedures(title: string | null, blocks: readonly Block[]): ProcedureMention[] {
  const found: ProcedureMention[] = []
  const seen = new Set<string>()
  let action = actionIn(title ?? '') ?? 'announce'
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.length < 300 && listHeading.test(block.text)) action = actionIn(block.text) ?? action
      continue
    }
    for (const row of block.rows) {
      if (row.length <= 2) action = actionIn(row.map((cell) => cell.text).join(' ')) ?? action
      const mention = mentionIn(row, action)
      if (mention === null || seen.has(`${mention.code} ${mention.action}`)) continue
      seen.add(`${mention.code} ${mention.action}`)
      found.push(mention)
    }
  }
  return found
}

function mentionIn(row: readonly Cell[], action: ProcedureMention['action']): ProcedureMention | null {
  const holder = row.find((cell) => cell.text.length < 400 && cell.text.match(code) !== null)
  if (holder === undefined) return null
  const printed = holder.text.match(code)?.[0] ?? ''
  const rest = holder.text
    .replace(printed, '')
    .replace(/[()\s]+/g, ' ')
    .trim()
  const other = row.find((cell) => cell !== holder && /\p{L}{2}.*\s.*\p{L}{2}/u.test(cell.text))
  const name = rest.length > 12 ? rest : (other?.text ?? rest)
  return { action, code: printed, name, span: [...holder.span] }
}

function actionIn(heading: string): ProcedureMention['action'] | null {
  let last: { action: ProcedureMention['action']; at: number } | null = null
  for (const [action, pattern] of actions) {
    const at = [...heading.matchAll(pattern)].at(0)?.index
    if (at !== undefined && (last === null || at < last.at)) last = { action, at }
  }
  return last?.action ?? null
}
