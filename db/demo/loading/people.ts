import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addPost, createAccount, hashPassword, isRole } from '../../../src/capabilities/people/index.ts'
import {
  chooseOffice,
  loadTree,
  successionRecord,
  takeSuccession,
  takeUnit,
  type UnitTree,
  unitRecord,
} from '../../../src/capabilities/units/index.ts'
import type { Act, Actor } from '../../../src/kernel/act.ts'
import { instantAt, type PlainDate } from '../../../src/kernel/dates.ts'
import type { Kernel } from '../../../src/kernel/kernel.ts'
import { perform } from '../../../src/kernel/perform.ts'
import people from '../people.json' with { type: 'json' }
import records from '../units.json' with { type: 'json' }
import type { Stage } from './stage.ts'

export const cityCode = '99'

/** Units with their history, then people with their posts; accounts and the password are written for whoever tries the demo. */
export async function loadPeople(kernel: Kernel, today: PlainDate): Promise<Stage> {
  // Random for each installation, one for all its people: they are figures of a story, and the file can be read by one person.
  const password = `LamGiang-${randomBytes(9).toString('base64url')}`
  const moment = instantAt('2025-12-01', '08:00')
  const past: Kernel = { ...kernel, clock: { now: () => moment } }
  await perform(past, { actor: null }, establishUnits)
  const tree = await loadTree(kernel.db)
  const passwordHash = await hashPassword(password)
  const cast = await perform(past, { actor: null }, (act) => appoint(act, { tree, today, passwordHash }))
  await writeAccounts(kernel, cast, password)
  return {
    kernel,
    today,
    tree,
    heard: [],
    person(username, unitCode) {
      const found = cast.find(
        (one) => one.username === username && (unitCode === undefined || one.unitCode === unitCode),
      )
      if (!found) throw new Error(`no person ${username} in the demo world`)
      return found.actor
    },
    unit(code) {
      const unit = tree.byCode(code, today)
      if (!unit) throw new Error(`no unit ${code} in the demo world`)
      return unit.id
    },
  }
}

async function establishUnits(act: Act): Promise<void> {
  for (const record of records.units) await takeUnit(act, unitRecord.parse(record))
  await chooseOffice(act, cityCode)
  for (const record of records.successions) await takeSuccession(act, successionRecord.parse(record))
}

/** One person in one post. */
interface Role {
  readonly username: string
  readonly unitCode: string
  readonly actor: Actor
}

async function appoint(act: Act, at: { tree: UnitTree; today: PlainDate; passwordHash: string }): Promise<Role[]> {
  const { tree, today, passwordHash } = at
  const cast: Role[] = []
  for (const person of people) {
    const accountId = await createAccount(act, { ...person, passwordHash, mustChangePassword: false })
    for (const post of person.posts) {
      const unit = tree.byCode(post.unit_code, today)
      if (!unit) throw new Error(`people.json: no unit ${post.unit_code}`)
      const roles = post.roles.filter(isRole)
      const term = { validFrom: post.valid_from, validTo: null }
      const postId = await addPost(act, accountId, { unitId: unit.id, title: post.title, roles, ...term })
      const unitName = tree.nameOn(unit.id, today)
      const actor = { accountId, postId, name: person.name, postTitle: post.title, unitId: unit.id, unitName, roles }
      cast.push({ username: person.username, unitCode: post.unit_code, actor })
    }
  }
  return cast
}

async function writeAccounts(kernel: Kernel, cast: readonly Role[], password: string): Promise<void> {
  const accounts = cast.map(({ username, actor }) => ({ username, password, roles: actor.roles, unit: actor.unitName }))
  const path = join(kernel.config.dataDir, 'demo-accounts.json')
  await writeFile(path, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
}
