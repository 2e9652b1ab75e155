import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import { Invalid, Refused } from '../../kernel/errors.ts'
import { fieldMessage } from '../../kernel/forms.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { csvText } from '../../ui/csv.ts'
import { loadTree } from '../units/index.ts'
import { judgeLines, readAccountFile } from './actions/importing.ts'
import { reopenAccount } from './actions/ordering-resets.ts'
import { oneTimePassword } from './actions/secrets.ts'
import { takeAtOnce } from './actions/taking-accounts.ts'
import { verdictSentences } from './import-words.ts'
import { countOutcomes, type ImportLine, type ImportVerdict } from './rules/account-import.ts'
import { findAccountByUsername } from './store/accounts.ts'
import { columnNames, outcomeNames, text as words } from './text/account-import.ts'
import { labels, text } from './text/pages.ts'
import { refusals } from './text/refusals.ts'

export const userCommand: Command = {
  name: 'user',
  usage: text.command.usage,
  async run(kernel, [name, ...args], io) {
    const wanted = wantedBy(name, args)
    if (!wanted) return complain(io, `${text.command.wrong}\n${text.command.usage}`, 2)
    try {
      if ('path' in wanted) return await importUsers(kernel, wanted, io)
      return await ('resets' in wanted ? resetUser(kernel, wanted.resets, io) : addUser(kernel, wanted, io))
    } catch (error) {
      return complain(io, reason(error), 1)
    }
  },
}

function wantedBy(name: string | undefined, args: readonly string[]) {
  if (name === 'add') return lineOf(args)
  if (name === 'import') return fileOf(args)
  return name === 'reset' ? nameOf(args) : null
}

function nameOf(args: readonly string[]): { readonly resets: string } | null {
  const [option, username, ...more] = args
  return option === '--username' && username && more.length === 0 ? { resets: username } : null
}

async function resetUser(kernel: Kernel, username: string, io: CommandIo): Promise<number> {
  const account = await findAccountByUsername(kernel.db, username.toLowerCase())
  if (!account) return complain(io, text.command.unknown(username), 1)
  const { code, hash } = await oneTimePassword()
  await perform(kernel, { actor: null }, (act) => reopenAccount(act, account.id, hash))
  io.stdout.write(`${text.command.reset(account.username, code)}\n`)
  return 0
}

const needed = ['username', 'name', 'unit', 'roles'] as const
const optional = ['title', 'email', 'phone'] as const

/** What the options say, as the line of a file; null where one is strange or a needed one is missing. */
function lineOf(args: readonly string[]): ImportLine | null {
  const options = Object.fromEntries([...needed, ...optional].map((name) => [name, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args: [...args], options })
    const of = (name: (typeof needed | typeof optional)[number]) => String(values[name] ?? '')
    if (!needed.every(of)) return null
    const person = { name: of('name'), username: of('username'), email: of('email'), phone: of('phone') }
    return { line: 1, ...person, unit: of('unit'), title: of('title'), roles: of('roles'), validFrom: '' }
  } catch {
    return null // an option that does not exist, or words without one
  }
}

async function addUser(kernel: Kernel, line: ImportLine, io: CommandIo): Promise<number> {
  const { verdicts, sentencesOf } = await judged(kernel, [line])
  const [verdict] = verdicts
  if (verdict?.outcome === 'refused') return complain(io, sentencesOf(verdict), 1)
  const [made] = await takeAtOnce(kernel, verdicts)
  io.stdout.write(`${made ? text.command.password(...made) : text.command.known(line.username)}\n`)
  return 0
}

interface WantedFile {
  readonly path: string
  readonly rehearsal: boolean
}

function fileOf(args: readonly string[]): WantedFile | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { rehearse: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [path, ...more] = positionals
    return path !== undefined && more.length === 0 ? { path, rehearsal: values.rehearse === true } : null
  } catch {
    return null // an option that does not exist
  }
}

/** As on the page: all lines are judged first; then the good ones are taken together, or nothing of them. */
async function importUsers(kernel: Kernel, { path, rehearsal }: WantedFile, io: CommandIo): Promise<number> {
  const bytes = await (path === '-' ? buffer(io.stdin) : readFile(path)).catch(() => null)
  if (bytes === null) return complain(io, text.command.noFile(path), 1)
  const { verdicts, sentencesOf } = await judged(kernel, await readAccountFile(bytes, path))
  for (const one of verdicts)
    if (one.outcome === 'refused') io.stderr.write(`${text.command.line(one.line, sentencesOf(one))}\n`)
  if (rehearsal) io.stdout.write(rehearsalTable(verdicts, sentencesOf))
  else {
    const progress = (count: number) => count % 400 === 0 && io.stderr.write(`${text.command.progress(count)}\n`)
    const passwords = await takeAtOnce(kernel, verdicts, progress)
    io.stdout.write('username,password\n')
    for (const made of passwords) io.stdout.write(`${made.join(',')}\n`)
  }
  const counts = countOutcomes(verdicts)
  io.stderr.write(`${words.doneCounts(counts)}${rehearsal ? ` ${text.command.rehearsed}` : ''}\n`)
  return counts.refused > 0 ? 1 : 0
}

function rehearsalTable(verdicts: readonly ImportVerdict[], sentencesOf: (one: ImportVerdict) => string): string {
  return csvText(
    [words.line, columnNames.name, columnNames.username, words.outcome, words.what],
    verdicts.map((one) => [one.line, one.name, one.username, outcomeNames[one.outcome], sentencesOf(one)]),
  )
}

async function judged(kernel: Kernel, lines: readonly ImportLine[]) {
  const today = todayIn(kernel.clock.now())
  const [verdicts, tree] = [await judgeLines(kernel.db, lines, today), await loadTree(kernel.db)]
  return { verdicts, sentencesOf: (one: ImportVerdict) => verdictSentences(one, tree, today).join(' ') }
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

function complain(io: CommandIo, said: string, code: number): number {
  io.stderr.write(`${said}\n`)
  return code
}
