export type SectionKind =
  | 'purposes'
  | 'requirements'
  | 'targets'
  | 'contents'
  | 'channels'
  | 'audiences'
  | 'timing'
  | 'funding'
  | 'reporting'
  | 'implementation'

/** Headings of plans; several may apply to one heading ("MỤC ĐÍCH, YÊU CẦU"). Tested on lower case. */
export const sectionWords: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'implementation',
    /^(?:công tác |về )?(?:tổ chức (?:triển khai )?thực hiện|tổ chức triển khai|phân công|(?:thời gian và )?trách nhiệm|nhiệm vụ của các|tổ chức và phân công)/u,
  ],
  [
    'reporting',
    /(?:chế độ|thông tin,|công tác|thời hạn|thực hiện) ?báo cáo|^báo cáo|^kiểm tra, (?:giám sát|đánh giá).*báo cáo/u,
  ],
  ['funding', /kinh phí|nguồn lực|nguồn vốn/u],
  ['purposes', /mục đích|mục tiêu (?:chung|tổng quát)|^(?:quan điểm, )?mục tiêu/u],
  ['targets', /mục tiêu|chỉ tiêu/u],
  ['requirements', /yêu cầu/u],
  ['audiences', /đối tượng/u],
  ['channels', /hình thức(?! khen| thi đua| kỷ luật| xử lý)|phương thức|phương pháp/u],
  ['timing', /^thời gian|địa điểm/u],
  ['contents', /nội dung|nhiệm vụ|giải pháp|hoạt động/u],
]

/** The order in which a plan of this kind runs; an inferred section is the one after the last seen. */
export const sectionOrder: readonly SectionKind[] = [
  'purposes',
  'requirements',
  'contents',
  'channels',
  'funding',
  'implementation',
]
export const expectedSections = [
  'purposes',
  'requirements',
  'contents',
  'channels',
  'tasks',
  'funding',
  'reporting',
] as const
/** Words of a list of channels, for an inferred section without a heading. */
export const channelWords =
  /đài phát thanh|trang thông tin điện tử|tờ rơi|pano|áp phích|băng rôn|hội nghị|mạng xã hội|truyền thanh/giu
/** A lead-in that only announces a list. */
export const leadIn = /:$/u
/** Orders to report how the plan goes; a report on a difficulty or on one's own subject is none. */
export const reportsBy: readonly RegExp[] = [
  /báo cáo (?!viên)(?:[^.;]{0,160} )?(?:kết quả|tình hình|(?<!chậm )tiến độ)(?!\p{L})/iu,
  /(?:kết quả|tình hình)[^.;]{0,60} báo cáo(?! (?:viên|tài chính))/iu,
  /(?:sơ kết|tổng kết),? báo cáo(?! viên)/iu,
  /chế độ báo cáo|gửi báo cáo|lồng ghép (?:vào|trong) báo cáo|định kỳ (?:[^.;]{1,40} )?báo cáo|báo cáo (?:[^.;]{1,60} )?định kỳ/iu,
  /báo cáo(?! viên)[^.;]{0,120} (?:trước|chậm nhất)(?: vào| là)?(?: ngày)? \d/iu,
  /(?:trước|chậm nhất)(?: vào| là)?(?: ngày)? \d[^.;]{0,60} báo cáo(?! viên)/iu,
]
/** Years and ranges that a title names. */
export const periodRange = /(?:giai đoạn|các năm|năm)\s+(\d{4})\s?[-–]\s?(?:năm\s+)?(\d{4})/iu
export const periodQuarter = /quý\s+(IV|III|II|I|[1-4])\s*(?:[/,]|năm)?\s*(\d{4})/iu
export const periodHalf = /(?:6|sáu) tháng (đầu|cuối) năm\s+(\d{4})/iu
export const periodYear = /(?:năm|năm học)\s+(\d{4})(?!\s?[-–]\s?\d{4})/giu
export const periodUntil = /(?:đến|tới) (?:hết )?năm\s+(\d{4})/iu
/** A year in a title that belongs to a cited document ("thực hiện Nghị quyết … năm 2019"). */
export const borrowedYear = /(?:tầm nhìn đến|định hướng đến|ban hành|ngày \d{1,2} tháng \d{1,2}|tháng \d{1,2})\s*$/iu
