import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Act } from '../../../kernel/act.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newCode, newId } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { chooseOffice, takeUnit, type UnitRecord, unitRecord } from '../../units/index.ts'
import { refusePassword } from '../rules/passwords.ts'
import {
  canonicalCode,
  type SetUpInput,
  type TypedUnit,
  typedDepartments,
  typedOffice,
  typedSince,
} from '../rules/setting-up.ts'
import { hasAccounts } from '../store/accounts.ts'
import { isSetupCode, saveSetupCode, takeSetupCode } from '../store/tickets.ts'
import { text } from '../text/pages.ts'
import { addPost, createAccount } from './accounts.ts'
import { fingerprint, hashPassword } from './secrets.ts'

/**
 * A new one-time code for the first-run page, to be printed on the console; null where the installation is set up. Each
 * start makes a new one, the one before stops working.
 */
export async function issueSetupCode(kernel: Kernel): Promise<string | null> {
  if (await hasAccounts(kernel.db)) return null
  const code = newCode(10)
  await saveSetupCode(kernel.db, fingerprint(canonicalCode(code)), kernel.clock.now())
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

export interface PreparedSetUp {
  readonly passwordHash: string
  /** The authority first, then everything below it. */
  readonly units: readonly UnitRecord[]
}

/** Everything slow or fallible, before the act: code, password, unit records, test letter. */
export async function prepareSetUp(kernel: Kernel, input: SetUpInput): Promise<PreparedSetUp> {
  if (!(await isSetupCode(kernel.db, fingerprint(input.code)))) throw new Invalid({ code: 'setup-code-wrong' })
  const weak = refusePassword(input.newPassword, input)
  if (weak) throw new Invalid({ newPassword: weak })
  const units = await unitsOf(input)
  if (input.testMail && input.email) await sendTest(kernel, input.email)
  return { units, passwordHash: await hashPassword(input.newPassword) }
}

/** Takes the code away, writes the units, says whose installation it is, makes the administrator. */
export async function setUp(
  act: Act,
  input: SetUpInput,
  prepared: PreparedSetUp,
): Promise<{ accountId: string; postId: string; unitId: string }> {
  if (await hasAccounts(act.tx)) throw new Refused('setup-done')
  if (!(await takeSetupCode(act.tx, fingerprint(input.code)))) throw new Invalid({ code: 'setup-code-wrong' })
  const [office] = prepared.units
  for (const unit of prepared.units) await takeUnit(act, unit)
  const unitId = await chooseOffice(act, office?.code ?? '')
  const { username, name, email } = input
  const accountId = await createAccount(act, {
    username,
    name,
    email,
    passwordHash: prepared.passwordHash,
    mustChangePassword: false,
  })
  const post = { unitId, title: input.title, roles: ['administrator' as const], validFrom: act.today, validTo: null }
  const postId = await addPost(act, accountId, post)
  await act.record('installation.set-up', { kind: 'unit', id: unitId })
  return { accountId, postId, unitId }
}

/** Provinces and cities of today, as the form offers them. */
export async function listProvinces(): Promise<{ code: string; name: string }[]> {
  const records = await readUnits('provinces.jsonl')
  return records.filter((record) => record.valid_to === null).map(({ code, name }) => ({ code, name }))
}

async function unitsOf(input: SetUpInput): Promise<UnitRecord[]> {
  const chosen = input.office === null ? null : await provinceWithCommunes(input.office)
  const base = chosen ?? [recordOf(typedOffice(input.officeName ?? ''), null)]
  const officeCode = base[0]?.code ?? ''
  const departments = typedDepartments(input.departments ?? '', officeCode)
  if (!departments) throw new Invalid({ departments: 'setup-unit-line' })
  return [...base, ...departments.map((unit) => recordOf(unit, officeCode))]
}

async function provinceWithCommunes(code: string): Promise<UnitRecord[]> {
  const provinces = await readUnits('provinces.jsonl')
  const province = provinces.find((record) => record.code === code && record.valid_to === null)
  if (!province) throw new Invalid({ office: 'unknown' })
  const communes = await readUnits('communes.jsonl')
  const present = communes.filter((record) => record.parent_code === code && record.valid_to === null)
  // The districts of before 01/07/2025 are not brought along, so neither are the years below them.
  return [
    province,
    ...present.map(({ parents, ...record }) => ({
      ...record,
      ...(parents && { parents: parents.filter((one) => one.parent_code === code) }),
    })),
  ]
}

function recordOf(unit: TypedUnit, parentCode: string | null): UnitRecord {
  return {
    ...unit,
    short_name: null,
    abbreviation: null,
    parent_code: parentCode,
    valid_from: typedSince,
    valid_to: null,
    legal_basis: null,
  }
}

async function readUnits(name: string): Promise<UnitRecord[]> {
  const lines = (await readFile(await unitFile(name), 'utf8')).split('\n')
  return lines.filter((line) => line !== '').map((line) => unitRecord.parse(JSON.parse(line)))
}

// The compiled program lies elsewhere than its sources: the folder is looked for upwards.
async function unitFile(name: string): Promise<string> {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const path = join(at, 'db', 'data', 'units', name)
    if (await stat(path).catch(() => null)) return path
    if (at === dirname(at)) throw new Error(`${name} not found`)
  }
}

async function sendTest(kernel: Kernel, to: string): Promise<void> {
  const { testMailSubject: subject, testMailBody } = text.setUp
  try {
    await kernel.mail.send({ key: `setup-${newId()}`, to, subject, text: testMailBody })
  } catch (error) {
    kernel.log.warn({ error }, 'the test letter was not taken')
    throw new Invalid({ testMail: 'setup-mail-failed' })
  }
}
