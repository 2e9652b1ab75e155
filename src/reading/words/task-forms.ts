/** Labels of tasks that are written out as lines instead of columns. */
export const labels: readonly (readonly ['task' | 'lead' | 'support' | 'both' | 'schedule' | 'product', RegExp])[] = [
  ['lead', /^(?:[-+•]\s*)?(?:Cơ quan|Đơn vị|Tổ chức|Bộ phận)?\s*chủ trì(?: thực hiện| tham mưu)?\s*:\s*/iu],
  ['support', /^(?:[-+•]\s*)?(?:(?:Các )?[Cc]ơ quan|Đơn vị|Tổ chức)?\s*phối hợp(?: thực hiện)?\s*:\s*/iu],
  ['both', /^(?:[-+•]\s*)?(?:Cơ quan|Đơn vị|Phân công|Trách nhiệm|Tổ chức) (?:thực hiện|triển khai)\s*:\s*/iu],
  [
    'schedule',
    /^(?:[-+•]\s*)?(?:Thời gian|Thời hạn|Tiến độ|Lộ trình)(?: (?:thực hiện|hoàn thành|triển khai|báo cáo))?(?: và hoàn thành)?\s*:\s*/iu,
  ],
  ['product', /^(?:[-+•]\s*)?(?:Sản phẩm|Kết quả)(?: (?:đầu ra|dự kiến|thực hiện|hoàn thành))?\s*:\s*/iu],
  ['task', /^(?:[-+•]\s*)?(?:Nội dung|Nhiệm vụ|Hoạt động)(?: (?:thực hiện|cụ thể|công việc|\d+))?\s*:\s*/iu],
]

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
    | 'task'
  ),
  RegExp,
])[] = [
  ['serial', /^(?:stt|tt|số tt|số thứ tự)$/iu],
  ['note', /ghi chú/iu],
  ['support', /phối hợp/iu],
  [
    'lead',
    /chủ trì|(?:cơ quan|đơn vị|bộ phận)(?:,? (?:cơ quan|đơn vị))?(?: chịu trách nhiệm)? (?:thực hiện|đầu mối|tham mưu)|phân công|đơn vị thực hiện|cơ quan thực hiện|^(?:cơ quan|đơn vị|trách nhiệm|thực hiện|tổ chức thực hiện|đơn vị phụ trách|cơ quan phụ trách|chịu trách nhiệm)$/iu,
  ],
  ['schedule', /thời gian|thời hạn|tiến độ|lộ trình|hoàn thành trước/iu],
  ['product', /sản phẩm|kết quả|đầu ra/iu],
  ['channel', /hình thức|phương thức/iu],
  ['audience', /đối tượng/iu],
  ['money', /kinh phí/iu],
  ['unit', /đơn vị tính|^đvt$/iu],
  ['quarter', /^quý (?:iv|iii|ii|i|[1-4])$/iu],
  ['quantity', /số lượng/iu],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động|tên (?:dự án|đề án)|giải pháp/iu],
]
/** What a mark in the column of every quarter means. */
export const everyQuarter = 'Hằng quý'
