import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingDesk, meetingDesk, minutesWords } from '../../../tests/meetings.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { paths } from './text.ts'

let server: TestServer
let desk: MeetingDesk
let officer: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('dieuphoi')
  desk = meetingDesk(server, officer)
})
afterAll(() => server.close())

const wordsOf = async (path: string) => {
  const answer = await officer.get(path)
  expect(answer.statusCode).toBe(200)
  const xml = strFromU8(unzipSync(new Uint8Array(answer.rawPayload))['word/document.xml'] ?? new Uint8Array())
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

const adopt = async (kind: 'giay-moi' | 'bien-ban', wording: Record<string, string>) => {
  const template = `/lam-viec/mau-van-ban/so-noi-vu/${kind}`
  const drafted = await officer.post(template, { version: '0', ...wording })
  expect(drafted.headers.location).toBe(`${template}/xem-truoc`)
  const preview = (await officer.get(`${template}/xem-truoc`)).body
  const version = /name="version" value="(\d+)"/.exec(preview)?.[1] ?? ''
  expect((await officer.post(`${template}/ap-dung`, { version })).statusCode).toBe(303)
  return preview
}

describe('the papers of a meeting in the office’s own words', () => {
  test('a letter is worded as adopted; one that went out keeps its words', async () => {
    const sent = await desk.invited()
    const before = await wordsOf(paths.letter(sent, 'docx'))
    expect(before).toContain('Sở Nội vụ thành phố Thử Nghiệm trân trọng kính mời:')
    expect(before).toContain('Dự hội nghị đối thoại về thủ tục hành chính')
    const preview = await adopt('giay-moi', { opening: '{cơ quan} kính mời:', closing: 'Kính mong dự họp đúng giờ' })
    expect(preview).toContain('kính mời:')
    const planned = await wordsOf(paths.letter(await desk.planned(), 'docx'))
    expect(planned).toContain('Sở Nội vụ thành phố Thử Nghiệm kính mời:')
    expect(planned).toContain('Kính mong dự họp đúng giờ./.')
    expect(await wordsOf(paths.letter(sent, 'docx'))).toBe(before)
  })

  test('minutes are worded as adopted, keep who signs them, and stay as they were signed', async () => {
    const id = await desk.held()
    await officer.post(paths.minutes(id), minutesWords)
    expect(await wordsOf(paths.minutesPaper(id, 'docx'))).toContain('DIỄN BIẾN, Ý KIẾN PHÁT BIỂU')
    const preview = await adopt('bien-ban', { discussion: 'Thảo luận', closing: 'Lập {số bản} bản lúc {lúc kết thúc}' })
    expect(preview).toContain('THẢO LUẬN')
    expect(preview).toContain('THƯ KÝ')
    expect((await officer.get('/lam-viec/mau-van-ban/so-noi-vu/bien-ban')).body).not.toContain('name="signer"')
    const head = await server.as('truong.snv')
    const signed = await head.post(paths.conclude(id), { version: await desk.version(id), number: '07/BB-SNV' })
    expect(signed.statusCode).toBe(303)
    const minutes = await wordsOf(paths.minutesPaper(id, 'docx'))
    expect(minutes).toContain('THẢO LUẬN')
    expect(minutes).toContain('Lập 02 bản lúc 11 giờ 15 phút, ngày 20 tháng 5 năm 2026./.')
    expect(minutes).toContain('CHỦ TRÌ')
  })
})
