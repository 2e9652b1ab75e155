import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { decision, directive } from './example.ts'
import { exportedCorrections } from './index.ts'

const upload = (text: string, name: string) => ({ file: { name, bytes: new TextEncoder().encode(text) } })

let server: TestServer
let officer: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('canbo.p1')
})
afterAll(() => server.close())

async function read(client: Client, text: string, name: string): Promise<string> {
  const answer = await client.post('/lam-viec/van-ban/moi', {}, upload(text, name))
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location)
}

const versionOf = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

async function send(client: Client, page: string, step: string, fields: Record<string, string>) {
  const version = versionOf((await client.get(page)).body)
  return client.post(`${page}/${step}`, { version, ...fields })
}

async function exported(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportedCorrections(server.kernel)) lines.push(line)
  return lines
}

describe('a directive', () => {
  const task = (body: string, position: number) =>
    [...body.matchAll(/id="m-(n-\d+-\d+)"/g)].map(([, part]) => part ?? '')[position - 1] ?? ''
  const tasksOf = async () => {
    const line = (await exported()).find((one) => one.includes('05/CT-UBND'))
    return line ? JSON.parse(line).corrections.filter(({ field }: { field: string }) => field === 'plan.tasks') : []
  }
  const words = { scheduleKind: 'none' }
  let page = ''

  beforeAll(async () => {
    page = await read(officer, directive, 'chi-thi.txt')
  })

  test('has its tasks: who does one, with whom and until when is put right', async () => {
    const part = task((await officer.get(page)).body, 1)
    const form = (await officer.get(`${page}?sua=${part}`)).body
    expect(form).toMatch(/name="lead"[^>]*value="Văn phòng/)
    const quote = /<textarea[^>]*name="quote"[^>]*>([^<]+)</.exec(form)?.[1] ?? ''
    const fields = { quote, lead: 'Văn phòng Đảng ủy; Văn phòng UBND', scheduleKind: 'due', to: '15/05/2026' }
    const saved = await send(officer, page, `nhiem-vu/${part}`, { ...fields, phrase: 'trước 15/5' })
    expect(saved.headers.location).toContain(part)
    const { body } = await officer.get(page)
    expect(body).toContain('chủ trì: Văn phòng Đảng ủy, Văn phòng UBND')
    const [noted] = await tasksOf()
    expect(noted.read.schedule.to).toBe('2026-04-30')
    expect(noted.corrected).toMatchObject({ support: [], schedule: { kind: 'due', to: '2026-05-15' } })
  })

  test('other words are another place; one place is one task', async () => {
    const { body } = await officer.get(page)
    const [first, second] = [task(body, 1), task(body, 2)]
    const moved = await send(officer, page, `nhiem-vu/${second}`, {
      ...words,
      quote: 'niêm yết lịch tiếp công dân tại trụ sở',
    })
    const from = directive.indexOf('niêm yết lịch')
    expect(moved.headers.location).toContain(`n-${from}-`)
    expect((await officer.get(page)).body).not.toContain(second)
    const [, start, end] = first.split('-').map(Number)
    const taken = { ...words, quote: directive.slice(start, end) }
    expect((await send(officer, page, 'nhiem-vu/them', taken)).statusCode).toBe(422)
    expect((await send(officer, page, `nhiem-vu/${second}`, taken)).statusCode).toBe(404)
    expect((await send(officer, page, 'nhiem-vu/them', { ...words, quote: 'không có câu này' })).statusCode).toBe(422)
  })

  test('one that was missed is added, one that is none is removed, both as examples', async () => {
    const missed = { ...words, quote: 'Để nâng cao chất lượng phục vụ', lead: 'Các tổ dân phố' }
    expect((await send(officer, page, 'nhiem-vu/them', missed)).statusCode).toBe(303)
    const { body } = await officer.get(page)
    expect((await send(officer, page, `bo/${task(body, 2)}`, {})).statusCode).toBe(303)
    const noted = await tasksOf()
    expect(noted.filter(({ read }: { read: unknown }) => read === null).length).toBeGreaterThanOrEqual(1)
    expect(noted.filter(({ corrected }: { corrected: unknown }) => corrected === null).length).toBeGreaterThanOrEqual(1)
  })

  test('a decision in which the machine found no task takes one too, and can go on as a plan', async () => {
    const coordinator = await server.as('dieuphoi')
    const own = await read(coordinator, decision.replace('318/QĐ-UBND', '320/QĐ-UBND'), 'qd.txt')
    const before = (await coordinator.get(own)).body
    expect(before).toContain('Máy đọc sót? Thêm:')
    expect(before).not.toContain('tu-ban-doc')
    const quote =
      'Chánh Văn phòng Ủy ban nhân dân thành phố và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này'
    expect((await send(coordinator, own, 'nhiem-vu/them', { ...words, quote })).statusCode).toBe(303)
    const { body } = await coordinator.get(own)
    expect(body).toMatch(/id="g-n-[^>]*>Việc 1</)
    expect(body).toContain('tu-ban-doc')
  })
})
