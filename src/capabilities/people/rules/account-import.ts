// Nhập tài khoản từ tệp: what each line of a file would do, told before anything is done. A file adds and corrects; it never takes
// anything away. The person is known by user name, else by mail address.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { optionalDate, optionalText, text } from '../../../kernel/fields.ts'
import { findTableHead, type HeadingWords, type TableHead, type UnitTree, unitsCalled } from '../../units/index.ts'
import { optionalEmail, optionalPhone, username } from './accounts.ts'
import type { Post, Role } from './roles.ts'

export const importColumns = ['name', 'username', 'email', 'phone', 'unit', 'title', 'roles', 'validFrom'] as const
export type ImportColumn = (typeof importColumns)[number]
/** How a column may be headed, in the words of offices. */
export type Headings = HeadingWords<ImportColumn>

/** One line as text; `line` is its number in the file. */
export type ImportLine = Readonly<Record<ImportColumn, string>> & { readonly line: number }

export type ImportOutcome = 'created' | 'changed' | 'unchanged' | 'refused'
export const importOutcomes = ['created', 'changed', 'unchanged', 'refused'] as const
export type ImportCounts = Readonly<Record<ImportOutcome, number>>

/** New people set their first password by a link that opens once, within these days (our choice: a fortnight of hand-out). */
export const importLinkDays = 14
/** Twice the staff of the largest province (product sizes: 12,000). */
export const mostImportLines = 25_000

/** A file on trial, then taken. */
export interface AccountImport {
  readonly id: string
  readonly fileName: string
  readonly lines: readonly ImportLine[]
  readonly state: 'rehearsed' | 'running' | 'done' | 'failed'
  readonly byAccountId: string
  readonly byPostId: string
  readonly madeAt: Date
  readonly doneAt: Date | null
  readonly taken: number
  readonly counts: ImportCounts | null
  readonly sealedSecret: string | null
}

export type ImportHead = Pick<AccountImport, 'id' | 'fileName' | 'state' | 'byAccountId' | 'madeAt'>

/** The headings' row, and the needed columns that it lacks; null where no row names two columns. */
export function findHead(
  rows: readonly (readonly string[])[],
  headings: Headings,
): { readonly head: TableHead<ImportColumn>; readonly missing: readonly ImportColumn[] } | null {
  const head = findTableHead(rows, headings)
  if (!head) return null
  const missing = (['name', 'unit', 'roles'] as const).filter((column) => head.places[column] === undefined)
  const nameless = head.places.username === undefined && head.places.email === undefined
  return { head, missing: nameless ? [...missing, 'username'] : missing }
}

const rolesInWords = () =>
  text(500).transform((value) =>
    value
      .split(/[,;|\n]/)
      .map((role) => role.trim())
      .filter((role) => role !== ''),
  )

const lineSchema = z.object({
  name: text(120),
  username: optionalText(60),
  email: optionalEmail(),
  phone: optionalPhone(),
  unit: text(300),
  title: optionalText(120),
  roles: rolesInWords(),
  validFrom: optionalDate(),
})

export interface KnownPerson {
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly state: 'active' | 'disabled'
  /** Planned and held. */
  readonly posts: readonly Pick<Post, 'unitId' | 'title' | 'roles'>[]
}

export interface ImportWorld {
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly known: readonly KnownPerson[]
  /** By code or by name in Vietnamese. */
  roleCalled(words: string): Role | null
  roleName(role: Role): string
}

/** What is wrong in which column; `word` is what stands there. */
export interface ImportFault {
  readonly column: ImportColumn
  readonly code: string
  readonly word: string
}

export interface ImportPost {
  readonly unitId: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly validFrom: PlainDate
}

export interface ImportVerdict {
  readonly line: number
  readonly name: string
  readonly username: string
  readonly outcome: ImportOutcome
  readonly changes: readonly {
    readonly column: 'name' | 'email' | 'phone'
    readonly from: string | null
    readonly to: string
  }[]
  /** The post that the line adds, if it does. */
  readonly post: ImportPost | null
  readonly person: { readonly name: string; readonly email: string | null; readonly phone: string | null } | null
  readonly faults: readonly ImportFault[]
}

/** Judges all lines in their order: a later line sees what an earlier one has added (kiêm nhiệm: one line a post). */
export function rehearse(lines: readonly ImportLine[], world: ImportWorld): ImportVerdict[] {
  const people = new Map(world.known.map((person) => [person.username, person]))
  const owners = new Map(
    world.known.flatMap((person) => (person.email ? [[person.email, person.username] as const] : [])),
  )
  const unitCalled = unitFinder(world)
  return lines.map((line) => {
    const parsed = lineSchema.safeParse(line)
    if (!parsed.success) {
      const faults = parsed.error.issues.map(({ path, message }) => fault(line, path[0] as ImportColumn, message)) // paths of lineSchema
      return refusedLine(line, line.username || line.email, faults)
    }
    const called = nameOf(parsed.data, owners)
    const verdict = judge({ line, row: parsed.data, called, people, owners, world, unitCalled })
    if (verdict.outcome !== 'refused') remember(verdict, people, owners)
    return verdict
  })
}

export function countOutcomes(verdicts: readonly ImportVerdict[]): ImportCounts {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of verdicts) counts[outcome] += 1
  return counts
}

type Row = z.output<typeof lineSchema>

/** The user name written; else that of the account with this address; else what stands before the @. */
function nameOf(row: Row, owners: ReadonlyMap<string, string>): string {
  if (row.username) return row.username.toLowerCase()
  return (row.email && (owners.get(row.email) ?? row.email.split('@')[0])) || ''
}

interface Judged {
  readonly line: ImportLine
  readonly row: Row
  readonly called: string
  readonly people: ReadonlyMap<string, KnownPerson>
  readonly owners: ReadonlyMap<string, string>
  readonly world: ImportWorld
  readonly unitCalled: (words: string) => string | ImportUnitFault
}

function judge({ line, row, called, people, owners, world, unitCalled }: Judged): ImportVerdict {
  const faults: ImportFault[] = []
  if (!username().safeParse(called).success)
    faults.push(fault(line, 'username', called ? 'account-username' : 'required'))
  const owner = row.email && owners.get(row.email)
  if (owner && owner !== called) faults.push(fault(line, 'email', 'account-email-taken'))
  const found = unitCalled(row.unit)
  if (typeof found === 'object') faults.push(fault(line, 'unit', found.code))
  const roles = row.roles.flatMap((words) => world.roleCalled(words) ?? [])
  const strange = row.roles.find((words) => world.roleCalled(words) === null)
  if (strange) faults.push({ column: 'roles', code: 'account-file-role', word: strange })
  const known = people.get(called)
  if (known?.state === 'disabled') faults.push(fault(line, 'username', 'account-file-disabled'))
  const unitId = typeof found === 'string' ? found : ''
  const title = (row.title ?? roles.map(world.roleName).join(', ')).slice(0, 120)
  const held = known?.posts.find((post) => post.unitId === unitId && post.title === title)
  if (held && roles.some((role) => !held.roles.includes(role)))
    faults.push(fault(line, 'roles', 'account-file-roles-differ'))
  if (faults.length > 0) return refusedLine(line, called, faults)
  const person = { name: row.name, email: row.email ?? known?.email ?? null, phone: row.phone ?? known?.phone ?? null }
  const post = held ? null : { unitId, title, roles, validFrom: row.validFrom ?? world.on }
  const changes = known ? changesOf(known, person) : []
  const outcome = known ? (post || changes.length > 0 ? 'changed' : 'unchanged') : 'created'
  return { line: line.line, name: row.name, username: called, outcome, changes, post, person, faults }
}

function changesOf(known: KnownPerson, person: NonNullable<ImportVerdict['person']>): ImportVerdict['changes'] {
  return (['name', 'email', 'phone'] as const).flatMap((column) => {
    const to = person[column]
    return to !== null && to !== known[column] ? [{ column, from: known[column], to }] : []
  })
}

function remember(verdict: ImportVerdict, people: Map<string, KnownPerson>, owners: Map<string, string>): void {
  const { username: called, person, post } = verdict
  if (!person) return
  const before = people.get(called)
  const posts = [...(before?.posts ?? []), ...(post ? [post] : [])]
  people.set(called, { ...person, username: called, state: 'active', posts })
  if (before?.email && before.email !== person.email) owners.delete(before.email)
  if (person.email) owners.set(person.email, called)
}

interface ImportUnitFault {
  readonly code: 'account-file-unit' | 'account-file-unit-many'
}

/** By code, else by full name, else by the only unit that the words can mean. Asked once for each wording. */
function unitFinder({ tree, on }: ImportWorld): Judged['unitCalled'] {
  const asked = new Map<string, string | ImportUnitFault>()
  const ask = (words: string): string | ImportUnitFault => {
    const [unit, other] = unitsCalled(tree, words, on)
    if (!unit) return { code: 'account-file-unit' }
    return other ? { code: 'account-file-unit-many' } : unit.id
  }
  return (words) => {
    const answer = asked.get(words) ?? ask(words)
    asked.set(words, answer)
    return answer
  }
}

function refusedLine(line: ImportLine, called: string, faults: readonly ImportFault[]): ImportVerdict {
  return {
    line: line.line,
    name: line.name,
    username: called,
    outcome: 'refused',
    changes: [],
    post: null,
    person: null,
    faults,
  }
}

const fault = (line: ImportLine, column: ImportColumn, code: string): ImportFault => ({
  column,
  code,
  word: line[column],
})
