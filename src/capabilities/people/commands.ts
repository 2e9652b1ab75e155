import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import { Invalid, Refused } from '../../kernel/errors.ts'
import { fieldMessage, parseForm } from '../../kernel/forms.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { oneTimePassword } from './actions/secrets.ts'
import { type Outcome, takeAccount } from './actions/taking-accounts.ts'
import { type FileLine, fileColumns, fileRow, neededColumns, readCsv } from './rules/account-files.ts'
import { labels, text } from './text/pages.ts'
import { refusals } from './text/refusals.ts'

export const userCommand: Command = {
  name: 'user',
  usage: text.command.usage,
  async run(kernel, [name, ...args], io) {
    if (name === 'add') return addUser(kernel, args, io)
    const [path] = args
    if (name === 'import' && path !== undefined && args.length === 1) return importUsers(kernel, path, io)
    return complain(io, `${text.command.wrong}\n${text.command.usage}`, 2)
  },
}

async function addUser(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number> {
  const values = optionsOf(args)
  if (!values) return complain(io, `${text.command.wrong}\n${text.command.usage}`, 2)
  const { code, hash } = await oneTimePassword()
  try {
    const row = parseForm(fileRow, values, labels)
    const outcome = await perform(kernel, { actor: null }, (act) => takeAccount(act, row, hash))
    const { username } = row
    io.stdout.write(`${outcome === 'created' ? text.command.password(username, code) : text.command.known(username)}\n`)
    return 0
  } catch (error) {
    return complain(io, reason(error), 1)
  }
}

function optionsOf(args: readonly string[]): Record<string, string | undefined> | null {
  const options = Object.fromEntries(fileColumns.map((name) => [name, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args: [...args], options })
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
    return neededColumns.every((name) => given[name]) ? given : null
  } catch {
    return null // an option that does not exist, or words without one
  }
}

interface Counts extends Record<Outcome, number> {
  refused: number
}

/** One act a line, so that a refused line costs only itself; hashing is slow, so eight lines are hashed at once. */
async function importUsers(kernel: Kernel, path: string, io: CommandIo): Promise<number> {
  const content = await (path === '-' ? readAll(io.stdin) : readFile(path, 'utf8')).catch(() => null)
  if (content === null) return complain(io, text.command.noFile(path), 1)
  const [head, ...lines] = readCsv(content)
  if (!head) return complain(io, refusals['account-file-empty'], 1)
  const columns = head.cells.map((cell) => cell.trim().toLowerCase())
  const missing = neededColumns.filter((name) => !columns.includes(name))
  if (missing.length > 0) return complain(io, text.command.noColumns(missing.join(', ')), 1)
  const counts: Counts = { created: 0, changed: 0, unchanged: 0, refused: 0 }
  io.stdout.write('username,password\n')
  for (let at = 0; at < lines.length; at += 8) {
    const batch = lines.slice(at, at + 8)
    const passwords = await Promise.all(batch.map(() => oneTimePassword()))
    for (const [index, line] of batch.entries()) {
      const password = passwords[index]
      if (password) await importLine(kernel, { line, columns, password, counts, io })
    }
    if (at % 400 === 392) io.stderr.write(`${text.command.progress(at + 8)}\n`)
  }
  io.stderr.write(`${text.command.done(counts)}\n`)
  return counts.refused > 0 ? 1 : 0
}

interface LineImport {
  readonly line: FileLine
  readonly columns: readonly string[]
  readonly password: { readonly code: string; readonly hash: string }
  readonly counts: Counts
  readonly io: CommandIo
}

async function importLine(kernel: Kernel, { line, columns, password, counts, io }: LineImport): Promise<void> {
  const values = Object.fromEntries(columns.map((name, index) => [name, line.cells[index] ?? '']))
  try {
    if (line.unclosed) throw new Refused('account-file-quote')
    const row = parseForm(fileRow, values, labels)
    const outcome = await perform(kernel, { actor: null }, (act) => takeAccount(act, row, password.hash))
    counts[outcome] += 1
    if (outcome === 'created') io.stdout.write(`${row.username},${password.code}\n`)
  } catch (error) {
    counts.refused += 1
    io.stderr.write(`${text.command.line(line.line, reason(error))}\n`)
  }
}

/** The sentences of a refusal; anything else is a defect. */
function reason(error: unknown): string {
  const sentence = (code: string, field = '') =>
    (refusals as Record<string, string>)[code] ?? fieldMessage(code, (labels as Record<string, string>)[field] ?? field) // codes of other capabilities are not ours
  if (error instanceof Invalid)
    return Object.entries(error.errors)
      .map(([field, code]) => sentence(code, field))
      .join(' ')
  if (error instanceof Refused) return sentence(error.code)
  throw error
}

function complain(io: CommandIo, words: string, code: number): number {
  io.stderr.write(`${words}\n`)
  return code
}
