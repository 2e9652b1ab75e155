/** How the name of a unit, a group of units or a function begins, at the start of a piece or behind a separator. */
export const unitStart =
  /^(?:Sở|Bộ(?! tiêu chí| chỉ số| máy| luật| thủ tục)|Ban(?! hành)|Văn phòng|Ủy ban|Uỷ ban|UBND|UBMTTQ|Ủy viên|HĐND|Hội đồng|Công an|Thanh tra|Đài|Báo(?! cáo)|Trung tâm|Phòng(?!,| chống| ngừa| vệ)|Cục|Chi cục|Tổng cục|Vụ|Viện|Trường(?! hợp)|Hội(?! nghị| thảo| thi| đàm)|Liên đoàn|Liên minh|Tỉnh đoàn|Thành đoàn|Đoàn(?! kết)|Mặt trận|Cổng|Kho bạc|Bảo hiểm|Thuế|Hải quan|Ngân hàng|Tòa án|Toà án|BHXH|Học viện|Đại học|Bưu điện|VNPT|Tỉnh ủy|Thành ủy|Đảng ủy|Tổ công nghệ|Tổ Công nghệ|Tổng công ty|Tập đoàn|VP UBND|VPUB|Thường trực|Quỹ|Bệnh viện|MTTQ|Chủ tịch|Giám đốc|Thủ trưởng|Chánh|Trưởng|Cục trưởng|Người đứng đầu|Lãnh đạo|Bí thư|Các|các|Toàn thể|Cơ quan|cơ quan|Đơn vị|đơn vị|Doanh nghiệp|doanh nghiệp|Địa phương|địa phương|Ngành|CVP|Văn Phòng|TTPVHCC|Xã|Phường|Bộ phận)(?![\p{L}])/u
/** Separators between units; a comma or "và" counts only before the start of a further unit. */
export const separators = /\s*(?:[;\n]|,|\s-\s|(?<=\s)và(?=\s)|(?<=\s)cùng(?=\s))\s*/u

/** "Các cơ quan, đơn vị, địa phương" is one group: its commas part kinds, not units. */
export const groupKind = /(?:^|[\s,])(?:cơ quan|đơn vị|địa phương|doanh nghiệp|ngành)$/iu
export const furtherKind = /^(?:cơ quan|đơn vị|địa phương|doanh nghiệp)(?![\p{L}])/u

export const openUnits =
  /(?:liên quan|có liên quan|các cơ quan, đơn vị|đơn vị khác|cơ quan khác|các ngành, các cấp|các cấp, các ngành)/iu

export const orderWords = /^(?:[-+•]\s*)?(?:Giao(?: cho)?|Yêu cầu|Phân công|Chỉ định|Đề nghị|đề nghị|giao)\s+/u
export const requestWords = /^(?:[-+•]\s*)?(?:Đề nghị|đề nghị|Kính đề nghị|Mời|Trân trọng đề nghị)\s+/u
/** Bodies that a People's Committee asks, since it cannot order them. */
export const notSubordinate =
  /(?:Mặt trận|MTTQ|UBMTTQ|Hội (?:Liên hiệp|Nông dân|Cựu|Phụ nữ|Chữ thập|Nhà báo|Luật gia)|Liên đoàn Lao động|[Tt]ổ chức chính trị|[Đđ]oàn thể|Đoàn Thanh niên|Tỉnh đoàn|Thành đoàn|cơ quan báo chí|cơ quan thông tấn|Tòa án|Viện kiểm sát|Tỉnh ủy|Thành ủy|Ban Tuyên giáo)/u

/** Words with which an order goes on behind the name(s) of those who are ordered. */
export const action =
  /(?:^|[\s,:])(?:chủ trì|chủ động|chốt|phối hợp|có trách nhiệm|chịu trách nhiệm|tổ chức(?! (?:chính trị|xã hội|đoàn thể|thành viên))|xây dựng|tham mưu|hướng dẫn|theo dõi|tổng hợp|báo cáo|chỉ đạo|tuyên truyền|đăng tải|bố trí|thẩm định|triển khai|thực hiện|căn cứ|tăng cường|đẩy mạnh|là cơ quan|là đơn vị|làm đầu mối|thường xuyên|kịp thời|tiếp tục|nghiên cứu|cung cấp|ban hành|lồng ghép|quán triệt|phát huy|rà soát|đôn đốc|kiểm tra|giám sát|cập nhật|duy trì|dành|tạo điều kiện|hỗ trợ|cân đối|gửi|vận động|tham gia|quan tâm|bảo đảm|đảm bảo|nâng cao|phổ biến|giúp|chuẩn bị|công khai|niêm yết|phản ánh|xử lý|giải quyết|phê duyệt|rà soát,|ưu tiên|trên cơ sở|trong phạm vi|theo chức năng|(?:hằng|hàng) (?:tuần|tháng|quý|năm)|định kỳ|khẩn trương|nghiêm túc|phân công|cụ thể hóa|đề xuất|huy động|vận hành|phát triển|chấp hành|đánh giá|sử dụng|tiếp nhận|kiện toàn|bằng|tới việc|đến việc|trong việc|để|nhằm|khi|cần|phải)(?![\p{L}])/u
/** Verbs with which an order may begin when the unit stands in the heading. */
export const orderStart =
  /^(?:(?:Là|Làm) (?:cơ quan|đầu mối|đơn vị)|Chủ trì|Chủ động|Phối hợp|Tổ chức|Xây dựng|Tham mưu|Hướng dẫn|Theo dõi|Tổng hợp|Báo cáo|Chỉ đạo|Tuyên truyền|Đăng tải|Bố trí|Thẩm định|Triển khai|Thực hiện|Căn cứ|Tăng cường|Đẩy mạnh|Thường xuyên|Kịp thời|Tiếp tục|Nghiên cứu|Cung cấp|Ban hành|Lồng ghép|Quán triệt|Phát huy|Rà soát|Đôn đốc|Kiểm tra|Giám sát|Cập nhật|Mở|Duy trì|Dành|Tạo điều kiện|Hỗ trợ|Lập|Cân đối|Đưa|Gửi|Vận động|Tham gia|Quan tâm|Bảo đảm|Đảm bảo|Nâng cao|Phổ biến|Giúp|Chuẩn bị|Công khai|Niêm yết|Trình|Thông tin|Phản ánh|Xử lý|Giải quyết|Phê duyệt|Ưu tiên|Trên cơ sở|Trong phạm vi|Theo chức năng|Hằng|Hàng|Định kỳ|Khẩn trương|Nghiêm túc|Phân công|Cụ thể hóa|Đề xuất|Huy động|Vận hành|Phát triển|Truyền thông|Chấp hành|Đánh giá|Sử dụng|Tiếp nhận|Kiện toàn|Ngoài|Trước ngày|Chậm nhất)(?![\p{L}])/u
/** Sentences that go on with an order to those named before. */
export const goingOn = /^(?:Đồng thời|Ngoài ra|Bên cạnh đó|Mặt khác)[,\s]/u
/** What a paragraph may tell instead of ordering anything. */
export const noOrder = /^(?:Thời gian|Nội dung|Kinh phí|Mỗi|Đối với|Địa điểm|Thành phần|Số lượng|\(|Phụ lục)/u
/** A clause before the names: "Căn cứ Kế hoạch này, các sở, ban, ngành …". */
export const leadingClause = /^(?:Căn cứ|Trên cơ sở|Theo|Tùy theo)\s[^,;.]{3,140},\s+/u
export const leadWord =
  /(?:,\s*)?(?:chủ trì|là cơ quan (?:chủ trì|đầu mối|thường trực)|là đơn vị (?:chủ trì|đầu mối)|làm đầu mối|chịu trách nhiệm chính)/iu
export const supportWord = /phối hợp(?:\s+(?:chặt chẽ|thực hiện|triển khai))?\s+(?:với|cùng(?: với)?)\s+/iu
/** The closing formula asks everybody to report difficulties; nobody is given a task by it. */
export const closingFormula =
  /^(?:Trên đây là|Trong quá trình (?:triển khai|thực hiện|tổ chức)|Quá trình (?:triển khai|thực hiện)|(?:Kế hoạch|Quyết định) này)/u
/** Words for which a table cell names nobody. */
export const nobody = /^(?:[-–…./]*|không|nt|như trên)$/iu

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
    /chủ trì|(?:cơ quan|đơn vị|bộ phận)(?:,? (?:cơ quan|đơn vị))?(?: chịu trách nhiệm)? (?:thực hiện|đầu mối|tham mưu)|phân công|đơn vị thực hiện|cơ quan thực hiện|^(?:cơ quan|đơn vị)$/iu,
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
/** What may follow the official name of an agency and still belong to the unit. */
export const unitTail =
  /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|các|cấp|trực thuộc|thuộc|và|cùng|theo|có liên quan|liên quan|[(\-–,]|\p{Lu})/u
export const unitLead = /^(?:[-+–•]|và)\s*/u
/** What a mark in the column of every quarter means. */
export const everyQuarter = 'Hằng quý'
