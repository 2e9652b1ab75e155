import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locationOf, openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { manuscriptFields } from './example.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

describe('pictures', () => {
  const photograph = () =>
    sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#2f6f8f' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Nguyen Van A' }, IFD3: { GPSLatitude: '16/1 27/1 0/1' } })
      .toBuffer()
  const upload = async (id: string, bytes: Uint8Array, name = 'anh.jpg') =>
    desk.author.post(
      path(id, '/anh'),
      { alt: 'Người dân nộp hồ sơ', answer: 'json' },
      { file: { name, bytes, type: 'image/jpeg' } },
    )
  const imageOf = (id: string) =>
    server.kernel.db.selectFrom('article_images').selectAll().where('article_id', '=', id).executeTakeFirstOrThrow()

  test('lose what the camera wrote, come in two widths, and are public only while shown', async () => {
    const id = await desk.draft()
    const bytes = await photograph()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const answer = await upload(id, bytes)
    expect(answer.statusCode).toBe(303)
    const told = await desk.author.get(locationOf(answer))
    const image = await imageOf(id)
    expect(told.json()).toEqual({
      fileId: image.file_id,
      alt: 'Người dân nộp hồ sơ',
      caption: null,
      width: 1600,
      height: 800,
    })

    for (const [fileId, width] of [
      [image.file_id, 1600],
      [image.small_file_id, 640],
    ] as const) {
      expect((await server.anonymous.get(`/tep/${fileId}`)).statusCode).toBe(404)
      expect((await (await server.as('canbo.p2')).get(`/tep/${fileId}`)).statusCode).toBe(404)
      const shown = await desk.author.get(`/tep/${fileId}`)
      expect(shown.headers['cache-control']).toBe('private, no-cache')
      const seen = await sharp(shown.rawPayload).metadata()
      expect([seen.format, seen.width, seen.exif]).toEqual(['webp', width, undefined])
      expect(shown.rawPayload.includes('Nguyen Van A')).toBe(false)
    }

    const body = {
      type: 'doc',
      content: [{ type: 'image', attrs: { fileId: image.file_id, alt: 'Bộ phận Một cửa', caption: null } }],
    }
    const fields = manuscriptFields({
      version: await desk.version(id),
      bodyJson: JSON.stringify(body),
      title: 'Tin có ảnh',
      coverFileId: image.file_id,
    })
    expect((await desk.author.post(path(id, '/sua'), { ...fields, send: 'submit' })).statusCode).toBe(303)
    expect((await server.anonymous.get(`/tep/${image.file_id}`)).statusCode).toBe(404)
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    const open = await server.anonymous.get(`/tep/${image.file_id}`)
    expect([open.statusCode, open.headers['cache-control']]).toEqual([200, 'public, max-age=604800, immutable'])
    const page = (await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)).body
    expect(page).toContain(`srcset="/tep/${image.small_file_id} 640w, /tep/${image.file_id} 1600w"`)
    expect(page).toMatch(/width="1600" height="800" alt="Bộ phận Một cửa" loading="lazy"/)

    const originals = await server.kernel.db
      .selectFrom('files')
      .select('id')
      .where('subject_id', '=', id)
      .where('subject_kind', '=', 'article')
      .execute()
    expect(originals).toHaveLength(1)
    expect((await server.anonymous.get(`/tep/${originals[0]?.id}`)).statusCode).toBe(404)
    expect((await desk.author.get(`/tep/${originals[0]?.id}`)).statusCode).toBe(200)

    const log = await (await server.as('kiemtoan')).get('/lam-viec/nhat-ky')
    expect(log.body).toContain('Ảnh của tin, bài')
    await desk.approver.post(path(id, '/go'), { version: await desk.version(id), reason: 'x', notice: 'y' })
    expect((await server.anonymous.get(`/tep/${image.file_id}`)).statusCode).toBe(404)
  })

  test.each([
    ['a program that calls itself a picture', Buffer.from('MZ\u0000\u0000'), 422],
    ['a picture that is none inside', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200)]), 422],
    ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 422],
  ])('%s is refused and leaves nothing', async (_name, bytes, status) => {
    const id = await desk.draft()
    expect((await upload(id, bytes)).statusCode).toBe(status)
    expect(
      await server.kernel.db.selectFrom('article_images').select('id').where('article_id', '=', id).execute(),
    ).toEqual([])
  })

  test('need words for those who do not see them, and a right to the text', async () => {
    const id = await desk.draft()
    const bytes = await photograph()
    const silent = await desk.author.post(path(id, '/anh'), { alt: ' ' }, { file: { name: 'a.jpg', bytes } })
    expect(silent.statusCode).toBe(422)
    for (const username of ['canbo.p2', 'duyet.p1', 'canbo.p1']) {
      const answer = await (await server.as(username)).post(
        path(id, '/anh'),
        { alt: 'x' },
        { file: { name: 'a.jpg', bytes } },
      )
      expect(answer.statusCode, username).toBe(403)
    }
    const done = await desk.author.post(path(id, '/anh'), { alt: 'x' }, { file: { name: 'a.jpg', bytes } })
    expect(locationOf(done)).toBe(`${path(id, '/sua')}#anh-cua-bai`)
  })
})
