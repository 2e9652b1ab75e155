import ICAL from 'ical.js'
import { expect } from 'vitest'
import { registerDocument } from '../src/capabilities/documents/index.ts'
import { digestJob, planDueDigests, sendDigest } from '../src/capabilities/notices/digesting.ts'
import { decision, report } from '../src/capabilities/readings/example.ts'
import { failScan, insertScan } from '../src/capabilities/readings/store/scans.ts'
import { paths as readingPaths } from '../src/capabilities/readings/text.ts'
import { exampleReportText } from '../src/capabilities/statistics/example.ts'
import { taskPaths } from '../src/capabilities/tasks/index.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import type { Letter } from '../src/kernel/mail.ts'
import { perform } from '../src/kernel/perform.ts'
import { readText } from '../src/reading/index.ts'
import { articlePath, openDesk } from './articles.ts'
import { ledgerStage } from './ledger-stage.ts'
import { meetingDesk } from './meetings.ts'
import type { Client, TestServer } from './server.ts'

export type OpenThings = Awaited<ReturnType<typeof openThings>>
type People = (name: string) => Client
type Ward = 'p1' | 'p2'

/** In wards P1 and P2, before they end: one open thing of every kind, texts approved for a minute to come, calendars subscribed to. */
export async function openThings(server: TestServer, who: People) {
  const ledger = ledgerStage(server)
  const articles = await openDesk(server)
  const duties = await ledger.monthly()
  const filled = async (ward: Ward) => {
    const deed = await ledger.recordAs(`canbo.${ward}`)
    await ledger.doStep(who('dieuphoi'), 'contest', deed)
    return {
      ...(await papersOf(server, who, ward)),
      deed,
      meeting: await meetingDesk(server, who(`canbo.${ward}`)).held(),
    }
  }
  const things = { p1: await filled('p1'), p2: await filled('p2') }
  const scheduled = async (author: string, approver: string, day: string): Promise<string> => {
    const id = await articles.submitted(who(author))
    const fields = { version: await articles.version(id), upDay: day, upTime: '07:30' }
    expect((await who(approver).post(articlePath(id, '/hen-gio'), fields)).statusCode).toBe(303)
    return id
  }
  const texts = {
    p1: await scheduled('tacgia.p1', 'duyet.p1', '02/07/2026'),
    later: await scheduled('tacgia.p1', 'duyet.p1', '05/07/2026'),
    p2: await scheduled('canbo.p2', 'truong.p2', '02/07/2026'),
  }
  const feeds: Record<string, string> = {}
  for (const name of ['canbo.p1', 'canbo.p2', 'canbo.stp']) feeds[name] = await addressOf(who(name))
  return { ledger, articles, duties, things, texts, feeds }
}

/** A reading, a scan of which nothing came, a document that states figures. */
async function papersOf(server: TestServer, who: People, ward: Ward) {
  const { world, kernel } = server
  const unitId = world.units[ward === 'p1' ? 'T.P1' : 'T.P2'] ?? ''
  const bytes = new TextEncoder().encode(ward === 'p1' ? decision : report)
  const read = await who(`canbo.${ward}`).post(readingPaths.read, {}, { file: { name: `${ward}.txt`, bytes } })
  const scan = newId()
  const handed = { handedAt: kernel.clock.now(), handedBy: world.accounts[`canbo.${ward}`] ?? '', handingId: null }
  const fresh = { ...handed, page: 0, pages: null, attempts: 3, failure: null }
  const paper = await perform(kernel, { actor: null }, async (act) => {
    await insertScan(act.tx, { ...fresh, id: scan, unitId, fileName: `quet-${ward}.png` })
    await failScan(act.tx, scan, 'SCAN_GIVEN_UP')
    return registerDocument(act, {
      ...{ number: `${ward}/BC-UBND`, type: 'Báo cáo', issued: '2020-06-30', effective: null, signer: null },
      ...{ issuer: `Ủy ban nhân dân Phường ${ward === 'p1' ? 'Một' : 'Hai'}`, title: `Tổng kết ${ward}`, field: null },
      ...{ isPublic: false, ownerUnitId: unitId, reading: readText(exampleReportText), file: null },
    })
  })
  return { reading: String(read.headers.location).split('/').at(-1) ?? '', scan, paper: paper.id, slug: paper.slug }
}

async function addressOf(client: Client): Promise<string> {
  const answer = await client.post(taskPaths.newFeed)
  const flash = answer.cookies.find(({ name }) => name === 'caicach_flash')?.value ?? ''
  return new URL(/https?:[^"\s]+/.exec(Buffer.from(flash, 'base64url').toString())?.[0] ?? '').pathname
}

/** Address of each entry of a calendar → its own name there. */
export async function entriesOf(server: TestServer, feed: string): Promise<Map<string, string>> {
  const answer = await server.anonymous.get(feed)
  expect(answer.statusCode).toBe(200)
  const events = new ICAL.Component(ICAL.parse(answer.body)).getAllSubcomponents('vevent')
  const told = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name))
  return new Map(events.map((event) => [new URL(told(event, 'url')).pathname, told(event, 'uid')]))
}

export async function unitsOfDeed(server: TestServer, subjectId: string): Promise<string[]> {
  const rows = await server.kernel.db
    .selectFrom('deed_units')
    .innerJoin('deeds', 'deeds.id', 'deed_units.deed_id')
    .select('unit_id')
    .where('subject_id', '=', subjectId)
    .execute()
  return rows.map((row) => row.unit_id)
}

/** Address → the letter of that morning. */
export async function digests(server: TestServer): Promise<Map<string, string>> {
  const letters = new Map<string, string>()
  const send = async ({ to, text }: Letter) => void letters.set(to, text)
  const kernel: Kernel = { ...server.kernel, mail: { send } }
  await planDueDigests(kernel)
  const jobs = await kernel.db.selectFrom('jobs').select('payload').where('kind', '=', digestJob).execute()
  for (const { payload } of jobs) await sendDigest(kernel, payload)
  return letters
}
