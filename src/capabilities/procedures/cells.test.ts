import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDossier } from './cells/dossier.ts'
import { readLegalBases } from './cells/legal-bases.ts'
import { audiencesOf, onlineLevelOf } from './cells/lists.ts'
import { missingOf, readContent } from './cells/reading.ts'
import { readResults } from './cells/results.ts'
import { readSteps } from './cells/steps.ts'
import { exemptions, readWays } from './cells/ways.ts'
import { procedureCode } from './rules/code.ts'

const head = 'Hình thức nộpThời gianPhí, lệ phíMô tả'

describe('ways, cell by cell', () => {
  test('channel, time, fee with what it is for, description', () => {
    const ways = readWays(
      `${head}Trực tuyến7 Ngày làm việc10,000 Việt Nam Đồng(Nộp qua mạng (một lần).)Trực tiếp1 Giờ20.000 VNĐ(Người thuộc hộ nghèo được miễn.)Nộp tại Bộ phận Một cửa. Trực tuyến: qua Cổng.Dịch vụ bưu chínhKhông có thông tinMiễn phí`,
    )
    expect(ways).toMatchObject([
      {
        channel: 'online',
        duration: { count: 7, unit: 'working-day' },
        fees: [{ amount: 10_000, currency: 'VND', note: 'Nộp qua mạng (một lần).' }],
        note: null,
      },
      {
        channel: 'direct',
        duration: { count: 1, unit: 'hour' },
        fees: [{ amount: 20_000, note: 'Người thuộc hộ nghèo được miễn.' }],
        note: 'Nộp tại Bộ phận Một cửa. Trực tuyến: qua Cổng.',
      },
      { channel: 'post', duration: null, fees: [], isFree: true },
    ])
    expect(ways?.flatMap(exemptions)).toEqual(['Người thuộc hộ nghèo được miễn.'])
  })

  test('what cannot be told stays as printed', () => {
    // 1 (day) and 25 đồng, or 125 đồng: nobody can tell
    expect(readWays(`${head}Trực tiếp125 VNĐ(x)`)).toMatchObject([{ fees: [{ text: '125 VNĐ', amount: null }] }])
    expect(readWays(`${head}Trực tiếp1Miễn phí`)).toMatchObject([{ duration: { text: '1', unit: null }, isFree: true }])
    expect(readWays('Nộp tại xã')).toBeNull()
  })
})

describe('dossier', () => {
  const table = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng'
  test('cases, papers, forms, originals and copies', () => {
    const raw = `--${table}Tờ khai theo mẫu (gồm 02 bản chính.)Mẫu số 01.docx1 bản chínhHộ chiếu0 bản chính,1 bản saob) Trường hợp khác${table}- Giấy ủy quyền1 bản chính`
    expect(readDossier(raw)).toEqual([
      {
        name: null,
        papers: [
          { name: 'Tờ khai theo mẫu (gồm 02 bản chính.)', forms: ['Mẫu số 01.docx'], originals: 1, copies: 0 },
          { name: 'Hộ chiếu', forms: [], originals: 0, copies: 1 },
        ],
      },
      { name: 'b) Trường hợp khác', papers: [{ name: '- Giấy ủy quyền', forms: [], originals: 1, copies: 0 }] },
    ])
    expect(readDossier('Nộp giấy tờ tùy thân')).toBeNull()
  })
  test('a number before the quantity is not part of it', () => {
    expect(readDossier(`--${table}Tờ khai CT011 bản chính`)?.[0]?.papers).toMatchObject([
      { name: 'Tờ khai CT01', originals: 1 },
    ])
  })
})

test('steps keep their marks; without marks they are paragraphs', () => {
  expect(readSteps('Bước 1: Nộp.\n- tại xã\n Bước 2. Nhận.')).toEqual({
    lead: null,
    steps: [
      { mark: 'Bước 1', text: 'Nộp.\n- tại xã' },
      { mark: 'Bước 2', text: 'Nhận.' },
    ],
  })
  expect(readSteps('Đầu\na) Một\nb) Hai')).toMatchObject({ lead: 'Đầu', steps: [{ mark: 'a)' }, { mark: 'b)' }] })
  expect(readSteps('Chỉ một đoạn.').steps).toEqual([{ mark: null, text: 'Chỉ một đoạn.' }])
})

test('legal bases: number and title are told apart, the day only where it is the document’s own', () => {
  const raw =
    'Tên văn bản pháp lýMã văn bảnLuật số 73/2021/QH1473/2021/QH14Luật Các TCTD49/2025/TT-NHNNLuật NuôiLuật số 52/2010/QH12Thông tư số 43/2023/TT-BTC ngày 27/6/2023 sửa Thông tư 1/2020/TT-BTC ngày 2/1/202043/2023/TT-BTC'
  expect(readLegalBases(raw)).toEqual([
    { title: 'Luật số 73/2021/QH14', number: '73/2021/QH14', issued: null },
    { title: 'Luật Các TCTD', number: '49/2025/TT-NHNN', issued: null },
    { title: 'Luật NuôiLuật số', number: '52/2010/QH12', issued: null },
    {
      title: 'Thông tư số 43/2023/TT-BTC ngày 27/6/2023 sửa Thông tư 1/2020/TT-BTC ngày 2/1/2020',
      number: '43/2023/TT-BTC',
      issued: '2023-06-27',
    },
  ])
})

test('results, audiences, online levels, codes', () => {
  expect(readResults('Giấy khai sinhMã: KQ.G15.000123Từ khóakhai sinhMô tảKhông có thông tin')).toEqual({
    results: [{ name: 'Giấy khai sinh', code: 'KQ.G15.000123' }],
    keywords: 'khai sinh',
    remarks: null,
  })
  expect(audiencesOf('Tổ chức (không bao gồm doanh nghiệp, HTX), Công dân Việt Nam').sort()).toEqual(
    ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'].sort(),
  )
  expect(['Toàn trình', 'Một phần', 'Mức độ 2', null].map(onlineLevelOf)).toEqual([
    'full',
    'partial',
    'information',
    null,
  ])
  for (const typed of ['1.001193', '1001193', 'mã 1.001193', 'TTHC 1-001193', '1.001193.000.00.00.H57'])
    expect([typed, procedureCode(typed)]).toEqual([typed, '1.001193'])
  for (const typed of ['', '1.00119', '12.001193', 'khai sinh']) expect(procedureCode(typed)).toBeNull()
})

const corpus = fileURLToPath(new URL('../../../../shared/corpus/procedures/procedures.jsonl', import.meta.url))
if (!existsSync(corpus)) console.warn('procedures are not compared with the corpus: ../shared is absent')

interface CorpusRecord {
  code: string
  name: string
  steps: string
  ways_raw: string
  documents: string | null
  legal_basis_raw: string | null
  result: string | null
  agency: string | null
  audience: string
}
const bare = (words: string) => words.replace(/\s/gu, '')
/** Without what the tables print themselves: heads, quantities, marks of unnamed cases. */
const words = (of: string) =>
  bare(of)
    .replace(/TêngiấytờMẫuđơn,tờkhaiSốlượng/g, '')
    .replace(/\d+bản(?:chính|sao)/g, '')
    .replace(/[,\d-]/g, '')

describe.skipIf(!existsSync(corpus))('the whole corpus', () => {
  const records: CorpusRecord[] = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line.normalize('NFC')))
    : []
  const read = records.map((record) => ({
    record,
    ...readContent(
      {
        steps: record.steps,
        ways: record.ways_raw,
        documents: record.documents ?? '',
        legalBases: record.legal_basis_raw ?? '',
        result: record.result ?? '',
      },
      { rows: [], requirements: null, coordinating: null },
    ),
  }))

  test('nothing of the ways, the papers, the steps is lost', () => {
    for (const { record, content } of read) {
      let left = bare(record.ways_raw).replace(bare(head), '')
      for (const way of content.ways) {
        const said = [way.duration?.text, ...way.fees.flatMap(({ text, note }) => [text, note]), way.note]
        for (const part of said.flatMap((one) => (one ? [bare(one)] : []))) {
          expect([record.code, left.includes(part)]).toEqual([record.code, true])
          left = left.replace(part, () => '')
        }
      }
      const unread = left
        .replace(
          /Hìnhthứcnộp|Thờigi?a?n|Phí,lệphí|Môtảa?|Trựctiếp|Trựctuyến|Dịchvụbưuchính|Khôngcóthôngtin|Miễnphí/g,
          '',
        )
        .replace(/[()]/g, '')
      if (content.waysText === null) expect([record.code, unread]).toEqual([record.code, ''])
      const papers = content.dossier.flatMap((one) => [
        one.name ?? '',
        ...one.papers.flatMap(({ name, forms }) => [name, ...forms]),
      ])
      if (content.dossierText === null)
        expect([record.code, words(papers.join(''))]).toEqual([record.code, words(record.documents ?? '')])
      const steps = [
        content.steps.lead ?? '',
        ...content.steps.steps.flatMap(({ mark, text }) => [mark ?? '', text]),
      ].join('')
      const plain = (text: string) => bare(text).replace(/[:.)\-–+*]/g, '')
      expect([record.code, plain(steps)]).toEqual([record.code, plain(record.steps)])
    }
  })

  test('most cells are read, part by part', () => {
    const ways = read.flatMap(({ content }) => content.ways)
    const papers = read.flatMap(({ content }) => content.dossier.flatMap((one) => one.papers))
    const bases = read.flatMap(({ content }) => content.legalBases)
    const share = (part: number, of: number) => Math.round((100 * part) / of)
    expect({
      ways: share(read.filter(({ content }) => content.waysText === null).length, read.length),
      durations: share(ways.filter(({ duration }) => duration === null || duration.unit !== null).length, ways.length),
      fees: share(
        ways.filter(({ fees }) => fees.every((fee) => fee.amount !== null || fee.currency === null)).length,
        ways.length,
      ),
      papers: share(papers.filter(({ originals }) => originals !== null).length, papers.length),
      dossiers: share(read.filter(({ content }) => content.dossierText === null).length, read.length),
      bases: share(bases.filter(({ number }) => number !== null).length, bases.length),
    }).toEqual({ ways: 100, durations: 90, fees: 100, papers: 100, dossiers: 99, bases: 100 })
    const complete = read.filter(
      ({ record, content }) =>
        missingOf(content, { ...record, agency: record.agency || null, audiences: [record.audience] }).length === 0,
    )
    expect(complete.length).toBe(873)
  })
})
