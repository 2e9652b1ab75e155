/** Labels of tasks that are written out as lines instead of columns. */
export const labels: readonly (readonly ['task' | 'lead' | 'support' | 'both' | 'schedule' | 'product', RegExp])[] = [
  ['lead', /^(?:[-+•]\s*)?(?:Cơ quan|Đơn vị|Tổ chức|Bộ phận)?\s*chủ trì(?: tham mưu)?(?: thực hiện)?\s*:\s*/iu],
  ['support', /^(?:[-+•]\s*)?(?:(?:Các )?[Cc]ơ quan|Đơn vị|Tổ chức)?\s*phối hợp(?: thực hiện)?\s*:\s*/iu],
  ['both', /^(?:[-+•]\s*)?(?:Cơ quan|Đơn vị|Phân công|Trách nhiệm|Tổ chức) (?:thực hiện|triển khai)\s*:\s*/iu],
  [
    'schedule',
    /^(?:[-+•]\s*)?(?:Thời gian|Thời hạn|Tiến độ|Lộ trình)(?: (?:thực hiện|hoàn thành|triển khai|báo cáo))?(?: và hoàn thành)?\s*:\s*/iu,
  ],
  ['product', /^(?:[-+•]\s*)?(?:Sản phẩm|Kết quả)(?: (?:đầu ra|dự kiến|thực hiện|hoàn thành))?\s*:\s*/iu],
  ['task', /^(?:[-+•]\s*)?(?:Nội dung|Nhiệm vụ|Hoạt động)(?: (?:thực hiện|cụ thể|công việc|\d+))?\s*:\s*/iu],
]

/** The label alone of who does it, with the names on lines below, and how such a line shares in the labelled task. */
export const whoLabel = /^(?:Cơ quan|Đơn vị|Phân công|Trách nhiệm|Tổ chức) (?:chủ trì|thực hiện|triển khai)\s*:?$/iu
export const partOfOne =
  /^[\s,:]*(?:chủ trì|phối hợp|tham gia|là (?:cơ quan|đơn vị)|làm đầu mối|(?:thực hiện|triển khai)[.;]?$)(?![\p{L}])/u

/** Where one label ends and the next begins on the same line. */
export const labelAhead =
  /(?<=[.;])\s+(?=(?:\p{Lu}[^:.;]{3,40}|(?:chủ trì|phối hợp|(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện)|thời gian|thời hạn|tiến độ|kết quả|sản phẩm)[^:.;]{0,30}):)/u
/** Who does it, in brackets behind what is to be done. */
export const whoInBrackets =
  /\((?:[Gg]iao |[Dd]o )?((?:Sở|Bộ|Ủy ban nhân dân|UBND|Công an|Văn phòng|Ban|Cục|Chi cục|Trung tâm|[Cc]ác (?:sở|cơ quan|đơn vị|xã))[^()]{0,200}?(?:chủ trì|thực hiện|tham mưu|phụ trách|hoàn thành)[^()]{0,200})\)\s*[.;]?$/u

/** Columns of a task table by the words of their heading; the first that fits wins. */
export const columns: readonly (readonly [
  (
    | 'serial'
    | 'lead'
    | 'support'
    | 'schedule'
    | 'product'
    | 'channel'
    | 'audience'
    | 'money'
    | 'quarter'
    | 'quantity'
    | 'unit'
    | 'note'
    | 'target'
    | 'task'
  ),
  RegExp,
])[] = [
  ['serial', /^(?:stt|tt|số tt|số thứ tự)$/iu],
  ['note', /ghi chú/iu],
  ['support', /phối hợp/iu],
  [
    'lead',
    /chủ trì|(?:cơ quan|đơn vị)[\p{L}\s,/]{0,24}(?:theo dõi|chịu trách nhiệm|phụ trách)|(?:cơ quan|đơn vị|bộ phận)(?:,? (?:cơ quan|đơn vị))?(?: chịu trách nhiệm)? (?:thực hiện|đầu mối|tham mưu)|phân công|đơn vị thực hiện|cơ quan thực hiện|^(?:cơ quan|đơn vị|trách nhiệm|thực hiện|tổ chức thực hiện|chịu trách nhiệm)$/iu,
  ],
  ['schedule', /thời gian|thời hạn|tiến độ|lộ trình|hoàn thành trước/iu],
  ['product', /sản phẩm|kết quả|đầu ra/iu],
  ['channel', /hình thức|phương thức/iu],
  ['audience', /đối tượng/iu],
  ['money', /kinh phí/iu],
  ['unit', /đơn vị tính|^đvt$/iu],
  ['quarter', /^quý (?:iv|iii|ii|i|[1-4])$/iu],
  ['quantity', /số lượng/iu],
  ['target', /chỉ tiêu|mục tiêu/iu],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động|tên (?:dự án|đề án)|giải pháp/iu],
]
/** Who answers for a figure; a bare "Đơn vị" beside figures is what they are measured in. */
export const answersFor = /chủ trì|chịu trách nhiệm|phụ trách|phân công|thực hiện|theo dõi|đầu mối|tham mưu/iu
/** What a mark in the column of every quarter means. */
export const everyQuarter = 'Hằng quý'
