import { behind, communes, departments, lively, press, unaccepted } from './places.ts'

/** What a unit of the demo city writes beside its figures. */
export interface DemoUnitWords {
  assessment: string
  difficulties: string
  proposals: string | null
  /** Worth telling to the tier above; the others say what all say. */
  isTold: boolean
}

const usual = [
  'Đơn vị thực hiện đủ các nội dung được giao trong kỳ; minh chứng được cập nhật ngay khi thực hiện.',
  'Tin, bài được đăng đều trên trang thông tin điện tử và trang mạng xã hội của đơn vị; người dân theo dõi, hỏi đáp nhiều hơn kỳ trước.',
  'Công tác tuyên truyền lồng ghép vào sinh hoạt thôn, tổ dân phố và giao ban hằng tuần; Bộ phận Một cửa phát tờ rơi, hướng dẫn nộp hồ sơ trực tuyến.',
] as const
const none = 'Không có.'

const told: Readonly<Record<string, Omit<DemoUnitWords, 'isTold'>>> = {
  '99009': {
    assessment:
      'Chuyên mục “Một cửa gần dân” phát hai kỳ mỗi tuần; tỷ lệ hồ sơ nộp trực tuyến của phường tăng rõ sau mỗi kỳ phát.',
    difficulties: none,
    proposals: 'Đề nghị Sở Nội vụ chia sẻ bộ ảnh, infographic dùng chung để các phường đỡ làm trùng.',
  },
  '99069': {
    assessment: '“Chuyến xe một cửa” đến bảy thôn xa trung tâm, hướng dẫn trực tiếp và nhận hồ sơ tại chỗ.',
    difficulties: 'Mưa lũ làm mất điện, mất sóng nhiều ngày tại bảy thôn; phải chuyển sang tuyên truyền miệng.',
    proposals: 'Đề nghị hỗ trợ bộ loa kéo chạy pin cho các thôn vùng cao.',
  },
  '99120': {
    assessment:
      'Bản tin truyền thanh đọc qua máy bộ đàm của điểm tiếp nhận được người dân các đảo nhỏ theo dõi thường xuyên.',
    difficulties: 'Ba cụm loa tại các đảo nhỏ hư hỏng sau bão, chưa có kinh phí sửa chữa.',
    proposals: 'Đề nghị UBND thành phố bố trí kinh phí sửa ba cụm loa truyền thanh.',
  },
  '99090': {
    assessment:
      'Tổ công nghệ số cộng đồng đến từng nhà trong ba buổi tối mỗi tuần, cài đặt VNeID và hướng dẫn thanh toán trực tuyến.',
    difficulties: none,
    proposals: null,
  },
  '99.SDL': {
    assessment: 'Đã hoàn thành kế hoạch tuyên truyền của Sở; chuyên mục trên trang du lịch còn ít tin, bài.',
    difficulties: 'Nhân sự phụ trách trang thông tin nghỉ thai sản, chưa có người thay.',
    proposals: 'Đề nghị tập huấn viết tin, bài cải cách hành chính cho cán bộ đầu mối mới.',
  },
}

export function demoUnitWords(unit: string): DemoUnitWords {
  const own = told[unit]
  if (own) return { ...own, isTold: true }
  const at = reportingUnits.findIndex(({ code }) => code === unit)
  const isBehind = behind.includes(unit)
  return {
    assessment: usual[at % usual.length] ?? usual[0],
    difficulties: isBehind ? 'Cán bộ đầu mối kiêm nhiệm nhiều việc, chưa đăng đủ số tin, bài theo kế hoạch.' : none,
    proposals: none,
    isTold: isBehind,
  }
}

/** Why something is late, where the unit says so. */
export const demoExplanation =
  'Cán bộ đầu mối kiêm nhiệm; đơn vị đã phân công thêm một người và làm bù trong tháng sau.'

/** Units that the plan charges, besides the one in charge of it. */
export const reportingUnits = [...departments, press, ...communes].filter(({ code }) => code !== '99.SNV')

/** What became of the reports of the period that has ended. The others were sent in time and accepted. */
export const demoReporting = {
  late: ['99108', '99093', '99.SCT'],
  /** Sent back, and not mended since. */
  returned: '99096',
  missing: [...unaccepted.slice(0, 1)],
  /** Sent after the plan's report had been approved. */
  after: '99060',
  /** In the running period: begun already. */
  begun: [...lively.slice(0, 2), '99.STP'],
} as const

export const demoReturnReason =
  'Báo cáo chưa nêu nguyên nhân của từng nhiệm vụ quá hạn và thời gian hoàn thành; đề nghị bổ sung rồi gửi lại trong hai ngày.'
