import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locationOf, openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { manuscriptFields } from './example.ts'
import { cleanCaptions } from './rules/captions.ts'
import { missingForEars } from './rules/media.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

const film = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from('ftypmp42'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('mp42isom'),
  Buffer.alloc(400, 7),
])
const vtt = 'WEBVTT\n\nSTYLE\n::cue{color:red}\n\n1\n00:01.000 --> 00:04.000 align:start\n<v Lan>Xin <b>chào</b>\n'

describe('captions', () => {
  test('are the cues alone, from WebVTT and from SubRip', () => {
    expect(cleanCaptions(Buffer.from(vtt))).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nXin chào\n')
    const srt = '\ufeff1\r\n01:00:01,500 --> 01:00:02,999\r\nDòng <img src=x onerror=alert(1)>một\r\ndòng hai\r\n'
    expect(cleanCaptions(Buffer.from(srt))).toBe('WEBVTT\n\n01:00:01.500 --> 01:00:02.999\nDòng một\ndòng hai\n')
    for (const none of ['', 'WEBVTT', 'chỉ là chữ', 'WEBVTT\n\n00:09.000 --> 00:01.000\nngược'])
      expect(cleanCaptions(Buffer.from(none))).toBeNull()
  })
  test('are needed where somebody speaks', () => {
    const given = { kind: 'video' as const, captions: false, transcript: 'Lời', silent: false }
    expect(missingForEars(given)).toEqual({ captions: 'article-file-captions' })
    expect(missingForEars({ ...given, captions: true })).toBeNull()
    expect(missingForEars({ ...given, silent: true })).toBeNull()
    expect(missingForEars({ ...given, kind: 'audio' })).toBeNull()
    expect(missingForEars({ ...given, kind: 'audio', transcript: null })).toEqual({
      transcript: 'article-file-transcript',
    })
    expect(missingForEars({ ...given, kind: 'document' })).toBeNull()
  })
})

describe('film, sound and documents', () => {
  const upload = (
    id: string,
    fields: Readonly<Record<string, string>>,
    files: Readonly<Record<string, { name: string; bytes: Uint8Array }>>,
  ) => desk.author.post(path(id, '/tep'), { fileTitle: 'Phim hướng dẫn', answer: 'json', ...fields }, files)
  const medium = { name: 'phim.mp4', bytes: film }
  const captions = { name: 'phim.vtt', bytes: Buffer.from(vtt) }

  test('a film plays in parts with its captions, public only while a text shows it', async () => {
    const id = await desk.draft()
    expect((await upload(id, {}, { medium })).statusCode).toBe(422)
    const answer = await upload(id, {}, { medium, captions })
    const told = (await desk.author.get(locationOf(answer))).json()
    expect(told).toMatchObject({ title: 'Phim hướng dẫn', kind: 'video' })
    const address = `/tep/${told.fileId}`
    expect((await server.anonymous.get(address)).statusCode).toBe(404)
    const body = { type: 'doc', content: [{ type: 'file', attrs: { fileId: told.fileId, caption: null } }] }
    const fields = { version: await desk.version(id), bodyJson: JSON.stringify(body) }
    await desk.author.post(path(id, '/sua'), { ...manuscriptFields(fields), title: 'Tin có phim', send: 'submit' })
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    const page = (await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)).body
    const [, track = ''] = /<track kind="captions" src="([^"]+)" srclang="vi"/.exec(page) ?? []
    expect((await server.anonymous.get(track)).body).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nXin chào\n')
    const whole = await server.anonymous.get(address)
    expect([whole.statusCode, whole.headers['accept-ranges'], whole.rawPayload.length]).toEqual([
      200,
      'bytes',
      film.length,
    ])
    const { app } = server
    const part = await app.inject({ url: address, headers: { range: 'bytes=4-11' } })
    expect([part.statusCode, part.headers['content-range'], part.body]).toEqual([
      206,
      `bytes 4-11/${film.length}`,
      'ftypmp42',
    ])
    const last = await app.inject({ url: address, headers: { range: 'bytes=-5' } })
    expect([last.statusCode, last.rawPayload.length]).toEqual([206, 5])
    const past = await app.inject({ url: address, headers: { range: `bytes=${film.length}-` } })
    expect(past.statusCode).toBe(200)
  })

  test('what is no film, sound or document is refused, and captions that say nothing', async () => {
    const id = await desk.draft()
    const page = { name: 'phim.mp4', bytes: Buffer.from('<html><script>alert(1)</script>') }
    expect((await upload(id, { silent: 'on' }, { medium: page })).statusCode).toBe(422)
    expect(
      (await upload(id, {}, { medium, captions: { name: 'a.vtt', bytes: Buffer.from('WEBVTT\n') } })).statusCode,
    ).toBe(422)
    const other = await desk.draft()
    const answer = await upload(id, { silent: 'on' }, { medium })
    const { fileId } = (await desk.author.get(locationOf(answer))).json()
    const body = { type: 'doc', content: [{ type: 'file', attrs: { fileId, caption: null } }] }
    const fields = { version: await desk.version(other), bodyJson: JSON.stringify(body) }
    const stolen = await desk.author.post(path(other, '/sua'), manuscriptFields(fields))
    expect(stolen.statusCode).toBe(422)
    expect(stolen.body).toContain('không thuộc bài này')
  })
})

test('a text carries notes, cards and figures of ours, drawn for everyone alike', async () => {
  const bodyText = `Theo quyết định^[Quyết định số 12/QĐ-UBND, https://example.vn/qd] này^[Ghi chú hai].

=[Xem phim](https://youtu.be/x)

%[Tình hình](/khong-co)

%[Nhiều năm](/tong-ket?chi-tieu=par-index)`
  const id = await desk.published({ bodyText })
  const page = (await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)).body
  expect(page).toContain(
    '<a id="cho-chu-thich-2" href="#chu-thich-2" role="doc-noteref" aria-label="Chú thích 2">2</a>',
  )
  expect(page).toMatch(
    /<li id="chu-thich-1">Quyết định số 12\/QĐ-UBND, <a class="govuk-link" href="https:\/\/example.vn\/qd"/,
  )
  expect(page).toContain('Mở trang youtu.be')
  expect(page).not.toContain('<iframe')
  expect(page).toContain('Số liệu này không còn ở địa chỉ đã nêu.')
})
