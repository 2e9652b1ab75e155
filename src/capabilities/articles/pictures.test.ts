import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locationOf, openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { renditionsOf } from '../files/index.ts'
import { renderJob, renderPicture } from '../files/renditions.ts'
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

  test('come in modern formats and more widths soon after, once, and pages use them', async () => {
    const id = await desk.draft()
    await upload(id, await photograph())
    const image = await imageOf(id)
    const job = await server.kernel.db
      .selectFrom('jobs')
      .select('payload')
      .where('kind', '=', renderJob)
      .where('dedup_key', '=', `${renderJob}:${image.file_id}`)
      .executeTakeFirstOrThrow()
    await Promise.all([renderPicture(server.kernel, job.payload), renderPicture(server.kernel, job.payload)])
    await renderPicture(server.kernel, job.payload)
    const forms = (await renditionsOf(server.kernel.db, [image.file_id])).get(image.file_id) ?? []
    expect(forms.map(({ type, width }) => `${type.slice(6)} ${width}`).sort()).toEqual([
      'avif 1024',
      'avif 1600',
      'avif 320',
      'avif 640',
      'jpeg 1024',
      'webp 1024',
      'webp 320',
    ])
    for (const form of forms) {
      expect((await server.anonymous.get(`/tep/${form.fileId}`)).statusCode).toBe(404)
      const shown = await desk.author.get(`/tep/${form.fileId}`)
      expect(shown.headers['content-type']).toBe(form.type)
      const seen = await sharp(shown.rawPayload).metadata()
      expect([seen.width, seen.exif]).toEqual([form.width, undefined])
    }
    const body = {
      type: 'doc',
      content: [
        { type: 'gallery', content: [{ type: 'image', attrs: { fileId: image.file_id, alt: 'Một', caption: 'Hai' } }] },
        { type: 'image', attrs: { fileId: image.file_id, alt: '', decorative: true, caption: null } },
      ],
    }
    await desk.author.post(path(id, `/anh/${image.file_id}/sua`), {
      alt: 'Người dân nộp hồ sơ tại quầy',
      caption: '',
      focusX: '20',
      focusY: '80',
    })
    const fields = { version: await desk.version(id), bodyJson: JSON.stringify(body), coverFileId: image.file_id }
    await desk.author.post(path(id, '/sua'), { ...manuscriptFields(fields), title: 'Tin có bộ ảnh', send: 'submit' })
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    const page = (await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)).body
    expect(page).toMatch(/<source type="image\/avif" srcset="[^"]+320w[^"]+1600w" sizes="[^"]+"/)
    expect(page).toMatch(/class="gallery__picture focus-x-2 focus-y-8"/)
    expect(page).toMatch(/<img [^>]+ alt loading="lazy"/)
    // What was drawn of the text is drawn anew as soon as the picture is described otherwise.
    await desk.author.post(path(id, '/dinh-chinh'), { version: await desk.version(id) })
    const otherwise = { alt: 'Quầy mới', caption: '', focusX: '30', focusY: '80' }
    await desk.author.post(path(id, `/anh/${image.file_id}/sua`), otherwise)
    const described = (await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)).body
    expect(described).toMatch(/class="gallery__picture focus-x-3 focus-y-8"/)
    expect(described).toContain('<meta property="og:image:alt" content="Quầy mới"/>')
    const list = (await server.anonymous.get('/tin-tuc')).body
    expect(list).toMatch(/<picture><source type="image\/avif"[^>]+640w" sizes=/)
    const [avif] = forms
    expect((await server.anonymous.get(`/tep/${avif?.fileId}`)).statusCode).toBe(200)
    // The same picture for another text: the forms are taken over, not drawn anew.
    const other = await desk.draft()
    await upload(other, await photograph())
    const twin = await imageOf(other)
    await renderPicture(server.kernel, { fileId: twin.file_id, original: '0'.repeat(64), tags: [] }).catch(() => null)
    const original = await server.kernel.db
      .selectFrom('files')
      .select('sha256')
      .where('subject_id', '=', other)
      .executeTakeFirstOrThrow()
    await renderPicture(server.kernel, { fileId: twin.file_id, original: original.sha256, tags: [] })
    expect((await renditionsOf(server.kernel.db, [twin.file_id])).get(twin.file_id)).toHaveLength(7)
  })

  const png = async (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()

  test.each([
    [
      'a page in the same bytes',
      async () => Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')]),
    ],
    [
      'an archive at its end',
      async () => Buffer.concat([await png(9, 9), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
    ],
    ['a document behind it', async () => Buffer.concat([await png(9, 9), Buffer.from('%PDF-1.4')])],
    ['a side no screen has', () => png(20_001, 2)],
    ['a bomb: few bytes that claim 900 megapixels', async () => bomb(await png(9, 9))],
  ])('%s is refused', async (_name, make) => {
    const id = await desk.draft()
    const answer = await upload(id, await make())
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toMatch(/mang theo nội dung khác|Ảnh quá lớn|Không đọc được ảnh/)
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
    const ornament = { alt: '', decorative: 'on' }
    expect((await desk.author.post(path(id, '/anh'), ornament, { file: { name: 'a.jpg', bytes } })).statusCode).toBe(
      303,
    )
    expect(await imageOf(id)).toMatchObject({ alt: '', decorative: true })
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

/** The same picture with another size written into its head. */
function bomb(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt32BE(30_000, 16)
  changed.writeUInt32BE(30_000, 20)
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29)
  return changed
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
