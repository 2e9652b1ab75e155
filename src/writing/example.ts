import type { OfficialDocument, TableRow } from './document.ts'

const taskRows: TableRow[] = [
  { kind: 'group', marker: 'I', text: 'Chỉ đạo, điều hành' },
  {
    kind: 'row',
    cells: [
      '1',
      'Ban hành kế hoạch tuyên truyền cải cách hành chính của cơ quan, đơn vị, địa phương',
      'Kế hoạch',
      'Các sở, ban, ngành; UBND các xã, phường',
      'Sở Nội vụ',
      'Trước ngày 31/01/2026',
    ],
  },
  {
    kind: 'row',
    cells: [
      '2',
      'Quán triệt các nghị quyết, chương trình, kế hoạch về cải cách hành chính tới toàn thể cán bộ, công chức, viên chức',
      'Hội nghị, sinh hoạt chuyên đề',
      'Các cơ quan, đơn vị, địa phương',
      'Sở Nội vụ',
      'Thường xuyên trong năm',
    ],
  },
  { kind: 'group', marker: 'II', text: 'Tuyên truyền trên báo chí, cổng thông tin điện tử' },
  ...Array.from(
    { length: 14 },
    (_, index): TableRow => ({
      kind: 'row',
      cells: [
        String(index + 3),
        `Thực hiện chuyên mục “Cải cách hành chính” kỳ ${index + 1}, tập trung vào dịch vụ công trực tuyến và giải quyết thủ tục hành chính không phụ thuộc địa giới`,
        'Ít nhất 02 chuyên mục/tháng',
        'Báo và Phát thanh, Truyền hình thành phố',
        'Sở Nội vụ; Văn phòng UBND thành phố',
        'Hằng tháng',
      ],
    }),
  ),
]

export const examplePlan: OfficialDocument = {
  head: {
    issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LAM GIANG'],
    number: { n: '5', symbol: 'KH-UBND' },
    place: 'Lam Giang',
    date: '2026-01-05',
  },
  type: 'Kế hoạch',
  title: 'Tuyên truyền cải cách hành chính nhà nước trên địa bàn thành phố Lam Giang năm 2026',
  bases: [
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;',
    'Căn cứ Quyết định số 282/QĐ-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ',
  ],
  opening: 'Ủy ban nhân dân thành phố ban hành Kế hoạch tuyên truyền cải cách hành chính (CCHC) năm 2026 như sau:',
  body: [
    { kind: 'heading', level: 'roman', marker: 'I', text: 'Mục đích, yêu cầu' },
    { kind: 'heading', level: 'number', marker: '1', text: 'Mục đích' },
    {
      kind: 'point',
      marker: 'a',
      text: 'Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức và người dân, doanh nghiệp về công tác CCHC.',
    },
    {
      kind: 'point',
      marker: 'b',
      text: 'Tăng cường sự tham gia, giám sát của Nhân dân đối với việc giải quyết thủ tục hành chính.',
    },
    { kind: 'heading', level: 'number', marker: '2', text: 'Yêu cầu' },
    { kind: 'dash', level: 1, text: 'Nội dung tuyên truyền chính xác, dễ hiểu, phù hợp với từng nhóm đối tượng:' },
    { kind: 'dash', level: 2, text: 'Cán bộ, công chức, viên chức;' },
    { kind: 'dash', level: 2, text: 'Người dân, doanh nghiệp.' },
    { kind: 'heading', level: 'roman', marker: 'II', text: 'Tổ chức thực hiện' },
    { kind: 'heading', level: 'number', marker: '1', text: 'Sở Nội vụ' },
    {
      kind: 'paragraph',
      text: 'Chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này; tổng hợp, báo cáo Ủy ban nhân dân thành phố trước ngày 30/11/2026.',
    },
  ],
  closing:
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân thành phố xem xét, quyết định.',
  recipients: [
    'Bộ Nội vụ',
    'Thường trực Thành ủy',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Các sở, ban, ngành thành phố',
    'UBND các xã, phường',
    'Lưu: VT, NC.',
  ],
  signature: {
    capacity: 'KT.',
    body: 'ỦY BAN NHÂN DÂN',
    onBehalfTitle: 'CHỦ TỊCH',
    post: 'PHÓ CHỦ TỊCH',
    name: 'Nguyễn Thị Minh Hằng',
  },
  issuerName: 'Ủy ban nhân dân thành phố Lam Giang',
  annexes: [
    {
      title: 'Nhiệm vụ tuyên truyền cải cách hành chính năm 2026',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: 'STT', width: 5, align: 'centre' },
            { header: 'Nội dung, nhiệm vụ', width: 33, align: 'justify' },
            { header: 'Sản phẩm', width: 15 },
            { header: 'Cơ quan chủ trì', width: 17, group: 'Phân công thực hiện' },
            { header: 'Cơ quan phối hợp', width: 15, group: 'Phân công thực hiện' },
            { header: 'Thời gian', width: 15, align: 'centre' },
          ],
          rows: taskRows,
        },
      ],
    },
  ],
}

export const exampleReport: OfficialDocument = {
  head: {
    parent: 'UBND THÀNH PHỐ LAM GIANG',
    issuer: ['SỞ NỘI VỤ'],
    number: { n: null, symbol: 'BC-SNV' },
    place: 'Lam Giang',
    date: null,
  },
  type: 'Báo cáo',
  title:
    'Kết quả thực hiện Kế hoạch tuyên truyền cải cách hành chính nhà nước trên địa bàn thành phố Lam Giang 6 tháng đầu năm 2026',
  addressees: ['Ủy ban nhân dân thành phố Lam Giang'],
  bases: [],
  opening: 'Thực hiện Kế hoạch số 05/KH-UBND ngày 05/01/2026, Sở Nội vụ báo cáo kết quả như sau:',
  body: [
    { kind: 'heading', level: 'roman', marker: 'I', text: 'Kết quả thực hiện' },
    { kind: 'heading', level: 'number', marker: '1', text: 'Kết quả chung' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Đến ngày 14/6/2026, đã hoàn thành ' },
        { text: '42', bold: true, link: 'https://cchc.example.vn/ke-hoach/tuyen-truyen-2026?so=hoan-thanh&ky=6t' },
        { text: ' trên 48 nhiệm vụ đến hạn, đạt ' },
        { text: '87,5%', link: 'https://cchc.example.vn/ke-hoach/tuyen-truyen-2026' },
        { text: '.' },
      ],
    },
    {
      kind: 'table',
      caption: 'Bảng 1. Kết quả theo kênh tuyên truyền',
      columns: [
        { header: 'STT', width: 8, align: 'centre' },
        { header: 'Kênh tuyên truyền', width: 44 },
        { header: 'Số tin, bài', width: 16, align: 'right' },
        { header: 'Đơn vị tham gia', width: 16, align: 'right' },
        { header: 'Tỷ lệ', width: 16, align: 'right' },
      ],
      rows: [
        { kind: 'row', cells: ['1', 'Cổng thông tin điện tử', '1.234', '40', '97,24%'] },
        { kind: 'row', cells: ['2', 'Truyền thanh cơ sở', '560', '38', '95,00%'] },
        { kind: 'row', cells: ['', 'Tổng số', '1.794', '40', '96,50%'], bold: true },
      ],
    },
    { kind: 'heading', level: 'roman', marker: 'II', text: 'Tồn tại, hạn chế' },
    { kind: 'paragraph', text: 'Còn 06 nhiệm vụ chậm tiến độ do thiếu nhân lực tại một số xã, phường.' },
  ],
  closing: 'Trên đây là báo cáo kết quả, Sở Nội vụ kính báo cáo Ủy ban nhân dân thành phố.',
  recipients: ['Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, CCHC'],
  signature: { capacity: 'KT.', onBehalfTitle: 'GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: null },
  issuerName: 'Sở Nội vụ thành phố Lam Giang',
  annexes: [
    { marker: 'I', title: 'Tình hình thực hiện kế hoạch', orientation: 'landscape', blocks: [] },
    {
      marker: 'II',
      title: 'Số liệu',
      orientation: 'portrait',
      blocks: [{ kind: 'paragraph', text: 'Nguồn: sổ minh chứng của hệ thống.', style: 'note' }],
    },
  ],
}

export const exampleLetter: OfficialDocument = {
  head: {
    issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TRẦN HƯNG ĐẠO'],
    number: { n: '123', symbol: 'UBND-VHXH' },
    place: 'Phường Trần Hưng Đạo',
    date: '2026-11-09',
  },
  type: 'Công văn',
  title: 'báo cáo tiến độ nhiệm vụ tuyên truyền cải cách hành chính quý IV năm 2026',
  addressees: ['Sở Nội vụ', 'Văn phòng UBND thành phố'],
  bases: [],
  opening: 'Thực hiện Kế hoạch số 05/KH-UBND ngày 05/01/2026, UBND phường báo cáo như sau:',
  body: [{ kind: 'paragraph', text: 'Phường đã phát 24 buổi truyền thanh và đăng 36 tin, bài.' }],
  recipients: [],
  signature: { capacity: 'TM.', body: 'ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH', name: 'Trần Văn Bình' },
  issuerName: 'Ủy ban nhân dân phường Trần Hưng Đạo',
  annexes: [],
}

export const exampleDecision: OfficialDocument = {
  head: {
    issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LAM GIANG'],
    number: { n: '2709', symbol: 'QĐ-UBND' },
    place: 'Lam Giang',
    date: '2026-02-28',
  },
  type: 'Quyết định',
  title: 'Về việc kiện toàn Ban Chỉ đạo cải cách hành chính thành phố',
  competence: 'Chủ tịch Ủy ban nhân dân thành phố Lam Giang',
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 330/TTr-SNV ngày 20 tháng 02 năm 2026',
  ],
  body: [
    { kind: 'article', marker: '1', text: 'Kiện toàn Ban Chỉ đạo cải cách hành chính thành phố.' },
    { kind: 'article', marker: '2', title: 'Hiệu lực', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    { kind: 'article', marker: '3', text: 'Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.' },
  ],
  recipients: ['Như Điều 3', 'Lưu: VT, NC (2)'],
  signature: { capacity: null, post: 'CHỦ TỊCH', name: 'Lê Quốc Việt' },
  issuerName: 'Ủy ban nhân dân thành phố Lam Giang',
  annexes: [],
}
