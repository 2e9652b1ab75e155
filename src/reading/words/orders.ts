// Words with which orders are given: before the names, behind them, and what only looks like an order.
export const orderWords =
  /^(?:[-+•]\s*)?(?:Giao(?: cho)?|Yêu cầu|Phân công|Chỉ định|Đề nghị|đề nghị|giao|yêu cầu|Kính đề nghị|Trân trọng đề nghị|Mời)\s+/u
/** "UBND tỉnh yêu cầu …": the issuer itself stands before the word of order. */
export const issuerOrders =
  /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch (?:Ủy ban nhân dân|UBND)|Thủ tướng Chính phủ|Chính phủ|Bộ trưởng)[^,;.:]{0,60}?\s(?=(?:yêu cầu|giao|đề nghị)\s)/u
export const requestWords = /^(?:[-+•]\s*)?(?:Đề nghị|đề nghị|Kính đề nghị|Mời|Trân trọng đề nghị)\s+/u
export const requestEnd = /(?:đề nghị|mời)\s+$/iu
/** A heading that ends in this word means bodies, not an act. */
export const nounEnd = /^[\s,:]?tổ chức$/u

const verbs =
  'chủ trì|chủ động|chốt|phối hợp|có trách nhiệm|chịu trách nhiệm|(?<![Cc]ác |cơ quan, )tổ chức(?! (?:có|và|liên quan|khác|cá nhân|tín dụng|đảng|Đảng|kinh tế|chính trị|xã hội|đoàn thể|thành viên|pháp chế|quốc tế)|,)|(?<!(?:đầu tư|hạ tầng) )xây dựng|tham mưu|hướng dẫn|theo dõi|tổng hợp|báo cáo|(?<!Ban )chỉ đạo|tuyên truyền|đăng tải|đăng(?! ký)|bố trí|thẩm định|triển khai|thực hiện|thực thi|căn cứ|tăng cường|đẩy mạnh|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thường trực|tham mưu|giúp)|làm đầu mối|thường xuyên|kịp thời|tiếp tục|(?<!(?:[Vv]iện|[Tt]rung tâm) )nghiên cứu|cung cấp|ban hành|lồng ghép|quán triệt|phát huy|phát động|rà soát|đôn đốc|kiểm tra|giám sát|cập nhật|duy trì|dành|tạo điều kiện|hỗ trợ|cân đối|gửi|vận động|tham gia|quan tâm|bảo đảm|đảm bảo|nâng cao|phổ biến|giúp|chuẩn bị|công khai|niêm yết|phản ánh|xử lý|giải quyết|phê duyệt|ưu tiên|trên cơ sở|trong phạm vi|theo chức năng|(?:hằng|hàng) (?:tuần|tháng|quý|năm)|định kỳ|khẩn trương|nghiêm túc|phân công|cụ thể hóa|đề xuất|huy động|vận hành|phát triển|chấp hành|tuân thủ|đánh giá|sử dụng|tiếp nhận|kiện toàn|tích cực|tập trung|chú trọng|tiến hành|(?<!(?:độc|công|tự|thành|xác|thiết) )lập|trích|mở|thành lập|hoàn thành|hoàn thiện|khắc phục|củng cố|thống kê|số hóa|lựa chọn|giới thiệu|thông báo|(?<!(?:lộ|chương|quy|quá|công|tiến|giáo|lịch) )trình|(?<!(?:bầu|đề|ứng) )cử|treo|đưa tin|xem xét|điều phối|quy định|khuyến khích|khen thưởng|biểu dương|thu thập|thống nhất|đổi mới|trực tiếp|làm tốt|khai thác|kết nối|đầu tư|ứng phó|tháo gỡ|thu hút|mời gọi|kêu gọi|nắm bắt|ngăn chặn|phát hiện|đấu tranh|mở rộng|nâng cấp|rút ngắn|cắt giảm|kết hợp|sắp xếp|đi (?=kiểm tra|thị sát|thăm)|bằng|tới việc|đến việc|trong (?:việc|công tác|quá trình|(?:tổ chức |triển khai )?(?:thực hiện|cập nhật|xây dựng|quản lý|hướng dẫn|kiểm tra|giám sát|theo dõi|rà soát|tuyên truyền|giải quyết|xử lý|cung cấp|chia sẻ|tham mưu|thẩm định|đào tạo|phát triển|khai thác|vận hành))|để|nhằm|khi|cần|phải'
/** Words with which an order goes on behind the name(s) of those who are ordered. */
export const action = new RegExp(`(?:^|[\\s,:])(?:${verbs})(?![\\p{L}])`, 'u')
export const actions = new RegExp(action.source, 'gu')
/** Verbs that a cell or labelled line may hold behind a name, though it should hold names alone. */
export const cellVerb =
  /\s(?:chủ trì|chủ động|(?:có|chịu) trách nhiệm|thực hiện(?= \p{Ll}+ )|tiến hành|tham mưu|rà soát|tổng hợp|báo cáo|bố trí|triển khai thực hiện|xây dựng kế hoạch)(?![\p{L}])/u
/** Before a verb these make it part of a name or of a relative clause ("được giao chủ trì", "cơ quan phối hợp"). */
export const noVerbBehind =
  /(?:được|được giao|được phân công|chủ đầu tư|về|việc|công tác|lĩnh vực|là|đang|hoạt động|(?<!phạm vi )quản lý|phụ trách|phân công|đã giao|[Cc]hủ|Nghiên cứu|Xúc tiến|Dịch vụ|Quỹ|Kỹ thuật|Đầu tư|Hỗ trợ|Trợ|đăng ký|thủ tục|[Cc]ơ quan chủ trì|[Đđ]ơn vị chủ trì)$/u
export const nounBefore =
  /(?:^|[\s,])(?:[Cc]ơ quan|[Đđ]ơn vị|[Cc]ông ty|[Pp]hòng|[Bb]ộ phận|[Tt]rung tâm|[Dd]oanh nghiệp)$/u
export const nounVerb = /^(?:chủ trì|phối hợp|thực hiện|tham mưu|đầu tư|kiểm tra|giám sát|đánh giá|sử dụng)(?!,)/u
/** A relative clause about those ordered: its verbs order nothing; the order begins behind it. */
export const relative = /(?:được (?:giao|phân công|chỉ định)|đã (?:giao|đăng ký))(?![\p{L}])/u
export const dutyStart =
  /(?:^|[\s,:])(?:có trách nhiệm|chịu trách nhiệm|chủ động|căn cứ|khẩn trương|nghiêm túc|xây dựng kế hoạch|tổ chức triển khai|báo cáo|tập trung)(?![\p{L}])/u
/** What was done or is so is told, not ordered. */
export const told = /(?:^|\s)(?:đã(?! được| giao)|vẫn|chưa|đều|hiện nay|hiện có|hiện đang|cơ bản|sẽ)(?![\p{L}])/u
/** Outside the parts that distribute duties a sentence is an order only with one of these right behind the names. */
export const duty =
  /^[\s,:]*(?:(?:có|chịu) trách nhiệm|chủ trì|chủ động|phối hợp|tham mưu|là (?:cơ quan|đơn vị)|làm đầu mối|trên cơ sở|căn cứ)(?![\p{L}])/u
/** What a body named by its own name is ordered anywhere with. */
export const plainDuty =
  /^[\s,:]*(?:huy động|tổ chức|xây dựng|hướng dẫn|theo dõi|tổng hợp|báo cáo|chỉ đạo|triển khai|thực hiện|ban hành|rà soát|đôn đốc|kiểm tra|cung cấp|bố trí|thẩm định|lập|công khai|tiếp nhận|đẩy mạnh|tăng cường|tiếp tục|khẩn trương|thường xuyên|định kỳ|vận động|tuyên truyền|cập nhật|nghiên cứu|đề xuất|gửi|thành lập)(?![\p{L}])/u
export const answers = /^[\s,:]*(?:có|chịu) trách nhiệm(?![\p{L}])/u
/** The word of order right before the names. */
export const orderEnd = /(?:giao(?: cho)?|yêu cầu|phân công|chỉ định|đề nghị|mời)\s+$/iu
/** What stands before a colon may say what is ordered, the names follow behind it. */
export const labelAhead = /^[^:.;]{4,160}:\s+/u
/** A condition with its duty behind it. */
export const conditionalDuty =
  /^(?:Trường hợp|Đối với)[^.;]{5,300}?(?:,|\sthì)\s(?:thì )?(?:chủ động|khẩn trương|tiếp tục duy trì|tiếp tục thực hiện|kịp thời|phối hợp|báo cáo|đề xuất|tham mưu|hướng dẫn|xử lý|kiểm tra|thông báo|tổng hợp|có văn bản|[^.;]{3,60}(?:có|chịu) trách nhiệm)(?![\p{L}])/u
/** Where money is spoken of, these as well. */
export const moneyDuty =
  /^[\s,:]*(?:bố trí|lập|xây dựng|tổng hợp|thẩm định|cân đối|hướng dẫn|quản lý|sử dụng)(?![\p{L}])/u

/** Sentences that go on with an order to those named before. */
export const goingOn = /^(?:Đồng thời|Ngoài ra|Bên cạnh đó|Mặt khác)[,\s]/u
/** What a paragraph may tell instead of ordering anything. */
export const noOrder =
  /^(?:[!¹²³]|(?:Các )?(?:Nghị quyết|Quyết định|Nghị định|Thông tư|Chỉ thị|Công văn)(?: số|;)|Thời gian|Nội dung|Kinh phí|Nguồn kinh phí|Mỗi|Đối với|Địa điểm|Thành phần|Số lượng|\(|Phụ lục|Trường hợp(?![^.;]{1,300}(?: có trách nhiệm| thì (?:phải|chủ động))(?!\p{L}))|Trong đó|Ví dụ|Mục tiêu|Mục đích|Yêu cầu:|Đối tượng|Hình thức|Tiêu chí|Lộ trình|Không quá|Tối đa|\d)/u
/** A clause before the names: "Căn cứ Kế hoạch này, các sở, ban, ngành …". */
export const leadingClause =
  /^(?:Căn cứ|Trên cơ sở|Theo(?! dõi)|Tùy theo|Đối với|Hằng năm|Hàng năm|Hằng quý|Hàng quý|Hằng tháng|Hàng tháng|Định kỳ|Trước ngày|Chậm nhất|Trong|Từ|Để|Nhằm|Ngoài|Khi|Sau khi|Đồng thời|Ngoài ra|Bên cạnh đó)(?![\p{L}])/u
/** Behind these the order has begun without naming anybody. */
export const orderBegun = /(?:^|[\s,])(?:chủ trì|phối hợp|tham mưu)(?![\p{L}])/u
/** Where others are told to work together, they support each other and not who tells them. */
export const othersTogether =
  /(?:[Cc]hỉ đạo|[Hh]ướng dẫn|[Đđ]ôn đốc|[Yy]êu cầu|[Vv]ận động)\s(?:các|lực lượng|cơ quan|đơn vị|chính quyền|\p{Lu})[^.;]*$/u
/** Where an order may end and another begin: a semicolon may be followed by small letters. */
export const sentenceEnd = /[.;](?=\s+(?:\p{Lu}|các |yêu cầu |giao |đề nghị ))/gu
/** Up to the last verb of urging in a piece; whom it urges stands behind. */
export const urgedBefore = /^[^.;]*(?:chỉ đạo|hướng dẫn|đôn đốc|vận động|đề nghị|yêu cầu)\s/iu
/** The closing formula asks everybody to report difficulties; nobody is given a task by it. */
export const closingFormula =
  /^(?:Trên đây là|Trong quá trình (?:triển khai|thực hiện|tổ chức)|Quá trình (?:triển khai|thực hiện)|(?:Kế hoạch|Quyết định|Chỉ thị|Chương trình) này)/u
/** What the issuer says of itself before the plan begins. */
export const ownAct =
  /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Thủ tướng|Chính phủ|Bộ)(?:(?!chủ trì|phối hợp|trách nhiệm)[^,;.]){0,80}? (?:xây dựng|ban hành|đề ra|triển khai|phát động)(?! các)/u
/** Who is bound by a decision is a formula as well. */
export const boundFormula =
  /chịu trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Chương trình) này/u
/** A lead-in to duties among the contents, where most lists are none. */
export const dutiesAhead = /(?:thực hiện|triển khai)[^.;:]{0,40}(?:hoạt động|nhiệm vụ|công việc)[^.;:]{0,20}\ssau\s?:$/u
/** A lead-in without its colon. */
export const leadsIn = /(?:có trách nhiệm|như sau|sau đây|(?:nhiệm vụ|nội dung|công việc) sau)$/u
/** A lead-in behind which every line is a duty of its own. */
export const dutiesFollow =
  /(?:nhiệm vụ|nội dung|công việc|việc|yêu cầu|giải pháp|như|các)?\s?(?:sau|sau đây|chủ yếu sau|cụ thể|(?:có|chịu) trách nhiệm)\s*:$/u
/** The sentence of a directive behind which it orders: "… yêu cầu các sở, ban, ngành … thực hiện các nhiệm vụ sau:". */
export const orderAhead =
  /(?:(?:yêu cầu|chỉ thị|đề nghị|giao)(?![\p{L}])[^.]{0,700}|(?:nhiệm vụ|giải pháp|nội dung|công việc)[^.;:]{0,60}\s(?:sau|sau đây|như sau)\s?):$/u
/** Words between which such a sentence names those ordered. */
export const orderedAhead = /(?:yêu cầu|chỉ thị|đề nghị|giao)(?:\s+(?:các )?đồng chí:?)?\s+/gu
export const orderedAheadEnd =
  /:|,?\s(?:trong phạm vi|theo (?:chức năng|th[ẩâ]m quyền|nhiệm vụ)|căn cứ|bám sát|quán triệt)(?![\p{L}])/u
/** Whom a telegram is sent to: "THỦ TƯỚNG CHÍNH PHỦ điện:". */
export const addressLine = /^[^.;:]{3,90}\sđiện\s?:?(?=\s|$)/iu
/** A lead-in to what must be so for a reward or a mark, which orders nothing. */
export const criteriaAhead = /(?:tiêu chuẩn|tiêu chí|điều kiện)(?: cụ thể)?(?: sau(?: đây)?| như sau)?\s?:$/iu
export const criteriaHeading = /^(?:tiêu chuẩn|tiêu chí|điều kiện|hình thức khen|nguyên tắc)(?![\p{L}])/iu
