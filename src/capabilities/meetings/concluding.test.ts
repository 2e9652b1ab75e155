import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingDesk, meetingDesk, minutesWords } from '../../../tests/meetings.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { countDeeds } from '../evidence/index.ts'
import { openOccurrences, orderTasks } from '../tasks/index.ts'
import { paths } from './text.ts'

let server: TestServer
let desk: MeetingDesk
let officer: Client
let head: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('dieuphoi')
  head = await server.as('truong.snv')
  desk = meetingDesk(server, officer)
})
afterAll(() => server.close())

describe('minutes and conclusions', () => {
  test('an hour before its time no meeting was held', async () => {
    const id = await desk.invited({ from: '10:00' })
    expect((await officer.post(paths.hold(id), { version: await desk.version(id) })).statusCode).toBe(409)
  })

  test('conclusions become tasks of their units, with the sentence they come from, and the meeting a deed', async () => {
    const id = await desk.held()
    await officer.post(paths.tick(id), { name: 'Phạm Thị Dung', unitId: server.world.units['T.P1'] ?? '' })
    expect((await officer.get(paths.minutes(id))).body).toContain('thành phần được mời có mặt, tổng số 1 người')
    expect(
      (await head.post(paths.conclude(id), { version: await desk.version(id) }, {})).statusCode,
      'without minutes',
    ).toBe(409)
    expect((await officer.post(paths.minutes(id), minutesWords)).statusCode).toBe(303)
    const conclusion = 'Giao Sở Tư pháp rà soát thủ tục chứng thực'
    const order = {
      conclusion,
      product: 'Báo cáo',
      dueOn: '15/06/2026',
      leadUnits: [server.world.units['T.STP'] ?? '', '', ''],
    }
    expect((await officer.post(paths.conclusions(id), { ...order, dueOn: '' })).statusCode).toBe(422)
    expect((await officer.post(paths.conclusions(id), order)).statusCode).toBe(303)
    await officer.post(paths.conclusions(id), { conclusion: 'Ghi nhận các ý kiến.' })
    expect((await officer.get(paths.minutesPaper(id, 'docx'))).rawPayload.subarray(0, 2).toString()).toBe('PK')

    const byHead = await head.post(paths.conclude(id), { version: await desk.version(id) }, {})
    expect(byHead.statusCode, 'a head orders within the own unit').toBe(409)
    expect((await desk.meetingOf(id)).state).toBe('held')
    const scan = { scan: { name: 'bien-ban.txt', bytes: new TextEncoder().encode('Biên bản đã ký') } }
    const signed = await officer.post(
      paths.conclude(id),
      { version: await desk.version(id), number: '12/BB-SNV' },
      scan,
    )
    expect(signed.statusCode).toBe(303)

    const tasks = await server.kernel.db.selectFrom('tasks').selectAll().where('origin_id', '=', id).execute()
    expect(tasks.map((task) => [task.text, task.source_quote, task.origin_kind])).toEqual([
      [conclusion, conclusion, 'meeting'],
    ])
    const [task] = tasks
    const document = await server.kernel.db
      .selectFrom('documents')
      .select(['number', 'body_text', 'is_public'])
      .where('id', '=', task?.source_document_id ?? '')
      .executeTakeFirstOrThrow()
    expect([document.number, document.is_public]).toEqual(['12/BB-SNV', false])
    expect(document.body_text?.slice(task?.source_from ?? 0, task?.source_to ?? 0)).toBe(conclusion)
    expect((await officer.get(paths.meeting(id))).body).toContain('0/1 đơn vị')

    const filter = {
      unitIds: [server.world.units['T.SNV'] ?? ''],
      kinds: ['DIALOGUE' as const],
      from: '2026-05-20',
      to: '2026-05-20',
    }
    const deeds = await countDeeds(server.kernel.db, filter)
    expect(deeds).toBe(1)
    expect(
      (await officer.post(paths.minutes(id), { ...minutesWords, minutesVersion: '1' })).statusCode,
      'signed is signed',
    ).toBe(409)
    const cancel = { version: await desk.version(id), cancelReason: 'Nhập nhầm' }
    expect((await officer.post(paths.cancel(id), cancel)).statusCode).toBe(303)
    expect(await countDeeds(server.kernel.db, filter)).toBe(0)
    const left = await server.kernel.db
      .selectFrom('assignments')
      .select('state')
      .where('task_id', '=', task?.id ?? '')
      .execute()
    expect(left).toEqual([{ state: 'cancelled' }])
  })

  test('a dialogue proves the open duty “02 hội nghị đối thoại”; signed by another than its writer at once', async () => {
    const unitId = server.world.units['T.SNV'] ?? ''
    await perform(server.kernel, { actor: null }, (act) =>
      orderTasks(act, [
        {
          text: 'Tổ chức hội nghị đối thoại',
          product: null,
          groupLabel: null,
          schedule: {
            kind: 'range',
            from: '2026-01-01',
            to: '2026-12-31',
            inclusive: true,
            every: null,
            count: null,
            of: null,
            trigger: null,
            phrase: 'trong năm',
          },
          lead: [unitId],
          support: [],
          leadPhrase: null,
          supportPhrase: null,
          requested: false,
          period: { from: '2026-01-01', to: '2026-12-31' },
          ownerUnitId: unitId,
          source: null,
          accepts: ['DIALOGUE'],
          areas: [],
          quota: { count: 2, of: 'hội nghị' },
          signedOn: '2026-01-05',
        },
      ]),
    )
    const id = await desk.held()
    await officer.post(paths.minutes(id), minutesWords)
    const signed = await head.post(paths.conclude(id), { version: await desk.version(id) }, {})
    expect(signed.statusCode).toBe(303)
    const [open] = await openOccurrences(server.kernel.db, { unitIds: [unitId], from: '2026-05-20', to: '2026-05-20' })
    expect([open?.credited, open?.quota.count]).toEqual([1, 2])
  })

  test('pressed twice, signing is done once', async () => {
    const id = await desk.held()
    await officer.post(paths.minutes(id), minutesWords)
    const before = await desk.version(id)
    expect((await officer.post(paths.conclude(id), { version: before }, {})).statusCode).toBe(303)
    expect((await officer.post(paths.conclude(id), { version: before }, {})).statusCode).toBe(409)
  })
})
