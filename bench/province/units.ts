import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { accountsWith, addPost, createAccount, hashPassword, type Role } from '../../src/capabilities/people/index.ts'
import { chooseOffice, loadTree, takeUnit, unitRecord } from '../../src/capabilities/units/index.ts'
import type { Actor } from '../../src/kernel/act.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { perform } from '../../src/kernel/perform.ts'
import { kernelAt } from './opening.ts'

const cityCode = '01'
const unitCount = 160
const founded = '2025-07-02'
export const password = 'Mật khẩu đo kiểm 2026'

export interface Province {
  readonly cityId: string
  /** The department that leads the plan. */
  readonly leadId: string
  /** The 160 units that are given tasks: departments, then communes. */
  readonly unitIds: readonly string[]
  readonly coordinator: Actor
}

/** A city with 160 units below it: its 126 real communes and 34 departments; three people in each unit. */
export async function buildUnits(kernel: Kernel): Promise<Province> {
  const then = kernelAt(kernel, founded)
  await perform(then, { actor: null }, async (act) => {
    for (const record of await records()) await takeUnit(act, unitRecord.parse(record))
    await chooseOffice(act, cityCode)
  })
  const tree = await loadTree(kernel.db)
  const city = tree.byCode(cityCode, founded)
  const lead = tree.byCode(`${cityCode}.S1`, founded)
  if (!city || !lead) throw new Error('the units were not taken')
  const unitIds = tree.childrenOn(city.id, founded).map(({ id }) => id)
  if (unitIds.length !== unitCount) throw new Error(`${unitIds.length} units, not ${unitCount}`)
  const passwordHash = await hashPassword(password)
  await perform(then, { actor: null }, async (act) => {
    const give = async (username: string, unitId: string, roles: Role[]) => {
      const account = { username, name: `Người ${username}`, email: null, passwordHash, mustChangePassword: false }
      const accountId = await createAccount(act, account)
      const post = { unitId, title: 'Chuyên viên', roles, validFrom: founded, validTo: null }
      await addPost(act, accountId, post)
    }
    await give('dieuphoi', lead.id, ['coordinator', 'officer'])
    await give('lanhdao', city.id, ['leader'])
    for (const [index, unitId] of unitIds.entries()) {
      await give(`canbo.${index}`, unitId, ['officer', 'author'])
      await give(`truong.${index}`, unitId, ['head', 'approver'])
      await give(`tacgia.${index}`, unitId, ['author'])
    }
  })
  const [accountId = ''] = await accountsWith(kernel.db, { unitIds: [lead.id], roles: ['coordinator'], on: founded })
  const coordinator: Actor = {
    accountId,
    postId: await postOf(kernel, accountId),
    name: 'Người dieuphoi',
    postTitle: 'Chuyên viên',
    unitId: lead.id,
    unitName: tree.nameOn(lead.id, founded),
    roles: ['coordinator', 'officer'],
  }
  return { cityId: city.id, leadId: lead.id, unitIds, coordinator }
}

/** Fills up to so many accounts with officers spread over the units, as a province has them; nobody signs in as one of these. */
export async function addAccounts(kernel: Kernel, province: Province, upTo: number): Promise<void> {
  await sql`with have as (select count(*) as n from accounts), made as (
      insert into accounts (id, username, name, name_sort, words, state, state_since, created_at)
      select gen_random_uuid(), 'vienchuc.' || i, 'Nguyễn Văn ' || i, 'nguyen van ' || lpad(i::text, 6, '0'),
        to_tsvector('simple', 'nguyen van ' || i), 'active', now(), now()
      from have, generate_series(have.n::int + 1, ${upTo}::int) i returning id, username)
    insert into posts (id, account_id, unit_id, title, roles, valid_from, created_at)
    select gen_random_uuid(), id, (${[...province.unitIds]}::uuid[])[1 + (row_number() over ()) % ${province.unitIds.length}::int],
      'Chuyên viên', array['officer'], ${founded}::date, now() from made`.execute(kernel.db)
}

async function postOf(kernel: Kernel, accountId: string): Promise<string> {
  const post = await kernel.db.selectFrom('posts').select('id').where('account_id', '=', accountId).executeTakeFirst()
  return post?.id ?? ''
}

async function records(): Promise<object[]> {
  const file = (name: string) => readFile(new URL(`../../db/data/units/${name}.jsonl`, import.meta.url), 'utf8')
  const lines = async (name: string) =>
    (await file(name))
      .trim()
      .split('\n')
      .map((line): { code: string; parent_code?: string; valid_to?: string } => JSON.parse(line))
  const city = (await lines('provinces')).filter(({ code }) => code === cityCode)
  const communes = (await lines('communes')).filter((one) => one.parent_code === cityCode && !one.valid_to)
  const departments = Array.from({ length: unitCount - communes.length }, (_, index) => ({
    code: `${cityCode}.S${index + 1}`,
    name: index === 0 ? 'Sở Nội vụ' : `Sở chuyên ngành thứ ${index + 1}`,
    kind: 'DEPARTMENT',
    level: 'PART',
    parent_code: cityCode,
    valid_from: '2025-07-01',
  }))
  return [...city, ...departments, ...communes]
}
