import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planText, wrappedDecision } from './example.ts'
import { readText } from './index.ts'
import type { OutlineNode, Reading } from './reading.ts'
import { withoutTraces } from './traces.ts'

describe('a plan in full form', () => {
  const reading = readText(planText)

  it('gives its properties', () => {
    expect(reading).toMatchObject({
      type: 'Kế hoạch',
      number: '15/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Bình Minh',
      place: 'Bình Minh',
      issued: '2024-01-08',
      title: 'Tuyên truyền cải cách hành chính trên địa bàn tỉnh Bình Minh năm 2024',
      signer: { name: 'Trần Văn Minh', post: 'Phó Chủ tịch', capacity: 'KT.' },
      recipients: ['Bộ Nội vụ (để b/c)', 'Các sở, ban, ngành', 'Lưu: VT, NC'],
      doubts: [],
    })
  })

  it('cites its bases and the submission, never itself', () => {
    expect(reading.citations.map(({ number, issued, role }) => [number, issued, role])).toEqual([
      ['76/NQ-CP', '2021-07-15', 'basis'],
      ['12/TTr-SNV', '2024-01-05', 'mention'],
    ])
  })

  it('finds every section and misses none', () => {
    const { plan } = reading
    expect(plan?.period).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(plan?.purposes.map((item) => item.marker)).toEqual(['a', 'b'])
    expect(plan?.requirements).toHaveLength(2)
    expect(plan?.contents.map((item) => item.marker)).toEqual(['1', '2'])
    expect(plan?.channels).toHaveLength(2)
    expect(plan?.audiences).toHaveLength(1)
    expect(plan?.funding).toHaveLength(1)
    expect(plan?.reporting.map((item) => item.text.slice(0, 15))).toEqual(['Tổng hợp, báo c', 'Báo cáo kết quả'])
    expect(plan?.missing).toEqual([])
  })

  it('orders tasks from paragraphs: who leads, with whom, by when', () => {
    const tasks = reading.plan?.tasks
      .slice(0, 8)
      .map(({ lead, support, requested, schedule }) => [lead, support, requested, schedule.to ?? schedule.every])
    expect(tasks).toEqual([
      [['Sở Nội vụ'], ['Sở Thông tin và Truyền thông', 'Văn phòng UBND tỉnh', 'các cơ quan liên quan'], false, null],
      [['Sở Nội vụ'], [], false, '2024-11-30'],
      [['Sở Thông tin và Truyền thông'], ['Sở Văn hóa, Thể thao và Du lịch'], false, '2024-03-31'],
      [['Sở Tài chính'], [], false, '2024-06-30'],
      [['Các sở, ban, ngành', 'UBND các huyện, thị xã, thành phố'], [], false, '2024-01-31'],
      [['Các sở, ban, ngành', 'UBND các huyện, thị xã, thành phố'], [], false, '2024-12-31'],
      [['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'các tổ chức chính trị - xã hội'], [], true, null],
      [['Đài Phát thanh và Truyền hình tỉnh'], [], false, '2024-12-31'],
    ])
  })

  it('makes no task of the closing formula', () => {
    expect(reading.plan?.tasks.some((task) => task.text.includes('khó khăn'))).toBe(false)
  })

  it('orders tasks from the annex table under their groups', () => {
    const tasks = reading.plan?.tasks
      .slice(8)
      .map(({ group, lead, openSupport, product, schedule }) => [group, lead, openSupport, product, schedule.kind])
    expect(tasks).toEqual([
      ['CHỈ ĐẠO, ĐIỀU HÀNH', ['Sở Nội vụ'], false, 'Kế hoạch', 'due'],
      ['CHỈ ĐẠO, ĐIỀU HÀNH', ['Văn phòng UBND tỉnh'], true, 'Tin, bài', 'continuous'],
      ['CUỘC THI', ['Sở Nội vụ', 'Sở Tư pháp'], false, 'Cuộc thi', 'range'],
    ])
  })

  it('keeps spans that point at what they say', () => {
    for (const citation of reading.citations) expect(reading.text.slice(...citation.span)).toBe(citation.raw)
    for (const item of reading.plan?.purposes ?? []) {
      expect(reading.text.slice(...item.span)).toBe(`${item.marker}) ${item.text}`)
    }
  })
})

describe('a decision as a law site prints it', () => {
  const reading = readText(wrappedDecision)

  it('joins torn lines', () => {
    expect(reading).toMatchObject({
      type: 'Quyết định',
      number: '3566/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Bình Minh',
      issued: '2025-11-21',
      effective: '2025-11-21',
      signer: { name: 'Lê Thị Minh Hà', post: 'Phó Chủ tịch', capacity: 'KT.' },
      plan: null,
    })
    expect(reading.outline.filter((node) => node.kind === 'article').map((node) => node.text)).toEqual([
      'Công bố kèm theo Quyết định này danh mục thủ tục hành chính mới ban hành.',
      'Quyết định này có hiệu lực kể từ ngày ký./.',
    ])
  })

  it('reads several documents behind one kind', () => {
    expect(reading.citations.map(({ number, type, issued }) => [number, type, issued])).toEqual([
      ['63/2010/NĐ-CP', 'Nghị định', '2010-06-08'],
      ['48/2013/NĐ-CP', 'Nghị định', '2013-05-14'],
    ])
    expect(reading.namedReferences.map((reference) => reference.name)).toContain('Luật Tổ chức chính quyền địa phương')
  })

  it('lists the procedures of its annex', () => {
    expect(reading.procedures).toMatchObject([
      { action: 'announce', code: '1.001193', name: 'Thủ tục đăng ký khai sinh' },
    ])
  })
})

it('takes a text that begins with its kind for a document without a number', () => {
  const reading = readText(
    'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n',
  )
  expect(reading).toMatchObject({ type: 'Kế hoạch', number: null, title: 'Tuyên truyền cải cách hành chính năm 2026' })
  expect(reading.plan?.purposes).toHaveLength(1)
  expect(reading.doubts.map((doubt) => doubt.code)).toEqual(['NUMBER_MISSING', 'DATE_INCOMPLETE', 'SIGNER_MISSING'])
})

describe('citations', () => {
  it.each([
    ['Chỉ thị số 26-CT/UBND của UBND tỉnh ngày 17/10/2016 về', '26/CT-UBND', 'Chỉ thị', '2016-10-17'],
    ['Nghị quyết 02-NQ/TU ngày 20/7/2016 của Tỉnh ủy', '02-NQ/TU', 'Nghị quyết', '2016-07-20'],
    ['Chương trình số 01-Ctr/TU của Tỉnh ủy', '01-CTr/TU', 'Chương trình', null],
    ['Thông tư số 16/2019/TT- BNNPTNT ngày 01 tháng 11 năm 2019', '16/2019/TT-BNNPTNT', 'Thông tư', '2019-11-01'],
    ['Luật Bảo hiểm xã hội số 71/2006/QH11 hết hiệu lực', '71/2006/QH11', 'Luật', null],
    ['Công văn số 545/CCTKV.VIII-CNTK ngày 02/6/2025', '545/CCTKV.VIII-CNTK', 'Công văn', '2025-06-02'],
    ['Kế hoạch số 38/KH-UBND, ngày 23/02/2022', '38/KH-UBND', 'Kế hoạch', '2022-02-23'],
    ['Quyết định số 12/QĐ-UBND ngày 31/02/2022', '12/QĐ-UBND', 'Quyết định', null],
    [
      '(Điều 3 Nghị định số 54/2022/NĐ-CP Sửa đổi một số điều ngày 22/08/2022 của Chính phủ, có hiệu lực',
      '54/2022/NĐ-CP',
      'Nghị định',
      '2022-08-22',
    ],
  ])('reads "%s"', (text, number, type, issued) => {
    expect(readText(`Theo ${text}.`).citations).toMatchObject([{ number, type, issued }])
  })

  it.each([
    'tiêu chuẩn TCVN ISO 9001:2008',
    'Mẫu số 01/TNDN',
    'ngày 12/12/2019',
    'tốc độ 50km/h',
    'tài khoản số 12/AB-CD',
  ])('makes none of "%s"', (text) => {
    expect(readText(`Theo ${text}.`).citations).toEqual([])
  })

  it('doubts a date that no calendar has', () => {
    const [doubt] = readText('Theo Quyết định số 12/QĐ-UBND ngày 31/02/2022.').doubts
    expect(doubt).toMatchObject({ code: 'DATE_IMPOSSIBLE', message: 'Ngày "31/02/2022" không có trong lịch.' })
  })

  it('gives an undated mention the date of the dated one of the same number', () => {
    const reading = readText('Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; thực hiện Nghị quyết số 76/NQ-CP.')
    expect(reading.citations.map((citation) => citation.issued)).toEqual(['2021-07-15', '2021-07-15'])
  })

  it('keeps article, clause and point of the document that is meant', () => {
    const reading = readText(
      'Sửa đổi điểm a khoản 3 Điều 5 Thông tư 67/2024/TT-BQP và khoản 2 Điều 33 Nghị định số 103/2024/NĐ-CP.',
    )
    expect(reading.citations.map((citation) => citation.clause)).toEqual([
      { article: '5', clause: '3', point: 'a' },
      { article: '33', clause: '2', point: null },
    ])
  })
})

describe('what is no official document', () => {
  const news = readText(
    'Ngày 24/12/2019, UBND thành phố Huế ban hành Kế hoạch số 5231/KH-UBND về việc tuyên truyền. Theo tiêu chuẩn TCVN ISo 9001:2015. ' +
      'Năm 2017 tỷ lệ hài lòng là 95, 56%, năm 2019 là 97,24%. Từ đầu năm 2011 đến nay đã kiểm tra 157 cơ quan, bảo đảm kiểm tra 20-30% các phòng.',
  )

  it('has neither type nor number, and cites the plan that it tells of', () => {
    expect(news).toMatchObject({ type: null, number: null, plan: null, outline: [{ kind: 'paragraph' }] })
    expect(news.citations).toMatchObject([
      { number: '5231/KH-UBND', type: 'Kế hoạch', issuer: 'Ủy ban nhân dân thành phố Huế', issued: '2019-12-24' },
    ])
  })

  it('states its figures with their period; a range is no figure', () => {
    expect(news.facts.map(({ value, unit, period }) => [value, unit, period])).toEqual([
      [95.56, '%', 'năm 2017'],
      [97.24, '%', 'năm 2019'],
      [157, 'cơ quan', 'từ đầu năm 2011 đến nay'],
    ])
  })
})

describe('any text', () => {
  const words = [
    'Số: 12/KH-UBND',
    'KẾ HOẠCH',
    'a)',
    'd)',
    '1.',
    '1.1.',
    'I.',
    'Điều 1.',
    '- ',
    '|',
    '\n',
    ' ',
    'Sở Nội vụ chủ trì',
    'ngày 30/11',
    'Nơi nhận:',
    'TM. ỦY BAN',
    'Phụ lục',
    '95,5%',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'VI. TỔ CHỨC THỰC HIỆN',
    '\u0301',
    '“',
    '😀',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join('')),
  )

  it('reads without throwing, with every span inside the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        const reading = readText(input)
        expect(reading.text).toBe(withoutTraces(input).normalize('NFC'))
        for (const [start, end] of spansOf(reading)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(reading.text.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function spansOf(reading: Reading): [number, number][] {
  const { plan } = reading
  const lists = [
    reading.citations,
    reading.namedReferences,
    reading.annexes,
    reading.tables,
    reading.facts,
    reading.procedures,
    reading.doubts,
    nodesOf(reading.outline),
    ...(plan
      ? [plan.purposes, plan.requirements, plan.contents, plan.tasks, plan.targets, plan.reporting, plan.funding]
      : []),
  ]
  return lists.flat().map((part) => part.span)
}

function nodesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)])
}
