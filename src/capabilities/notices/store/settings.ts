import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Stale } from '../../../kernel/errors.ts'
import { type ChosenKind, chosenKinds, defaults, type Rhythm, type SettingsInput, type Way } from '../rules.ts'

/** How a person wants letters; `version` 0 = nothing chosen yet. */
export interface Settings {
  readonly chosen: ReadonlyMap<string, Way>
  readonly rhythm: Rhythm
  readonly version: number
}

const untouched: Settings = { chosen: new Map(), rhythm: defaults.rhythm, version: 0 }

/** Two queries, however many people; whoever chose nothing has the defaults. */
export async function settingsOf(db: Db, accountIds: readonly string[]): Promise<(accountId: string) => Settings> {
  const ids = sql<string>`any(${accountIds}::uuid[])`
  const [choices, rhythms] = await Promise.all([
    db.selectFrom('notice_choices').select(['account_id', 'kind', 'way']).where('account_id', '=', ids).execute(),
    db.selectFrom('notice_rhythms').selectAll().where('account_id', '=', ids).execute(),
  ])
  const chosen = new Map<string, Map<string, Way>>()
  for (const { account_id, kind, way } of choices) {
    const own = chosen.get(account_id) ?? new Map<string, Way>()
    chosen.set(account_id, own.set(kind, way as Way)) // check constraint
  }
  const settled = new Map(
    rhythms.map((row) => [
      row.account_id,
      {
        version: row.version,
        rhythm: {
          digestAt: row.digest_at,
          quietFrom: row.quiet_from,
          quietTo: row.quiet_to,
          daysOff: row.days_off,
          letters: row.letters,
        },
      },
    ]),
  )
  return (accountId) => ({
    ...untouched,
    ...settled.get(accountId),
    chosen: chosen.get(accountId) ?? untouched.chosen,
  })
}

export async function saveSettings(tx: Tx, accountId: string, input: SettingsInput): Promise<void> {
  await saveRhythm(tx, accountId, input)
  const rows = chosenKinds.map((kind: ChosenKind) => ({ account_id: accountId, kind, way: input[kind] }))
  await tx
    .insertInto('notice_choices')
    .values(rows)
    .onConflict((known) =>
      known.columns(['account_id', 'kind', 'tenant_id']).doUpdateSet((row) => ({ way: row.ref('excluded.way') })),
    )
    .execute()
}

async function saveRhythm(tx: Tx, accountId: string, rhythm: Rhythm & { version: number }): Promise<void> {
  const { rows } = await sql`insert into notice_rhythms (account_id, digest_at, quiet_from, quiet_to, days_off, letters)
    values (${accountId}::uuid, ${rhythm.digestAt}, ${rhythm.quietFrom}, ${rhythm.quietTo}, ${rhythm.daysOff}, ${rhythm.letters})
    on conflict (account_id, tenant_id) do update set digest_at = excluded.digest_at, quiet_from = excluded.quiet_from,
      quiet_to = excluded.quiet_to, days_off = excluded.days_off, letters = excluded.letters, version = notice_rhythms.version + 1
      where notice_rhythms.version = ${rhythm.version}
    returning version`.execute(tx)
  if (rows.length === 0) throw new Stale()
}

/** No more letters but those about the account; everything else the person chose stays. */
export async function stopLetters(tx: Tx, accountId: string): Promise<void> {
  const { digestAt, quietFrom, quietTo, daysOff } = defaults.rhythm
  await sql`insert into notice_rhythms (account_id, digest_at, quiet_from, quiet_to, days_off, letters)
    values (${accountId}::uuid, ${digestAt}, ${quietFrom}, ${quietTo}, ${daysOff}, false)
    on conflict (account_id, tenant_id) do update set letters = false, version = notice_rhythms.version + 1`.execute(tx)
}
