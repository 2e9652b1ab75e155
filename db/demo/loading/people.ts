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
  unitRecord,
} from '../../../src/capabilities/units/index.ts'
import type { Actor } from '../../../src/kernel/act.ts'
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
  const passwordHash = await hashPassword(password)
  const moment = instantAt('2025-12-01', '08:00')
  const past: Kernel = { ...kernel, clock: { now: () => moment } }
  await perform(past, { actor: null }, async (act) => {
    for (const record of records.units) await takeUnit(act, unitRecord.parse(record))
    await chooseOffice(act, cityCode)
    for (const record of records.successions) await takeSuccession(act, successionRecord.parse(record))
  })
  const tree = await loadTree(kernel.db)
  const actors = await perform(past, { actor: null }, async (act) => {
    const made: { username: string; unitCode: string; actor: Actor }[] = []
    for (const person of people) {
      const accountId = await createAccount(act, { ...person, passwordHash, mustChangePassword: false })
      for (const post of person.posts) {
        const unit = tree.byCode(post.unit_code, today)
        if (!unit) throw new Error(`people.json: no unit ${post.unit_code}`)
        const roles = post.roles.filter(isRole)
        const postId = await addPost(act, accountId, {
          unitId: unit.id,
          title: post.title,
          roles,
          validFrom: post.valid_from,
          validTo: null,
        })
        const unitName = tree.nameOn(unit.id, today)
        const actor = { accountId, postId, name: person.name, postTitle: post.title, unitId: unit.id, unitName, roles }
        made.push({ username: person.username, unitCode: post.unit_code, actor })
      }
    }
    return made
  })
  const accounts = actors.map(({ username, actor }) => ({
    username,
    password,
    roles: actor.roles,
    unit: actor.unitName,
  }))
  await writeFile(join(kernel.config.dataDir, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  })
  return {
    kernel,
    today,
    tree,
    heard: [],
    person(username, unitCode) {
      const found = actors.find(
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
