// What the demo city meets for. Places and people are invented; agenda and conclusions are worded as such meetings word them.
import type { MeetingKind } from '../../src/capabilities/meetings/index.ts'
import type { AreaCode } from '../../src/capabilities/tasks/index.ts'
import type { UnitGroup } from '../../src/capabilities/units/index.ts'
import { type PlainDate, yearOf } from '../../src/kernel/dates.ts'

export interface ToldMeeting {
  readonly unit: string
  /** Who prepares it. */
  readonly by: string
  readonly kind: MeetingKind
  readonly title: string
  readonly purpose: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly chairName: string
  readonly chairPost: string
  readonly secretaryName: string
  readonly secretaryPost: string
  readonly areas: AreaCode[]
  readonly isPublic: boolean
  readonly registering: string | null
  readonly items: readonly (readonly [starts: string, title: string, presenter: string | null])[]
  readonly groups: UnitGroup[]
  readonly units: readonly string[]
  readonly guests: readonly (readonly [name: string, organisation: string, email: string | null])[]
}

interface ToldConclusion {
  readonly text: string
  readonly product: string | null
  /** Days after the meeting; null = only said, no task. */
  readonly days: number | null
  readonly units: readonly string[]
}

interface Review extends ToldMeeting {
  readonly minutes: { opening: string; discussion: string; closing: string }
  readonly conclusions: readonly ToldConclusion[]
  readonly result: string
}

const conclusions: readonly ToldConclusion[] = [
  {
    text: 'Sở Văn hóa và Thể thao biên soạn bộ nội dung phát thanh dùng chung về cải cách hành chính cho các phường, xã.',
    product: 'Bộ nội dung phát thanh',
    days: 21,
    units: ['99.SVHTT'],
  },
  {
    text: 'Trung tâm Phục vụ hành chính công thành phố xây dựng 04 video hướng dẫn nộp hồ sơ đất đai, hộ tịch trực tuyến.',
    product: '04 video',
    days: 30,
    units: ['99.PVHCC'],
  },
  {
    text: 'Văn phòng Ủy ban nhân dân thành phố và Sở Khoa học và Công nghệ rà soát chuyên mục cải cách hành chính trên các trang thông tin điện tử.',
    product: 'Báo cáo rà soát',
    days: 16,
    units: ['99.VP', '99.SKHCN'],
  },
  { text: 'Biểu dương các đơn vị hoàn thành sớm kế hoạch tuyên truyền.', product: null, days: null, units: [] },
]

/** The conference that looks back on the year's reform work. */
export const review = (on: PlainDate): Review => ({
  unit: '99.SNV',
  by: 'dieuphoi.snv',
  kind: 'review',
  title: `Hội nghị sơ kết công tác tuyên truyền cải cách hành chính năm ${yearOf(on)}`,
  purpose:
    'Đánh giá kết quả, hạn chế của công tác tuyên truyền cải cách hành chính; thống nhất việc phải làm thời gian tới.',
  from: '08:00',
  to: '11:30',
  place: 'Hội trường Sở Nội vụ, 15 đường Bờ Bắc, phường Tịnh Tâm',
  chairName: 'Hồ Văn Kiên',
  chairPost: 'Phó Chủ tịch Ủy ban nhân dân thành phố',
  secretaryName: 'Phan Anh Tú',
  secretaryPost: 'Chuyên viên Phòng Cải cách hành chính, Sở Nội vụ',
  areas: ['STEERING'],
  isPublic: true,
  registering: null,
  items: [
    ['08:00', 'Khai mạc, giới thiệu đại biểu', 'Sở Nội vụ'],
    ['08:15', 'Báo cáo kết quả tuyên truyền cải cách hành chính', 'Giám đốc Sở Nội vụ'],
    ['09:00', 'Tham luận của các sở, ngành, địa phương', 'Đại biểu'],
    ['11:00', 'Phát biểu kết luận', 'Phó Chủ tịch UBND thành phố'],
  ],
  groups: ['ALL_DEPARTMENTS', 'ALL_COMMUNES'],
  units: ['99.BPTTH'],
  guests: [['Trương Quang Lộc', 'Hội Doanh nghiệp trẻ thành phố', 'loc@hoidntre.example']],
  minutes: {
    opening: [
      'Thời gian bắt đầu: 08 giờ 00 phút.',
      'Địa điểm: Hội trường Sở Nội vụ.',
      'Chủ trì: Ông Hồ Văn Kiên, Phó Chủ tịch Ủy ban nhân dân thành phố.',
      'Thư ký: Ông Phan Anh Tú, Phòng Cải cách hành chính, Sở Nội vụ.',
    ].join('\n'),
    discussion: [
      'Sở Nội vụ báo cáo kết quả thực hiện kế hoạch tuyên truyền: tin, bài trên cổng thông tin tăng so với cùng kỳ; một số phường, xã chưa đạt số bản tin truyền thanh hằng tuần.',
      'Phường Vĩ Giang nêu khó khăn về thiết bị truyền thanh cơ sở; đề nghị hỗ trợ nội dung phát thanh dùng chung.',
      'Trung tâm Phục vụ hành chính công đề nghị có video hướng dẫn ngắn cho các thủ tục đất đai, hộ tịch.',
    ].join('\n'),
    closing:
      'Hội nghị đánh giá công tác tuyên truyền có chuyển biến; yêu cầu khắc phục tình trạng chậm ghi nhận minh chứng.',
  },
  conclusions,
  result: [
    'Hội nghị thống nhất ba việc: biên soạn nội dung phát thanh dùng chung cho phường, xã; làm video hướng dẫn nộp hồ sơ đất đai, hộ tịch trực tuyến; rà soát chuyên mục cải cách hành chính trên các trang thông tin điện tử.',
    'Các đơn vị được giao việc báo cáo kết quả qua hệ thống; tiến độ công khai cùng kế hoạch tuyên truyền.',
  ].join('\n'),
})

export const dialogue: ToldMeeting = {
  unit: '99.VP',
  by: 'canbo.vanphong',
  kind: 'dialogue',
  title: 'Hội nghị đối thoại với người dân, doanh nghiệp về dịch vụ công trực tuyến',
  purpose:
    'Lãnh đạo thành phố nghe và trả lời vướng mắc khi nộp hồ sơ trực tuyến: đất đai, hộ tịch, đăng ký kinh doanh.',
  from: '14:00',
  to: '16:30',
  place: 'Trung tâm Phục vụ hành chính công thành phố, 2 đường Cầu Gỗ, phường Vĩ Giang',
  chairName: 'Đặng Quang Vinh',
  chairPost: 'Chủ tịch Ủy ban nhân dân thành phố',
  secretaryName: 'Đỗ Hoàng Nam',
  secretaryPost: 'Chuyên viên Phòng Kiểm soát thủ tục hành chính',
  areas: ['PROCEDURE', 'E_GOV'],
  isPublic: true,
  registering:
    'Người dân, doanh nghiệp đến dự không cần giấy mời. Đăng ký phát biểu tại quầy số 1 của Trung tâm, hoặc gửi câu hỏi trước ở trang này.',
  items: [
    ['14:00', 'Giới thiệu mục đích, cách thức đối thoại', 'Văn phòng UBND thành phố'],
    ['14:15', 'Trả lời các câu hỏi gửi trước', 'Các sở, ngành'],
    ['15:00', 'Đối thoại trực tiếp', 'Chủ tịch UBND thành phố'],
    ['16:15', 'Kết luận', 'Chủ tịch UBND thành phố'],
  ],
  groups: [],
  units: ['99.SNV', '99.SNNMT', '99.STC', '99.STP', '99.PVHCC', '99012'],
  guests: [
    ['Lưu Thị Thanh Mai', 'Hiệp hội Doanh nghiệp thành phố', 'mai@hiephoidn.example'],
    ['Bùi Đức Thắng', 'Hợp tác xã Nông nghiệp Lam Khê', null],
  ],
}

export const briefing: ToldMeeting = {
  unit: '99.SNV',
  by: 'dieuphoi.snv',
  kind: 'briefing',
  title: 'Họp giao ban công tác cải cách hành chính',
  purpose: 'Kiểm điểm việc tuần, phân công việc tuần tới.',
  from: '14:00',
  to: '16:00',
  place: 'Phòng họp số 2, Sở Nội vụ',
  chairName: 'Nguyễn Hữu Đạt',
  chairPost: 'Giám đốc Sở Nội vụ',
  secretaryName: 'Nguyễn Khánh Ly',
  secretaryPost: 'Chuyên viên Phòng Cải cách hành chính',
  areas: ['STEERING'],
  isPublic: false,
  registering: null,
  items: [
    ['14:00', 'Việc trong tuần và việc còn chậm', 'Phòng Cải cách hành chính'],
    ['15:00', 'Phân công tuần tới', 'Giám đốc Sở'],
  ],
  groups: [],
  units: ['99.VP', '99.PVHCC', '99.IOC'],
  guests: [],
}
