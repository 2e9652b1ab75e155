import {
  bodyFromText,
  correctArticle,
  editArticle,
  findWhole,
  latestNews,
  publishArticle,
  reviewArticle,
  scheduleArticle,
  submitArticle,
  writeArticle,
} from '../../../src/capabilities/articles/index.ts'
import { commentOnCheck, openCheck } from '../../../src/capabilities/factchecks/index.ts'
import type { Act } from '../../../src/kernel/act.ts'
import { addDays, instantAt } from '../../../src/kernel/dates.ts'
import { newToken } from '../../../src/kernel/ids.ts'
import { demoArticles } from '../articles/index.ts'
import { personIn } from '../places.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

const ward = '99001'

/** The editorial day before the first start: a text in its second edition, one set to tomorrow's minute, one that a guest has read. */
export function editorialScenes(stage: Stage): Scene[] {
  const on = addDays(stage.today, -1)
  const unit = demoArticles(stage.today).find(({ state }) => state === undefined)?.unit ?? ward
  const people = {
    author: stage.person(personIn(unit, 'author'), unit),
    approver: stage.person(personIn(unit, 'approver'), unit),
  }
  const by = (who: keyof typeof people | null, at: string) => ({ on, at, by: who === null ? null : people[who] })
  return [
    { on, at: '17:05', play: () => secondEdition(stage, { unitId: stage.unit(unit), by }) },
    { on, at: '17:20', play: () => forTomorrow(stage, by) },
    { on, at: '17:35', play: () => checkedByGuest(stage, by) },
  ]
}

type By = (who: 'author' | 'approver' | null, at: string) => Parameters<typeof actOn>[1]

async function secondEdition(stage: Stage, { unitId, by }: { unitId: string; by: By }): Promise<void> {
  const [news] = await latestNews(stage.kernel.db, { topic: null, area: null, unitId, tag: null }, { limit: 1 })
  const live = news && (await findWhole(stage.kernel.db, news.articleId))?.live
  if (!news || !live) return
  const id = news.articleId
  const version = await actOn(stage, by('author', '17:05'), async (act) => {
    await correctArticle(act, id, live.version)
    const added = bodyFromText('Cập nhật: lịch làm việc buổi tối thứ Năm kéo dài đến 19 giờ 30 phút.')
    const body = { ...live.body, content: [...live.body.content, ...added.content] }
    const begun = (await findWhole(act.tx, id))?.inWork?.version ?? 0
    const { version: saved } = await editArticle(act, id, { version: begun, manuscript: { ...live, body } })
    return (await submitArticle(act, id, saved)).version
  })
  await actOn(stage, by('approver', '17:10'), async (act) => {
    await publishArticle(act, id, version)
    const reviewBy = addDays(stage.today, 5)
    await reviewArticle(act, id, { version: version + 1, reviewBy })
  })
}

async function written(act: Act, text: { title: string; summary: string; words: string }) {
  const id = await writeArticle(act, text.title)
  const { version } = await editArticle(act, id, {
    version: 1,
    manuscript: {
      title: text.title,
      summary: text.summary,
      body: bodyFromText(text.words),
      areas: ['PROCEDURE'],
      topics: ['one-stop'],
      tags: ['một cửa'],
      coverFileId: null,
      source: null,
      authorName: act.actor?.name ?? null,
    },
  })
  return { id, version }
}

async function forTomorrow(stage: Stage, by: By): Promise<void> {
  const { id, version } = await actOn(stage, by('author', '17:20'), async (act) => {
    const text = await written(act, {
      title: 'Từ ngày mai, Bộ phận Một cửa nhận hồ sơ qua bưu điện văn hóa thôn',
      summary: 'Người dân nộp hồ sơ ngay tại điểm bưu điện văn hóa gần nhà.',
      words:
        'Nhân viên bưu điện hướng dẫn kê khai, quét giấy tờ và chuyển hồ sơ trong ngày.\n\nKết quả được trả tại nhà theo yêu cầu.',
    })
    return { id: text.id, version: (await submitArticle(act, text.id, text.version)).version }
  })
  const at = instantAt(addDays(stage.today, 1), '07:30')
  await actOn(stage, by('approver', '17:25'), (act) => scheduleArticle(act, id, { version, at }))
}

async function checkedByGuest(stage: Stage, by: By): Promise<void> {
  const secret = newToken()
  await actOn(stage, by('author', '17:35'), async (act) => {
    const { id } = await written(act, {
      title: 'Lịch tiêm chủng mở rộng tại trạm y tế trong quý tới',
      summary: 'Trạm y tế tiêm vào thứ Ba tuần đầu mỗi tháng.',
      words: 'Trẻ em và phụ nữ có thai đến trạm y tế vào buổi sáng thứ Ba tuần đầu mỗi tháng, mang theo sổ tiêm chủng.',
    })
    await openCheck(act, id, { secret, guest: 'Trạm Y tế', days: 7 })
  })
  const remark = 'Lịch mới là sáng thứ Tư tuần đầu mỗi tháng, từ 7 giờ 30 đến 11 giờ.'
  await actOn(stage, by(null, '17:50'), (act) => commentOnCheck(act, secret, remark))
}
