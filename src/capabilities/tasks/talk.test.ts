import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, orderTasks } from './index.ts'
import { labelled, mentionsIn, pieces } from './rules/comment.ts'
import { commentRefusals, commentText } from './text/comments.ts'
import { orderingRefusals } from './text/ordering.ts'
import { paths } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''
const account = (username: string) => server.world.accounts[username] ?? ''

async function ordered(): Promise<string> {
  const order = orderExample({
    schedule: scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' }),
    lead: [unit('T.P1')],
    support: [unit('T.STP')],
    ownerUnitId: unit('T.SNV'),
  })
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: [unit('T.P1')], taskIds })
  return duty?.id ?? ''
}

const commentsOf = (assignmentId: string) =>
  server.kernel.db
    .selectFrom('comments')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .orderBy('written_at')
    .execute()

const toldOf = async (username: string) =>
  (
    await server.kernel.db
      .selectFrom('notices')
      .select(['words', 'href'])
      .where('account_id', '=', account(username))
      .where('kind', '=', 'mention')
      .execute()
  ).map((notice) => notice.words)

describe('lời nhắc trong chữ', () => {
  const people = labelled([
    { id: '1', name: 'Lê An', unit: 'Sở Nội vụ' },
    { id: '2', name: 'Lê An Bình', unit: 'Phường Một' },
    { id: '3', name: 'Trần Hà', unit: 'Phường Một' },
    { id: '4', name: 'Trần Hà', unit: 'Phường Hai' },
  ])
  test.each([
    ['Nhờ @Lê An Bình xem', ['2']],
    ['@Lê An, @Trần Hà (Phường Hai): nhờ hai anh chị', ['1', '4']],
    ['@Trần Hà không rõ là ai', []],
    ['thư an@le.vn không phải lời nhắc', []],
  ])('%s', (words, ids) => {
    expect(mentionsIn(words, people)).toEqual(ids)
  })
  test('tách chữ để tô lời nhắc, không mất chữ nào', () => {
    const words = 'Nhờ @Lê An Bình và @Lê An xem'
    const parts = pieces(words, ['Lê An', 'Lê An Bình'])
    expect(parts.map((part) => part.words).join('')).toBe(words)
    expect(parts.filter((part) => part.mention).map((part) => part.words)).toEqual(['@Lê An Bình', '@Lê An'])
  })
})

test('trao đổi có nhắc tên: người được nhắc có thông báo không chứa nội dung; người ngoài không đọc, không viết, không nhắc được', async () => {
  const id = await ordered()
  const officer = await server.as('canbo.p1')
  const page = (await officer.get(paths.assignment(id))).body
  expect(page).toContain('Người dieuphoi')
  expect(page).not.toContain('Người canbo.p2')
  const words = 'Nhờ @Người dieuphoi cho biết mẫu báo cáo <b>mới</b>.'
  expect((await officer.post(paths.comment(id), { comment: '' })).statusCode).toBe(422)
  expect((await officer.post(paths.comment(id), { comment: words })).statusCode).toBe(303)
  const shown = (await (await server.as('dieuphoi')).get(paths.assignment(id))).body
  expect(shown).toContain('@Người dieuphoi</strong>')
  expect(shown).toContain('&lt;b>mới')
  await server.deliver()
  const told = await toldOf('dieuphoi')
  expect(told).toHaveLength(1)
  expect(told[0]).not.toContain('mẫu báo cáo')
  expect(told[0]).not.toContain('Người canbo.p1')

  for (const username of ['canbo.p2', 'truong.p2']) {
    const stranger = await server.as(username)
    expect((await stranger.post(paths.comment(id), { comment: 'Tôi xen vào' })).statusCode).toBe(404)
    expect((await stranger.get(paths.assignment(id))).statusCode).toBe(404)
  }
  for (const username of ['quantri', 'kiemtoan'])
    expect((await (await server.as(username)).post(paths.comment(id), { comment: 'x' })).statusCode).toBe(403)
  const wrong = await officer.post(paths.comment(id), { comment: 'Nhờ xem', mention: account('canbo.p2') })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain(commentRefusals['comment-mention-cannot-read'])
  const chosen = await officer.post(paths.comment(id), { comment: 'Nhờ xem giúp', mention: account('canbo.stp') })
  expect(chosen.statusCode).toBe(303)
  await server.deliver()
  expect(await toldOf('canbo.stp')).toHaveLength(1)
  expect(await toldOf('canbo.p2')).toEqual([])
})

test('sửa, rút ý kiến của mình: nội dung cũ được giữ, người khác không làm được, người mới được nhắc mới có thông báo', async () => {
  const id = await ordered()
  const officer = await server.as('canbo.p1')
  await officer.post(paths.comment(id), { comment: 'Bản đầu.' })
  const comment = (await commentsOf(id))[0]?.id ?? ''
  const edit = { version: '1', editedComment: 'Bản sau, nhờ @Người truong.p1 xem.' }
  expect((await (await server.as('tacgia.p1')).post(paths.editComment(id, comment), edit)).statusCode).toBe(403)
  expect((await (await server.as('canbo.p2')).post(paths.editComment(id, comment), edit)).statusCode).toBe(404)
  expect((await officer.post(paths.editComment(id, comment), { ...edit, editedComment: '' })).statusCode).toBe(422)
  expect((await officer.post(paths.editComment(id, comment), edit)).statusCode).toBe(303)
  expect((await officer.post(paths.editComment(id, comment), edit)).statusCode).toBe(409)
  const kept = await server.kernel.db
    .selectFrom('comment_editions')
    .select('words')
    .where('comment_id', '=', comment)
    .execute()
  expect(kept).toEqual([{ words: 'Bản đầu.' }])
  await server.deliver()
  expect(await toldOf('truong.p1')).toHaveLength(1)

  expect(
    (await (await server.as('truong.p1')).post(paths.withdrawComment(id, comment), { version: '2' })).statusCode,
  ).toBe(403)
  expect((await officer.post(paths.withdrawComment(id, comment), { version: '2' })).statusCode).toBe(303)
  expect((await officer.post(paths.withdrawComment(id, comment), { version: '3' })).statusCode).toBe(409)
  const page = (await officer.get(paths.assignment(id))).body
  expect(page).toContain(commentText.withdrawn)
  expect(page).not.toContain('Bản sau')
  expect((await commentsOf(id))[0]?.words).toContain('Bản sau')
})

test('giao việc ngoài kế hoạch: lãnh đạo, người đứng đầu, cơ quan đầu mối trong quyền của mình', async () => {
  const order = {
    content: 'Rà soát biểu mẫu thủ tục hộ tịch niêm yết tại Bộ phận Một cửa',
    product: 'Báo cáo',
    basis: '',
    dueOn: '10/06/2026',
    lead: [unit('T.P1'), unit('T.P2')],
    owner: unit('T.SNV'),
    accepts: ['POSTING'],
  }
  const coordinator = await server.as('dieuphoi')
  const bare = await coordinator.post(paths.order, order)
  expect(bare.statusCode).toBe(422)
  expect(bare.body).toContain(orderingRefusals['order-without-basis'])
  const basis = 'Thông báo số 112/TB-VP ngày 12/5/2026'
  const answer = await coordinator.post(paths.order, { ...order, basis })
  expect(answer.statusCode).toBe(303)
  expect((await coordinator.get(String(answer.headers.location))).body).toContain('Rà soát biểu mẫu')
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: [unit('T.P2')] })
  const page = (await (await server.as('canbo.p2')).get(paths.assignment(duty?.id ?? ''))).body
  expect(page).toContain(basis)
  expect(page).toContain('Giao trực tiếp')

  const leader = await server.as('lanhdao')
  expect((await leader.post(paths.order, { ...order, dueOn: '10/05/2026' })).body).toContain(
    orderingRefusals['order-due-in-past'],
  )
  expect((await leader.post(paths.order, { ...order, owner: unit('T.P1') })).body).toContain(
    orderingRefusals['order-owner-without-coordinator'],
  )
  expect((await leader.post(paths.order, order)).statusCode).toBe(303)
  const head = await server.as('truong.p1')
  expect((await head.post(paths.order, order)).body).toContain(orderingRefusals['order-unit-beyond-rights'])
  expect((await head.post(paths.order, { ...order, lead: unit('T.P1') })).statusCode).toBe(303)
  for (const username of ['canbo.p1', 'kiemtoan', 'quantri'])
    expect((await (await server.as(username)).post(paths.order, order)).statusCode).toBe(403)
})
