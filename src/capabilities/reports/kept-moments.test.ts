import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformDeed, type ReportingPlan, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { Act } from '../../kernel/act.ts'
import { perform } from '../../kernel/perform.ts'
import { countDeeds, type NewDeed, recordDeed } from '../evidence/index.ts'
import { approveReport, findReport, openReport, submitReport } from './index.ts'

let server: TestServer
let plan: ReportingPlan
beforeAll(async () => {
  server = await testServer()
  plan = await reportingPlan(server.kernel, server.world.units)
})
afterAll(() => server.close())

const step = <T>(work: (act: Act) => Promise<T>) => perform(server.kernel, { actor: null }, work)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function submitted(period: string): Promise<string> {
  const id = await step((act) => openReport(act, { planId: plan.id, period }))
  await step((act) => submitReport(act, { id, version: 1 }))
  return id
}

const deed = (title: string, day: string): NewDeed => ({
  kind: 'ARTICLE',
  title,
  day,
  units: [{ unitId: server.world.units['T.P1'] ?? '', role: 'lead' }],
  quantities: [],
  address: null,
  contentHash: title,
  subject: null,
  subjectVersion: null,
  areas: [],
  origin: 'platform',
})

/** What the figure of the approved report opens to, now. */
async function openedDeeds(reportId: string): Promise<{ kept: number; opened: number }> {
  const { frozen, period } = (await findReport(server.kernel.db, reportId)) ?? {}
  if (!frozen || !period) throw new Error('not approved')
  const { from, to } = period
  const opened = await countDeeds(server.kernel.db, {
    originId: plan.id,
    from,
    to,
    state: 'accepted',
    asOf: frozen.asOf,
  })
  return { kept: frozen.tally.deeds, opened }
}

describe('an approved report', () => {
  it('waits for a deed that is being written, and counts it', async () => {
    const id = await submitted('quy-1-2026')
    let written = (): void => {}
    let finish = (): void => {}
    const isWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve
    })
    const writing = step(async (act) => {
      await recordDeed(act, deed('Một', '2026-01-20'))
      written()
      await mayFinish
    })
    await isWritten
    let isApproved = false
    const approving = step((act) => approveReport(act, { id, version: 2 })).then(() => {
      isApproved = true
    })
    await pause(300)
    expect(isApproved).toBe(false)
    finish()
    await Promise.all([writing, approving])
    expect(await openedDeeds(id)).toEqual({ kept: 1, opened: 1 })
  })

  it('does not change by an act that began before it and writes after it', async () => {
    const id = await submitted('6-thang-2026')
    await server.kernel.db.updateTable('reports').set({ period_to: '2026-05-19' }).where('id', '=', id).execute() // it may be approved today
    const attempts: Date[] = []
    await step(async (act) => {
      attempts.push(act.now)
      if (attempts.length === 1) await step((other) => approveReport(other, { id, version: 2 }))
      await recordDeed(act, deed('Hai', '2026-02-10'))
    })
    const asOf = (await findReport(server.kernel.db, id))?.frozen?.asOf
    expect(attempts.length).toBeGreaterThan(1)
    expect(attempts.at(-1)?.getTime()).toBeGreaterThan(asOf?.getTime() ?? Number.POSITIVE_INFINITY)
    expect(await openedDeeds(id)).toEqual({ kept: 1, opened: 1 })
  })

  it('is left alone by whatever is done later', async () => {
    await platformDeed(server.kernel, { ...deed('Ba', '2026-03-01') })
    const { rows } = await import('kysely').then(({ sql }) =>
      sql<{ n: string }>`select count(*) as n from deeds`.execute(server.kernel.db),
    )
    expect(rows[0]?.n).toBe('3')
    const reports = await server.kernel.db.selectFrom('reports').select('id').where('as_of', 'is not', null).execute()
    for (const { id } of reports) expect(await openedDeeds(id)).toEqual({ kept: 1, opened: 1 })
  })
})
