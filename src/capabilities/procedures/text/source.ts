// How the national database of procedures prints its tables: without borders, each cell glued to the next.
import type { Channel, TimeUnit } from '../rules/content.ts'

export const unknown = 'Không có thông tin'

export const wayTable = {
  head: 'Hình thức nộpThời gianPhí, lệ phíMô tả',
  channels: {
    'Trực tiếp': 'direct',
    'Trực tuyến': 'online',
    'Dịch vụ bưu chính': 'post',
  } as Readonly<Record<string, Channel>>,
  units: {
    'ngày làm việc': 'working-day',
    ngày: 'day',
    'giờ làm việc': 'working-hour',
    giờ: 'hour',
    tháng: 'month',
    năm: 'year',
  } as Readonly<Record<string, TimeUnit>>,
  /** A cell begins at once behind the channel; in running text ("Trực tuyến: nộp …") something else follows. */
  rowStart: /(?:Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(?=[\p{Lu}\d(]|$)/gu,
  time: /^(\d+(?:[.,]\d+)?)\s*(Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Năm)/u,
  money: /^([\d.,]*\d)\s*(Việt Nam Đồng|VNĐ|VND|Đồng|đồng|USD|Đô la Mỹ)/u,
  dollars: /usd|đô la/i,
  free: 'Miễn phí',
  feeStart: /Miễn phí|Không có thông tin/u,
  exempt: /miễn|giảm|không (?:phải )?(?:nộp|thu)/iu,
  someTime: /\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng)|trong ngày|ngay/iu,
} as const

export const dossierTable = {
  head: 'Tên giấy tờMẫu đơn, tờ khaiSố lượng',
  quantity: /(\d*?)(\d) bản chính(?:, ?(\d{1,2}) bản sao)?(?! ?bản)|(\d*?)(\d) bản sao/gu,
} as const

export const stepMarks: readonly RegExp[] = [
  /^[^\p{L}\p{N}\n]{0,4}(Bước\s*\d+(?:\.\d+)*)\s*[:.)-]*[ \t]*/gmu,
  /^\s*(\p{Ll}\))\s*/gmu,
  /^\s*(\d{1,2}(?:\.\d)*[.)])\s+/gmu,
  /^\s*()[-–]\s+/gmu,
]

const offices =
  'UBTVQH|UBND|HĐND|BNNPTNT|BNNMT|BTNMT|BLĐTBXH|BVHTTDL|BVHTT|BGDĐT|BKHCN|BKHĐT|BTTTT|BGTVT|BDTTG|NHNN|BCA|BCT|BNG|BNV|BQP|BTC|BTP|BXD|BYT|TTCP|VPCP|VKSTC|TANDTC|UBDT|TTg|CP'
// A sign ends where a word begins: "TT-NHNNLuật" is TT-NHNN and Luật; offices that are known end by themselves ("TT-BCAngày").
const sign = `(?:${offices}|[A-ZĐƯ&]+(?!\\p{Ll}))`
const start = '(?:(?<=(?:19|20)\\d\\d)|(?<=QH\\d\\d)|(?<!\\d))'
export const legalTable = {
  head: 'Tên văn bản pháp lýMã văn bản',
  number: new RegExp(
    `${start}\\d{1,4}(?:\\.\\d{1,3})?[a-z]?/(?:(?:19|20)\\d\\d/)?(?:UBTVQH\\d\\d|QH\\d\\d|(?:NĐ|NQ|QĐ|TTLT|TT|PL|VBHN|CT|SL|L|HĐ)(?:-${sign})+)`,
    'gu',
  ),
  /** "Thông tư số 43/2023/TT-BTC ngày 27/6/2023 …" tells of itself only directly behind its own number. */
  dayOf: (number: string) =>
    new RegExp(
      `^[\\p{L}\\s]{0,40}${number.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\s+ngày\\s+(\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4})`,
      'iu',
    ),
} as const

export const resultCell = {
  code: /Mã: ?((?:[A-Z0-9]{1,6}[.-])+(?:KQ-?)?\d+)/gu,
  keywords: /Từ khóa([\s\S]*?)Mô tả([\s\S]*)$/u,
  nothing: /^(?:Không có thông tin|Không có)?\.?$/u,
} as const

/** Names of audiences that have a comma of their own, or stand within another. */
export const longAudiences = [
  'Cán bộ, công chức, viên chức',
  'Tổ chức (không bao gồm doanh nghiệp, HTX)',
  'Doanh nghiệp có vốn đầu tư nước ngoài',
  'Người Việt Nam định cư ở nước ngoài',
] as const

/** NĐ 42/2022/NĐ-CP Điều 11 knows two kinds of online service; older lists count levels 1 to 4. */
export const onlineMarks = {
  full: /toàn trình|mức(?: độ)? 4/iu,
  partial: /một phần|mức(?: độ)? 3/iu,
  information: /thông tin|mức(?: độ)? [12]/iu,
} as const

/** The level whose procedures most people come for. */
export const communeLevel = 'Cấp xã'
