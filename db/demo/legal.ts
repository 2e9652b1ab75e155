import { addDays, type PlainDate } from '../../src/kernel/dates.ts'
import { demoYear } from './year.ts'

/** A legal document of the demo city; what it does to others stands in its text. */
export interface DemoPaper {
  readonly number: string
  readonly type: string
  readonly issued: PlainDate
  readonly effective: PlainDate | null
  readonly expires?: PlainDate
  readonly field: string
  readonly title: string
  readonly text: string
}

const printed = (day: PlainDate) => day.split('-').reverse().join('/')

/** Normative decisions that followed each other, one not yet in force, one that ended by its own term. */
export const demoPapers = (today: PlainDate): readonly DemoPaper[] => [
  ...oneStopPapers(demoYear(today)),
  ...otherPapers(demoYear(today), today),
]

const numbersOf = (year: number) => [`12/${year - 5}/QĐ-UBND`, `30/${year - 3}/QĐ-UBND`, `02/${year}/QĐ-UBND`] as const

/** Each changes or replaces those before it. */
function oneStopPapers(year: number): readonly DemoPaper[] {
  const [first, second, third] = [`${year - 5}-03-15`, `${year - 3}-06-20`, `${year}-01-06`]
  const numbers = numbersOf(year)
  const procedures = 'Kiểm soát thủ tục hành chính'
  // a document is cited by the name that its issuer bore then: the city was a province before 2025
  const committee = `Ủy ban nhân dân ${year - 3 < 2025 ? 'tỉnh' : 'thành phố'} Lam Giang`
  return [
    {
      ...{ number: numbers[0], type: 'Quyết định', issued: first, effective: addDays(first, 15), field: procedures },
      title: 'Ban hành Quy định tiếp nhận, giải quyết thủ tục hành chính theo cơ chế một cửa',
      text: `Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ;
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc tiếp nhận, giải quyết thủ tục hành chính theo cơ chế một cửa trên địa bàn.
Điều 2. Thời gian tiếp nhận
Bộ phận Một cửa tiếp nhận hồ sơ trong giờ hành chính các ngày làm việc.
Điều 3. Hiệu lực thi hành
Quyết định này có hiệu lực thi hành từ ngày ${printed(addDays(first, 15))}.`,
    },
    {
      ...{ number: numbers[1], type: 'Quyết định', issued: second, effective: addDays(second, 12), field: procedures },
      title: `Sửa đổi, bổ sung Quyết định số ${numbers[0]} về cơ chế một cửa`,
      text: `Điều 1. Sửa đổi, bổ sung Điều 2 Quyết định số ${numbers[0]} ngày ${printed(first)}
Bộ phận Một cửa tiếp nhận hồ sơ cả sáng thứ Bảy.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày ${printed(addDays(second, 12))}.`,
    },
    {
      ...{ number: numbers[2], type: 'Quyết định', issued: third, effective: addDays(third, 14), field: procedures },
      title: 'Ban hành Quy định tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới',
      text: `Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ;
Điều 1. Phạm vi điều chỉnh
Người dân nộp hồ sơ tại bất kỳ Bộ phận Một cửa nào trên địa bàn.
Điều 2. Hiệu lực thi hành
1. Quyết định này có hiệu lực thi hành từ ngày ${printed(addDays(third, 14))}.
2. Quyết định này thay thế Quyết định số ${numbers[0]} ngày ${printed(first)} của ${committee} và Quyết định số ${numbers[1]} ngày ${printed(second)} của ${committee}.`,
    },
  ]
}

function otherPapers(year: number, today: PlainDate): readonly DemoPaper[] {
  const [recent, coming, third] = [addDays(today, -5), addDays(today, 12), `${year}-01-06`]
  const numbers = numbersOf(year)
  return [
    {
      ...{ number: `41/${recent.slice(0, 4)}/QĐ-UBND`, type: 'Quyết định', issued: recent, effective: coming },
      field: 'Tổ chức bộ máy',
      title: 'Ban hành Quy chế phối hợp theo dõi, đánh giá kết quả cải cách hành chính',
      text: `Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa các sở, phường, xã trong theo dõi, đánh giá cải cách hành chính.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày ${printed(coming)}.`,
    },
    {
      ...{ number: `05/${year - 4}/NQ-HĐND`, type: 'Nghị quyết', issued: `${year - 4}-07-08` },
      ...{ effective: `${year - 4}-07-18`, expires: `${year}-01-01`, field: 'Công chức, viên chức' },
      title: `Chính sách hỗ trợ công chức làm việc tại Bộ phận Một cửa giai đoạn ${year - 4} - ${year - 1}`,
      text: `Điều 1. Mức hỗ trợ
Công chức được phân công tại Bộ phận Một cửa được hỗ trợ hằng tháng.
Điều 2. Nghị quyết này có hiệu lực từ ngày 18/7/${year - 4} đến hết ngày 31/12/${year - 1}.`,
    },
    {
      ...{ number: '04/CT-UBND', type: 'Chỉ thị', issued: `${year}-02-03`, effective: null },
      field: 'Kỷ luật, kỷ cương hành chính',
      title: 'Tăng cường kỷ luật, kỷ cương hành chính trong giải quyết thủ tục hành chính',
      text: `Thực hiện Quyết định số ${numbers[2]} ngày ${printed(third)} của Ủy ban nhân dân, Ủy ban nhân dân yêu cầu:
1. Không để hồ sơ quá hạn.
2. Thư xin lỗi gửi trước ngày hẹn trả.`,
    },
  ]
}

/** Someone's words on a draft, so many days after it was opened. */
export interface DemoComment {
  readonly after: number
  readonly article: number | null
  readonly body: string
  readonly name: string | null
  /** Index of the answer; left out: not read yet. */
  readonly answer?: number | null
}

export interface DemoConsultation {
  readonly title: string
  /** Days from today. */
  readonly opens: number
  readonly closes: number
  readonly questions: string
  readonly draft: string
  readonly comments: readonly DemoComment[]
  readonly answers: readonly { readonly outcome: 'accepted' | 'partly' | 'explained'; readonly body: string }[]
}

export const demoConsultations: readonly DemoConsultation[] = [
  {
    title: 'Quyết định ban hành Quy định đánh giá sự hài lòng của người dân tại Bộ phận Một cửa',
    ...{ opens: -52, closes: -28 },
    questions: 'Cách lấy phiếu, số câu hỏi và nơi công khai kết quả.',
    draft: `Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc đánh giá sự hài lòng của người dân khi làm thủ tục hành chính.
Điều 2. Hình thức lấy phiếu
1. Lấy phiếu giấy tại quầy.
2. Lấy phiếu điện tử qua mã QR in trên giấy hẹn.
Điều 3. Công khai kết quả
Kết quả công khai mỗi quý trên cổng thông tin điện tử.
Điều 4. Hiệu lực thi hành
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.`,
    comments: [
      {
        after: 4,
        article: 2,
        body: 'Đề nghị có thêm cách trả lời qua điện thoại cho người cao tuổi.',
        name: 'Nguyễn Thị Lan',
        answer: 0,
      },
      { after: 9, article: 2, body: 'Người già không dùng mã QR, nên có người hỏi giúp.', name: null, answer: 0 },
      { after: 15, article: 3, body: 'Nên công khai mỗi tháng và theo từng phường, xã.', name: null, answer: 1 },
    ],
    answers: [
      {
        outcome: 'accepted',
        body: 'Tiếp thu: bổ sung khoản 3 Điều 2 về lấy ý kiến qua điện thoại và người hỗ trợ tại quầy.',
      },
      {
        outcome: 'partly',
        body: 'Tiếp thu một phần: công khai theo từng phường, xã; giữ định kỳ quý vì số phiếu một tháng ở xã nhỏ chưa đủ để so sánh.',
      },
    ],
  },
  {
    title: 'Quyết định quy định về tiếp công dân trực tuyến của Ủy ban nhân dân các cấp',
    ...{ opens: -6, closes: 18 },
    questions: 'Khung giờ tiếp công dân trực tuyến và cách hẹn lịch có thuận tiện không?',
    draft: `Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc tiếp công dân bằng hình thức trực tuyến.
Điều 2. Hẹn lịch
Công dân hẹn lịch trước ít nhất 03 ngày làm việc qua cổng thông tin điện tử hoặc điện thoại.
Điều 3. Thời gian tiếp
Chiều thứ Năm hằng tuần, trừ ngày nghỉ.
Điều 4. Tổ chức thực hiện
Chánh Văn phòng, Giám đốc các sở, Chủ tịch Ủy ban nhân dân các phường, xã chịu trách nhiệm thi hành.`,
    comments: [
      {
        after: 2,
        article: 3,
        body: 'Nên có thêm buổi tối để người đi làm tham gia được.',
        name: 'Trần Văn Bình',
        answer: null,
      },
      { after: 5, article: 2, body: 'Hẹn trước 03 ngày là lâu, đề nghị còn 01 ngày.', name: null },
    ],
    answers: [],
  },
]
