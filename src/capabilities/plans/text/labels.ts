import type { Schedule } from '../../../reading/index.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'
import type { AdoptionProblemCode } from '../rules/adoption.ts'
import type { CitationRelation, PlanDoubtCode } from '../rules/draft.ts'
import type { Comparator, PlanKind, PlanSection, PlanState } from '../rules/plan.ts'

export const stateLabels: Readonly<Record<PlanState, string>> = {
  draft: 'Dự thảo',
  adopted: 'Đang thực hiện',
  closed: 'Đã kết thúc',
  edition: 'Bản sửa đổi, bổ sung',
}

export const kindLabels: Readonly<Record<PlanKind, string>> = {
  communication: 'Kế hoạch tuyên truyền cải cách hành chính',
}

export const sectionLabels: Readonly<Record<PlanSection, string>> = {
  purpose: 'Mục đích',
  requirement: 'Yêu cầu',
  content: 'Nội dung tuyên truyền',
  channel: 'Hình thức tuyên truyền',
  audience: 'Đối tượng, thời gian, địa điểm',
  reporting: 'Chế độ báo cáo',
  funding: 'Kinh phí thực hiện',
}

/** As in the programme of 2011–2020 and that of 2021–2030: the same code has other words. */
export const areaLabels: Readonly<Record<AreaCode, string>> = {
  INSTITUTION: 'Thể chế',
  PROCEDURE: 'Thủ tục hành chính',
  ORGANISATION: 'Tổ chức bộ máy',
  CIVIL_SERVICE: 'Chế độ công vụ',
  PUBLIC_FINANCE: 'Tài chính công',
  E_GOV: 'Chính quyền điện tử, chính quyền số',
  STEERING: 'Chỉ đạo, điều hành',
}
export const earlierAreaLabels: Readonly<Partial<Record<AreaCode, string>>> = {
  CIVIL_SERVICE: 'Đội ngũ cán bộ, công chức',
  E_GOV: 'Hiện đại hóa hành chính',
}

export const deedLabels: Readonly<Record<DeedKind, string>> = {
  ARTICLE: 'Tin, bài trên cổng',
  BROADCAST_TV: 'Truyền hình',
  BROADCAST_RADIO: 'Phát thanh',
  LOUDSPEAKER: 'Truyền thanh cơ sở',
  PRESS: 'Báo chí',
  SOCIAL: 'Mạng xã hội',
  OUTDOOR: 'Pano, áp phích, màn hình',
  PRINTED: 'Tờ rơi, ấn phẩm',
  CONFERENCE: 'Hội nghị, sinh hoạt',
  TRAINING: 'Tập huấn',
  DIALOGUE: 'Đối thoại',
  CONTEST: 'Cuộc thi',
  VIDEO: 'Video, đồ họa',
  DOCUMENT: 'Văn bản',
  POSTING: 'Niêm yết, công khai',
  SURVEY: 'Khảo sát',
  OTHER: 'Việc khác',
}

export const relationLabels: Readonly<Record<CitationRelation, string>> = {
  basis: 'Căn cứ',
  implements: 'Triển khai thực hiện',
  mention: 'Nhắc đến',
  replaces: 'Thay thế',
  amends: 'Sửa đổi, bổ sung',
}

export const comparatorLabels: Readonly<Record<Comparator, string>> = {
  '>=': 'từ … trở lên',
  '<=': 'không quá',
  '>': 'trên',
  '<': 'dưới',
  '=': 'đúng',
}

export const scheduleLabels: Readonly<Record<Schedule['kind'], string>> = {
  due: 'Xong trước một ngày',
  range: 'Trong khoảng thời gian',
  continuous: 'Thường xuyên (kiểm theo kỳ báo cáo)',
  recurring: 'Định kỳ',
  event: 'Khi có sự kiện',
  relative: 'Trong số ngày kể từ ngày ký',
  none: 'Không ghi thời hạn (đến hết kế hoạch)',
}

export const everyLabels: Readonly<Record<NonNullable<Schedule['every']>, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
}

/** What the doubt is, and what the coordinator should do about it. */
export const doubtLabels: Readonly<Record<PlanDoubtCode, { title: string; todo: string }>> = {
  MARKER_MISMATCH: {
    title: 'Chữ đầu mục in chưa đúng thứ tự',
    todo: 'Đã đặt lại theo thứ tự a, b, c, d, đ, e, g. Nếu văn bản thiếu mục thì sửa lại.',
  },
  MARKER_GAP: { title: 'Thứ tự mục bị ngắt quãng', todo: 'Kiểm tra xem văn bản có thiếu một mục không.' },
  SECTION_INFERRED: {
    title: 'Văn bản không ghi tiêu đề phần này',
    todo: 'Phần được tách theo chỗ chữ a) bắt đầu lại. Kiểm tra các mục có đúng phần không.',
  },
  NUMBER_NORMALISED: {
    title: 'Số, ký hiệu đã được viết lại theo thể thức',
    todo: 'So với văn bản gốc; đúng thì giữ nguyên.',
  },
  NUMBER_MISSING: { title: 'Chưa thấy số, ký hiệu', todo: 'Nhập số, ký hiệu nếu kế hoạch đã phát hành.' },
  NUMBER_INFERRED: { title: 'Số, ký hiệu lấy từ phụ lục', todo: 'So số, ký hiệu và ngày với văn bản gốc.' },
  DATE_INCOMPLETE: { title: 'Ngày tháng chưa đủ', todo: 'Điền ngày đầy đủ theo văn bản.' },
  DATE_IMPOSSIBLE: { title: 'Ngày không có thật', todo: 'Đối chiếu bản giấy rồi sửa.' },
  CITATION_YEAR: {
    title: 'Ngày của văn bản được dẫn không khớp với năm trong số',
    todo: 'Mở văn bản gốc để xem ngày nào đúng; nếu kế hoạch in sai thì báo cơ quan ban hành đính chính.',
  },
  DIFFERS_FROM_REGISTER: {
    title: 'Dẫn khác với kho văn bản',
    todo: 'So với văn bản gốc. Kho cũng có thể sai: sửa bên nào sai, rồi đánh dấu đã xem.',
  },
  ISSUER_UNCERTAIN: { title: 'Chưa chắc cơ quan ban hành', todo: 'Kiểm tra tên cơ quan ở đầu văn bản.' },
  SIGNER_MISSING: { title: 'Chưa thấy người ký', todo: 'Nhập họ tên người ký.' },
  SCHEDULE_UNREAD: { title: 'Chưa hiểu thời hạn', todo: 'Chọn lại thời hạn cho nhiệm vụ.' },
  ASSIGNEE_UNRESOLVED: { title: 'Chưa rõ đơn vị thực hiện', todo: 'Chọn đơn vị chủ trì.' },
  READ_FROM_SCAN: { title: 'Đọc từ bản quét', todo: 'So từng chữ với bản giấy rồi xác nhận.' },
  PAGE_UNREAD: {
    title: 'Có trang là ảnh quét, chưa đọc được',
    todo: 'Mở tệp gốc, nhập tay các mục và nhiệm vụ của trang đó.',
  },
  ENCODING_GUESSED: {
    title: 'Bảng mã của tệp được đoán',
    todo: 'Đọc lướt văn bản gốc xem dấu tiếng Việt có đúng không.',
  },
  SCOPE_ASSUMED: {
    title: 'Cơ quan ban hành không có trong danh mục đơn vị',
    todo: 'Phạm vi tạm lấy là toàn địa bàn. Chọn lại phạm vi nếu cần.',
  },
  PERIOD_MISSING: {
    title: 'Chưa rõ thời gian thực hiện',
    todo: 'Nhập ngày bắt đầu và kết thúc, thường là 01/01 đến 31/12.',
  },
  TASKS_MISSING: {
    title: 'Văn bản không có phần phân công nhiệm vụ',
    todo: 'Giao các nội dung thành nhiệm vụ thường xuyên, hoặc thêm từng nhiệm vụ.',
  },
  TASKS_TWICE: {
    title: 'Nhiệm vụ có ở cả phần phân công và bảng phụ lục',
    todo: 'Thường là cùng một việc ghi hai lần. Bỏ các nhiệm vụ ở phần phân công, hoặc giữ nguyên nếu khác nhau.',
  },
  LEAD_UNREAD: { title: 'Chưa tìm thấy đơn vị chủ trì', todo: 'Chọn đơn vị hoặc nhóm đơn vị chủ trì.' },
  SUPPORT_UNREAD: {
    title: 'Chưa tìm thấy đơn vị phối hợp',
    todo: 'Chọn đơn vị phối hợp, hoặc bỏ qua nếu văn bản chỉ ghi “các cơ quan liên quan”.',
  },
}

export const problemLabels: Readonly<Record<AdoptionProblemCode, string>> = {
  'plan-title-missing': 'Kế hoạch chưa có tên.',
  'plan-period-missing': 'Kế hoạch chưa có thời gian thực hiện.',
  'plan-scope-missing': 'Kế hoạch chưa có phạm vi.',
  'plan-issued-missing': 'Kế hoạch có số nhưng chưa có ngày ban hành.',
  'plan-issuer-missing': 'Kế hoạch có số nhưng chưa có cơ quan ban hành.',
  'plan-adopted-before': 'Văn bản này đã được đưa vào thực hiện trên hệ thống; đưa vào lần nữa sẽ giao việc hai lần.',
  'plan-order-lead': 'Chưa chọn đơn vị chủ trì.',
  'plan-order-nobody': 'Nhóm đơn vị chủ trì không có đơn vị nào ở ngày bắt đầu kế hoạch.',
  'plan-order-schedule': 'Thời hạn chưa đủ.',
}
