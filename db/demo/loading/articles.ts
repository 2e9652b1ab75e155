import {
  attachImage,
  bodyFromText,
  editArticle,
  publishArticle,
  submitArticle,
  withdrawArticle,
  writeArticle,
} from '../../../src/capabilities/articles/index.ts'
import { type StoredPicture, storePicture } from '../../../src/capabilities/files/index.ts'
import { type AreaCode, areaCodes } from '../../../src/capabilities/tasks/index.ts'
import type { Act } from '../../../src/kernel/act.ts'
import { addDays, min, type PlainDate } from '../../../src/kernel/dates.ts'
import { type DemoArticle, demoArticles } from '../articles/index.ts'
import { drawPicture, variants } from './pictures/drawing.ts'
import type { SceneName } from './pictures/scenes.ts'
import { altTexts, sceneFor } from './pictures/words.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

type Gallery = ReadonlyMap<SceneName, readonly StoredPicture[]>

/** Texts written in the morning, put up at their hour by somebody else; one waits for its approver, one is taken down again. */
export async function articleScenes(stage: Stage, gallery: Promise<Gallery>): Promise<Scene[]> {
  const pictures = await gallery
  return demoArticles(stage.today).flatMap((article, index): Scene[] => {
    const picture = pictures.get(sceneFor(article))?.[index % variants]
    if (!picture) return []
    let written: { id: string; version: number } | null = null
    const minute = String((index * 11) % 60).padStart(2, '0')
    const write: Scene = {
      on: article.on,
      at: `07:${minute}`,
      async play() {
        const by = stage.person(article.author, article.unit)
        written = await actOn(stage, { on: article.on, at: `07:${minute}`, by }, (act) =>
          writeWhole(act, { article, picture, authorName: by.name }),
        )
      },
    }
    const publish: Scene = {
      on: article.on,
      at: article.at,
      async play() {
        const seen = written
        const by = stage.person(article.approver, article.unit)
        if (seen) await actOn(stage, { ...article, by }, (act) => publishArticle(act, seen.id, seen.version))
      },
    }
    if (article.state === 'submitted') return [write]
    if (article.state !== 'withdrawn') return [write, publish]
    const on = min(addDays(article.on, 3), stage.today)
    const withdraw: Scene = { on, at: '08:40', play: () => takeDown(stage, on, { article, seen: written }) }
    return [write, publish, withdraw]
  })
}

async function writeWhole(
  act: Act,
  { article, picture, authorName }: { article: DemoArticle; picture: StoredPicture; authorName: string },
): Promise<{ id: string; version: number }> {
  const { title, summary, paragraphs, areas, topic } = article
  const id = await writeArticle(act, title)
  const cover = await attachImage(act, id, {
    ...picture,
    words: { alt: altTexts[sceneFor(article)], decorative: false, caption: null, focus: { x: 50, y: 50 } },
  })
  const manuscript = {
    ...{ title, summary, authorName, source: null },
    body: bodyFromText(paragraphs.join('\n\n')),
    areas: areas.filter((area): area is AreaCode => (areaCodes as readonly string[]).includes(area)),
    topics: [topic],
    tags: tagsOf(article),
    coverFileId: cover.fileId,
  }
  const { version } = await editArticle(act, id, { version: 1, manuscript })
  await submitArticle(act, id, version)
  return { id, version: version + 1 }
}

/** Words that readers look for, where the text speaks of them. */
const tagWords = [
  'một cửa',
  'dịch vụ công trực tuyến',
  'chuyển đổi số',
  'căn cước',
  'đất đai',
  'hộ kinh doanh',
  'tập huấn',
  'sáng kiến',
]

function tagsOf({ title, summary, paragraphs }: DemoArticle): string[] {
  const words = [title, summary, ...paragraphs].join(' ').toLowerCase()
  return tagWords.filter((tag) => words.includes(tag)).slice(0, 4)
}

async function takeDown(
  stage: Stage,
  on: PlainDate,
  { article, seen }: { article: DemoArticle; seen: { id: string; version: number } | null },
): Promise<void> {
  const by = stage.person(article.approver, article.unit)
  if (!seen) return
  await actOn(stage, { on, at: '08:40', by }, (act) =>
    withdrawArticle(act, seen.id, {
      version: seen.version + 1,
      kind: 'wrong',
      replacement: null,
      reason: 'Số liệu nêu trong bài chưa được cơ quan chuyên môn xác nhận.',
      notice: 'Bài đã được gỡ để kiểm tra lại số liệu. Đơn vị sẽ thông tin khi có số liệu chính thức.',
    }),
  )
}

/** Drawn while units and people are loaded. */
export async function drawGallery({ storage }: Stage['kernel']): Promise<Gallery> {
  // Keys of a literal record are its scenes.
  const scenes = Object.keys(altTexts) as SceneName[]
  const rows = scenes.map(async (scene) => {
    const drawn = Array.from({ length: variants }, async (_, variant) => {
      const bytes = await drawPicture(scene, variant)
      const name = `${scene}-${variant + 1}.jpg`
      return storePicture(storage, { field: 'file', name, bytes, type: 'image/jpeg', tooLarge: false })
    })
    return [scene, await Promise.all(drawn)] as const
  })
  return new Map(await Promise.all(rows))
}
