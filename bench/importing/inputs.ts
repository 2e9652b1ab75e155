// Records as an office brings them along from its former portal: made from the corpus where it is at hand, else from the demo plan,
// always the same for the same count.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoPlanDocx } from '../../db/demo/plan-docx.ts'
import { addDays } from '../../src/kernel/dates.ts'
import { readBytes } from '../../src/reading/index.ts'

/** Texts to draw from: paragraphs of documents and news, and what documents are about. */
interface Stock {
  readonly documents: readonly (readonly string[])[]
  readonly news: readonly (readonly string[])[]
  readonly subjects: readonly string[]
}

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const longestDocument = 12_000
const longestNews = 5_000

export async function readStock(): Promise<Stock> {
  if (!existsSync(folder)) {
    const { text } = await readBytes(await demoPlanDocx(2026), 'ke-hoach.docx')
    const lines = linesOf(text)
    return { documents: [lines], news: [lines], subjects: lines.filter((line) => line.length < 200) }
  }
  const texts = (name: string) =>
    readFileSync(folder + name, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Readonly<Record<string, string>> => JSON.parse(line))
  return {
    documents: texts('documents/documents.jsonl').map(({ text = '' }) => linesOf(text).slice(6)),
    news: texts('other/policy-news.jsonl').map(({ text = '' }) => linesOf(text)),
    subjects: texts('documents/abstracts.jsonl').flatMap(({ abstract }) => abstract ?? []),
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const issuers = ['Ủy ban nhân dân thành phố', 'Sở Nội vụ', 'Sở Tài chính', 'Sở Y tế', 'Hội đồng nhân dân thành phố']
const places = Array.from({ length: 160 }, (_, at) => `Ủy ban nhân dân phường ${at + 1}`)
const kinds = [
  ['Quyết định', 'QĐ'],
  ['Kế hoạch', 'KH'],
  ['Công văn', 'CV'],
  ['Thông báo', 'TB'],
  ['Báo cáo', 'BC'],
  ['Tờ trình', 'TTr'],
] as const
const fields = ['Nội vụ', 'Tài chính', 'Y tế', 'Giáo dục', 'Đất đai', 'Xây dựng', 'Tư pháp', 'Văn hóa']

/** Three in four with their text, as a register that was kept for twenty-five years has them. */
function documentRecord({ documents, subjects }: Stock, at: number): object {
  const [kind, sign] = of(kinds, at)
  const issuer = at % 3 === 0 ? of(issuers, at / 3) : of(places, at / 2)
  const issued = addDays('2001-01-02', (at * 7919) % 9_000)
  const number = `${1 + (at % 9_973)}/${sign}-${1 + Math.floor(at / 9_973)}`
  const subject = of(subjects, at * 31)
  const record = {
    id: `vb-${at}`,
    number,
    type: kind,
    issuer,
    issued,
    title: `V/v ${subject}`.slice(0, 480),
    field: of(fields, at),
  }
  if (at % 4 === 3) return record
  const [year, month, day] = issued.split('-')
  const head = [
    issuer.toUpperCase(),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${number}`,
    `ngày ${day} tháng ${month} năm ${year}`,
    kind.toUpperCase(),
    `Về việc ${subject}`,
  ]
  const former = `Căn cứ Quyết định số ${1 + ((at * 13) % 9_973)}/QĐ-1 ngày 05 tháng 3 năm 2015 của ${of(issuers, at)};`
  return { ...record, text: [...head, former, ...cut(of(documents, at * 17), at * 5, longestDocument)].join('\n') }
}

function articleRecord({ news, subjects }: Stock, at: number): object {
  const published = `${addDays('2009-06-01', Math.floor(at / 9))}T${String(7 + (at % 12)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00+07:00`
  return {
    id: `tin-${at}`,
    title: `${of(subjects, at * 37).slice(0, 200)} (${at})`,
    summary: of(subjects, at * 41),
    body: cut(of(news, at * 19), at * 3, longestNews).join('\n\n'),
    published_at: published,
    unit: null,
    topics: at % 3 === 0 ? ['Cải cách hành chính'] : at % 50 === 0 ? ['Chuyển đổi số'] : [],
    source: 'Cổng thông tin cũ',
    author: `Tác giả ${at % 40}`,
  }
}

const of = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[Math.floor(at) % items.length]
  if (item === undefined) throw new Error('nothing to draw from')
  return item
}

/** Some of the lines, from another place each time, between a third of `longest` and all of it. */
function cut(lines: readonly string[], from: number, longest: number): string[] {
  const room = longest / 3 + ((from * 977) % ((longest * 2) / 3))
  const taken: string[] = []
  let length = 0
  for (let step = 0; step < lines.length && length < room; step += 1) {
    const line = of(lines, from + step).slice(0, 1500)
    taken.push(line)
    length += line.length + 1
  }
  return taken
}

/** What a file of `kind` holds in its lines, the first first. */
export const makers: Readonly<Record<string, (stock: Stock, at: number) => object>> = {
  articles: articleRecord,
  documents: documentRecord,
}
