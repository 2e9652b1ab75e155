import { z } from 'zod'
import type { Act } from '../../kernel/act.ts'
import { newId } from '../../kernel/ids.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { openPicture } from './pictures.ts'
import { type RenditionForm, renditionForms, renditionSubject, type StoredFile } from './rules.ts'
import { formsOfTwins, insertRendition, lockPicture, renditionsOf } from './store/renditions.ts'
import { findFile, insertFile } from './store.ts'

export const renderJob = 'files.render'

const payloadSchema = z.object({
  fileId: z.string(),
  /** The content of the file as it was uploaded: the best there is to draw from. */
  original: z.string(),
  tags: z.array(z.string()),
})

/** Draws the further forms of a kept picture after the act; until then pages show the picture itself. `tags`: pages that gain. */
export async function renderLater(
  act: Act,
  picture: { file: StoredFile; original: { sha256: string }; tags: readonly string[] },
): Promise<void> {
  const payload = { fileId: picture.file.id, original: picture.original.sha256, tags: [...picture.tags] }
  await enqueue(act.tx, {
    kind: renderJob,
    payload,
    runAt: act.now,
    dedupKey: `${renderJob}:${picture.file.id}`,
  })
}

interface DrawnForm extends RenditionForm {
  readonly sha256: string
  readonly size: number
}

/** May run twice: forms that are there are left alone. */
export async function renderPicture(kernel: Kernel, given: unknown): Promise<void> {
  const { fileId, original, tags } = payloadSchema.parse(given)
  const picture = await findFile(kernel.db, fileId)
  if (!picture) return // taken away meanwhile
  const drawn = await drawForms(kernel, picture, original)
  if (drawn.length === 0) return
  await perform(kernel, { actor: null }, async (act) => {
    if (!(await lockPicture(act.tx, fileId))) return
    const known = (await renditionsOf(act.tx, [fileId])).get(fileId) ?? []
    const fresh = drawn.filter(({ type, width }) => !known.some((one) => one.type === type && one.width === width))
    for (const form of fresh) await keepForm(act, picture, form)
    if (fresh.length > 0)
      await act.record('file.rendered', picture.subject, { fileId, sha256s: fresh.map(({ sha256 }) => sha256) })
    act.touch(...tags)
  })
}

async function keepForm(act: Act, picture: StoredFile, { type, width, sha256, size }: DrawnForm): Promise<void> {
  const name = `${picture.name.replace(/\.[^.]*$/, '').slice(0, 180)}-${width}.${type.replace('image/', '')}`
  const file = { id: newId(), subject: renditionSubject(picture.id), name, type, size, sha256, keptAt: act.now }
  await insertFile(act.tx, file, null)
  await insertRendition(act.tx, picture.id, { fileId: file.id, type, width })
}

async function drawForms(kernel: Kernel, picture: StoredFile, original: string): Promise<DrawnForm[]> {
  const { width } = await (await openPicture(await kernel.storage.read(picture.sha256))).metadata()
  const known = (await renditionsOf(kernel.db, [picture.id])).get(picture.id) ?? []
  const wanted = renditionForms(width).filter(
    (form) => !known.some((one) => one.type === form.type && one.width === form.width),
  )
  if (wanted.length === 0) return []
  const twins = await formsOfTwins(kernel.db, picture.sha256)
  const bytes = await kernel.storage.read(original)
  const drawn: DrawnForm[] = []
  // One after the other: drawing takes a whole core, and people are being served.
  for (const form of wanted) {
    const twin = twins.find((one) => one.type === form.type && one.width === form.width)
    drawn.push(twin ?? { ...form, ...(await kernel.storage.put(await drawForm(bytes, form))) })
  }
  return drawn
}

async function drawForm(bytes: Uint8Array, { type, width }: RenditionForm): Promise<Buffer> {
  const resized = (await openPicture(bytes)).autoOrient().resize({ width, withoutEnlargement: true })
  if (type === 'image/avif') return resized.avif({ quality: 50, effort: 2 }).toBuffer()
  if (type === 'image/webp') return resized.webp({ quality: 78 }).toBuffer()
  return resized.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true, mozjpeg: true }).toBuffer()
}
