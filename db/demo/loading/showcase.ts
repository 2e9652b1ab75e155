import {
  attachFile,
  attachImage,
  bodyFromText,
  editArticle,
  publishArticle,
  returnArticle,
  submitArticle,
  writeArticle,
} from '../../../src/capabilities/articles/index.ts'
import { type StoredBytes, storePicture, storeUpload } from '../../../src/capabilities/files/index.ts'
import { findPlan, planPaths } from '../../../src/capabilities/plans/index.ts'
import type { Act } from '../../../src/kernel/act.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import {
  filmCaptions,
  filmViews,
  galleryViews,
  galleryWords,
  sentBack,
  showcase,
  tuneWords,
} from '../articles/showcase.ts'
import { drawFilm, filmSeconds } from '../media/film.ts'
import { playTune } from '../media/tune.ts'
import { personIn } from '../places.ts'
import { demoPlanDocx } from '../plan-docx.ts'
import { demoYear } from '../year.ts'
import { drawPicture } from './pictures/drawing.ts'
import type { SceneName } from './pictures/scenes.ts'
import { docxType } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

const ward = '99003'

/** The evening before the first start: a text with everything that a text may hold, and one that was sent back. */
export async function showcaseScenes(stage: Stage, planId: string): Promise<Scene[]> {
  const on = addDays(stage.today, -1)
  const author = { on, at: '18:00', by: stage.person(personIn(ward, 'author'), ward) }
  const approver = { on, at: '18:20', by: stage.person(personIn(ward, 'approver'), ward) }
  const slug = (await findPlan(stage.kernel.db, planId))?.slug
  if (!slug) return []
  const media = await storeMedia(stage)
  return [
    {
      ...{ on, at: author.at },
      async play() {
        const { id, version } = await actOn(stage, author, (act) => writeShowcase(act, media, planPaths.plan(slug)))
        await actOn(stage, approver, (act) => publishArticle(act, id, version))
      },
    },
    {
      ...{ on, at: author.at },
      async play() {
        const { id, version } = await actOn(stage, author, (act) => writeToReturn(act))
        await actOn(stage, approver, (act) => returnArticle(act, id, { version, reason: sentBack.reason }))
      },
    },
  ]
}

type Media = Awaited<ReturnType<typeof storeMedia>>

async function storeMedia({ kernel: { storage }, today }: Stage) {
  const picture = async (scene: SceneName, variant: number) => {
    const upload = { field: 'file', name: `${scene}.jpg`, bytes: await drawPicture(scene, variant) }
    return storePicture(storage, { ...upload, type: 'image/jpeg', tooLarge: false })
  }
  const kept = (name: string, type: string, bytes: Uint8Array): Promise<StoredBytes> =>
    storeUpload(storage, { field: 'medium', name, bytes, type, tooLarge: false })
  const [counter, gallery, film, captions, tune, form] = await Promise.all([
    picture('one-stop', 1),
    Promise.all(galleryViews.map((view) => picture(view, 2))),
    kept('nop-ho-so-luu-dong.webm', 'video/webm', await drawFilm(filmViews)),
    kept('nop-ho-so-luu-dong.vtt', 'text/vtt', new TextEncoder().encode(captionsOf(filmCaptions))),
    kept('nhac-hieu.wav', 'audio/wav', playTune()),
    kept('ke-hoach.docx', docxType, await demoPlanDocx(demoYear(today))),
  ])
  return { counter, gallery, film, captions, tune, form }
}

function captionsOf(lines: readonly string[]): string {
  const each = filmSeconds(1)
  const time = (seconds: number) => `00:00:${seconds.toFixed(3).padStart(6, '0')}`
  const cues = lines.map((line, at) => `${time(at * each)} --> ${time((at + 1) * each)}\n${line}`)
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

async function writeShowcase(act: Act, media: Media, plan: string): Promise<{ id: string; version: number }> {
  const id = await writeArticle(act, showcase.title)
  const alt = 'Tranh vẽ: ba quầy tiếp nhận hồ sơ, người dân đứng trước quầy'
  const said = { decorative: false, caption: null }
  const counter = await attachImage(act, id, {
    ...media.counter,
    words: { ...said, alt, caption: 'Quầy lưu động tại nhà văn hóa khu 1 (tranh minh họa)', focus: { x: 50, y: 40 } },
  })
  const gallery: string[] = []
  for (const [at, picture] of media.gallery.entries()) {
    const words = { ...said, alt: galleryWords[at] ?? '', focus: { x: 50, y: 50 } }
    gallery.push((await attachImage(act, id, { ...picture, words })).fileId)
  }
  const file = async (title: string, bytes: StoredBytes, more: { captions?: StoredBytes; transcript?: string } = {}) =>
    (await attachFile(act, id, { title, bytes, captions: null, transcript: null, silent: true, ...more })).fileId
  const text = showcase.text({
    counter: counter.fileId,
    gallery,
    film: await file('Phim: năm bước nộp hồ sơ lưu động', media.film, { captions: media.captions }),
    tune: await file('Nhạc hiệu truyền thanh', media.tune, { transcript: tuneWords }),
    form: await file('Kế hoạch tuyên truyền cải cách hành chính', media.form),
    plan,
  })
  const { title, summary, authorName } = showcase
  return handIn(act, id, { title, summary, authorName, text, coverFileId: counter.fileId })
}

async function writeToReturn(act: Act): Promise<{ id: string; version: number }> {
  const { title, summary, text } = sentBack
  const id = await writeArticle(act, title)
  return handIn(act, id, { title, summary, text, authorName: act.actor?.name ?? null, coverFileId: null })
}

interface Written {
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly authorName: string | null
  readonly coverFileId: string | null
}

async function handIn(act: Act, id: string, { text, ...margins }: Written): Promise<{ id: string; version: number }> {
  const { version } = await editArticle(act, id, {
    version: 1,
    manuscript: {
      ...margins,
      body: bodyFromText(text),
      areas: ['PROCEDURE'],
      topics: ['one-stop'],
      tags: ['một cửa', 'một cửa lưu động'],
      source: null,
    },
  })
  return { id, version: (await submitArticle(act, id, version)).version }
}
