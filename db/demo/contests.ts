import type { AreaCode } from '../../src/capabilities/tasks/index.ts'
import { addDays, type PlainDate, toVietnamese, yearOf } from '../../src/kernel/dates.ts'

/** A contest of the demo city; its days are counted from today. */
export interface DemoContest {
  readonly unit: string
  readonly writer: string
  readonly approver: string
  readonly publishedOn: PlainDate
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  readonly areas: readonly AreaCode[]
  readonly words: {
    readonly title: string
    readonly summary: string
    readonly jointUnits: string | null
    readonly decisionNumber: string
    readonly participants: string
    readonly place: string
    readonly entryUrl: string | null
    readonly rounds: string | null
    readonly prizes: string
    readonly contact: string
    readonly rules: string
  }
  /** The days that were first announced, and why they were moved. */
  readonly first?: { readonly opensOn: PlainDate; readonly closesOn: PlainDate; readonly reason: string }
  readonly results: readonly {
    readonly on: PlainDate
    readonly title: string
    readonly words: string
    readonly winners: string
  }[]
}

const weeks = (from: PlainDate, count: number) =>
  Array.from({ length: count }, (_, week) =>
    [`Tuần ${week + 1}`, toVietnamese(addDays(from, 7 * week)), toVietnamese(addDays(from, 7 * week + 6))].join(' | '),
  ).join('\n')

/** One that runs by weeks with the winners of its first, one that comes, one that is over. */
export const demoContests = (today: PlainDate): readonly DemoContest[] => [weekly(today), coming(today), over(today)]

const weeklyRules = `## Điều 1. Nội dung thi

Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021–2030, kế hoạch cải cách hành chính của thành phố, cơ chế một cửa, dịch vụ công trực tuyến.

## Điều 2. Cách thi

- Mỗi tuần mỗi người thi một lượt.
- Mỗi lượt gồm 15 câu trắc nghiệm và 01 câu dự đoán số người trả lời đúng tất cả.
- Câu hỏi và thứ tự phương án được đảo cho từng người; thời gian tính theo giờ máy chủ.

## Điều 3. Xếp giải cá nhân

1. Nhiều câu đúng hơn xếp trên.
2. Bằng nhau thì ai dự đoán gần đúng hơn xếp trên.
3. Vẫn bằng nhau thì ai nộp bài sớm hơn xếp trên, sau cùng là bốc thăm có biên bản.

## Điều 4. Xếp giải tập thể

Theo tỷ lệ người dự thi trên tổng số công chức, viên chức đã chốt trước ngày thi và điểm bình quân của đơn vị.

## Điều 5. Khiếu nại

Ban Tổ chức nhận khiếu nại trong 05 ngày từ ngày công bố kết quả.`

// After the contest of Huế in 2025 (QĐ 148/QĐ-BTCHT): weekly rounds, 15 questions and one prediction, prizes by group.
function weekly(today: PlainDate): DemoContest {
  const opensOn = addDays(today, -10)
  return {
    unit: '99.SNV',
    writer: 'canbo.noivu',
    approver: 'duyet.noivu',
    publishedOn: addDays(today, -24),
    opensOn,
    closesOn: addDays(opensOn, 27),
    areas: ['PROCEDURE', 'CIVIL_SERVICE', 'E_GOV'],
    first: { opensOn: addDays(opensOn, -7), closesOn: addDays(opensOn, 20), reason: 'dời một tuần do mưa lũ' },
    words: {
      title: `Cuộc thi trực tuyến Tìm hiểu cải cách hành chính thành phố Lam Giang năm ${yearOf(opensOn)}`,
      summary: 'Thi trắc nghiệm trong bốn tuần, mỗi tuần một lượt; có bộ câu hỏi riêng cho công chức và cho người dân.',
      jointUnits: 'Văn phòng Ủy ban nhân dân thành phố\nSở Khoa học và Công nghệ',
      decisionNumber: '148/QĐ-BTCHT',
      participants:
        'Cán bộ, công chức, viên chức đang làm việc tại thành phố.\nCông dân Việt Nam từ đủ 18 tuổi sinh sống tại thành phố.\nThành viên Ban Tổ chức, Tổ giúp việc và người ra đề không dự thi.',
      place: 'Thi trắc nghiệm trực tuyến trên trang dự thi của Ban Tổ chức',
      entryUrl: 'https://cuocthi.lamgiang.example',
      rounds: weeks(opensOn, 4),
      prizes:
        'Giải Nhất tuần, khối công chức | cá nhân | 4 | 800.000\nGiải Nhất tuần, khối công dân | cá nhân | 4 | 700.000\nGiải Nhì tuần | cá nhân | 8 | 500.000\nGiải Ba tuần | cá nhân | 8 | 300.000\nTập thể dẫn đầu, khối sở, ngành | tập thể | 3 | 2.000.000\nTập thể dẫn đầu, khối phường, xã | tập thể | 5 | 2.000.000',
      contact: 'Phòng Cải cách hành chính, Sở Nội vụ\nĐiện thoại: 0999 3000 101\nThư: cchc@lamgiang.example',
      rules: weeklyRules,
    },
    results: [
      {
        on: addDays(opensOn, 9),
        title: 'Kết quả tuần 1',
        words:
          'Tuần 1 có 1.846 lượt thi của 54 trên 54 cơ quan, đơn vị: 1.702 công chức, viên chức và 144 công dân; 903 lượt đúng tất cả các câu.',
        winners: `Giải Nhất tuần, khối công chức | Nguyễn Thị Thu Hà | Phường Ngọc Trản | 0999300711 | 15/15, dự đoán 905
Giải Nhất tuần, khối công dân | Trần Văn Bảo Long | Xã Gò Sim | 0999300712 | 15/15, dự đoán 899
Giải Nhì tuần | Lê Thị Mỹ Duyên | Sở Tài chính | 0999300713 | 15/15, dự đoán 910
Giải Nhì tuần | Hoàng Văn Tú | Phường Vĩ Giang | 0999300714 | 15/15, dự đoán 895
Giải Ba tuần | Phạm Ngọc Ánh Tuyết | Phường Tịnh Tâm | 0999300715 | 15/15, dự đoán 915
Giải Ba tuần | Đỗ Quang Hiếu | Sở Y tế | 0999300716 | 15/15, dự đoán 890`,
      },
    ],
  }
}

function coming(today: PlainDate): DemoContest {
  const opensOn = addDays(today, 18)
  return {
    unit: '99.STP',
    writer: 'canbo.tuphap',
    approver: 'duyet.tuphap',
    publishedOn: addDays(today, -4),
    opensOn,
    closesOn: addDays(opensOn, 30),
    areas: ['INSTITUTION'],
    words: {
      title: 'Cuộc thi video ngắn “Thủ tục dễ hiểu”',
      summary: 'Mỗi video dưới hai phút hướng dẫn người dân một thủ tục hoặc một quy định mới.',
      jointUnits: 'Báo và phát thanh, truyền hình Lam Giang',
      decisionNumber: '36/QĐ-STP',
      participants: 'Cá nhân, nhóm tác giả không quá 05 người, sống hoặc làm việc tại thành phố.',
      place: 'Gửi tác phẩm qua thư điện tử của Ban Tổ chức hoặc nộp tại Sở Tư pháp',
      entryUrl: null,
      rounds: null,
      prizes:
        'Giải Nhất | tập thể | 1 | 10.000.000\nGiải Nhì | tập thể | 2 | 6.000.000\nGiải Ba | tập thể | 3 | 4.000.000\nVideo được xem nhiều nhất | tập thể | 1 | 3.000.000',
      contact: 'Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp\nThư: video@lamgiang.example',
      rules:
        '## Yêu cầu tác phẩm\n\n- Dài không quá 120 giây, có phụ đề tiếng Việt.\n- Nội dung đúng với thủ tục đã công bố; ghi mã thủ tục ở cuối video.\n- Tác phẩm chưa đăng ở nơi khác, không dùng hình ảnh của người khác khi chưa được đồng ý.\n\n## Chấm giải\n\nHội đồng chấm theo thang 100 điểm: đúng nội dung 40, dễ hiểu 40, hình ảnh và âm thanh 20.',
    },
    results: [],
  }
}

function over(today: PlainDate): DemoContest {
  const heldOn = addDays(today, -45)
  return {
    unit: '99009',
    writer: 'canbo.ngoctran',
    approver: 'duyet.ngoctran',
    publishedOn: addDays(heldOn, -25),
    opensOn: heldOn,
    closesOn: heldOn,
    areas: ['PROCEDURE'],
    words: {
      title: `Hội thi “Rung chuông vàng” tìm hiểu dịch vụ công trực tuyến phường Ngọc Trản năm ${yearOf(heldOn)}`,
      summary: 'Một trăm thí sinh của các tổ dân phố, 20 câu hỏi, thi tại hội trường phường.',
      jointUnits: null,
      decisionNumber: '57/QĐ-UBND',
      participants: 'Mỗi tổ dân phố, trường học trên địa bàn cử đội thi; tổng số 100 thí sinh.',
      place: 'Hội trường Ủy ban nhân dân phường Ngọc Trản, từ 08 giờ 00',
      entryUrl: null,
      rounds: null,
      prizes:
        'Giải Rung chuông vàng | cá nhân | 1 | 2.000.000\nGiải Nhì | cá nhân | 2 | 1.000.000\nGiải phong trào | tập thể | 3 | 1.000.000',
      contact: 'Phòng Văn hóa – Xã hội phường Ngọc Trản\nĐiện thoại: 0999 3009 009',
      rules:
        '## Cách thi\n\n1. Thí sinh trả lời từng câu trên bảng trong 15 giây; sai thì rời sàn thi.\n2. Khi còn dưới 10 thí sinh, tổ cứu trợ được dùng một lần.\n3. Người trả lời đúng câu 20 được rung chuông vàng.\n\n## Công nhận kết quả\n\nBan Giám khảo công bố tại chỗ, lập biên bản.',
    },
    results: [
      {
        on: addDays(heldOn, 3),
        title: 'Kết quả hội thi',
        words: 'Hội thi có 100 thí sinh của 12 tổ dân phố và 03 trường học.',
        winners: `Giải Rung chuông vàng | Võ Thị Ngọc Hân | Tổ dân phố 4 | | 20/20 câu
Giải Nhì | Phan Đình Khôi | Trường THCS Ngọc Trản | | 18 câu
Giải Nhì | Bùi Thị Lan Anh | Tổ dân phố 9 | | 18 câu
Giải phong trào | Tổ dân phố 2 | | |
Giải phong trào | Tổ dân phố 7 | | |
Giải phong trào | Trường THCS Ngọc Trản | | |`,
      },
    ],
  }
}
