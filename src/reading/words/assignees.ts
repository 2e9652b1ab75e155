// Who may be ordered, and how lists of them are written.
const collective =
  'sở|ban(?! hành)|bộ(?! tiêu chí| chỉ số| máy| luật| thủ tục| dữ liệu)|ngành|cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|hội(?! nghị| thảo| thi| đàm| chợ| trường)|hiệp hội|doanh nghiệp|cấp|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|trường(?! hợp)|nhà (?:trường|mạng|đầu tư|thầu|máy|văn hóa|xuất bản)|phòng(?! ngừa| chống| vệ)|trung tâm|cục|vụ(?! việc)|viện|chủ (?:đầu tư|rừng|thể|sở hữu|phương tiện|hộ|cơ sở|doanh nghiệp)|thành viên|đồng chí|cá nhân|hợp tác xã|ngân hàng|bệnh viện|cơ sở(?! dữ liệu| hạ tầng| vật chất| pháp)|đài|báo(?! cáo)|tòa soạn|lực lượng|công ty|tập đoàn|tổng công ty|đảng ủy|chi bộ|đảng bộ|cấp ủy|chi nhánh|tổ công|tổ (?:liên gia|dân phố)|thôn|bên liên quan'
/** How the name of a unit, a group of units or a function begins, at the start of a piece or behind a separator. */
export const unitStart = new RegExp(
  `^(?:(?:(?:Tất cả|Toàn thể|Từng|tất cả|toàn thể|từng)\\s+)?[Cc]ác\\s+(?:(?:${collective})(?![\\p{L}])|\\p{Lu}\\p{L}*)|(?:Sở|Bộ(?! tiêu chí| chỉ số| máy| luật| thủ tục)|Ban(?! hành)|Văn phòng|Văn Phòng|Ủy ban|Uỷ ban|UBND|UBMTTQ|UBMT|Ủy viên|HĐND|Hội đồng|Công an|Thanh tra|Kiểm toán|Kiểm lâm|Đài|Báo(?! cáo)|Tạp chí|Trung tâm|Phòng(?!,| chống| ngừa| vệ)|Cục|Chi cục|Tổng cục|Vụ|Viện|Trường(?! hợp)|Hội(?! nghị| thảo| thi| đàm| chợ)|Hiệp hội|Liên đoàn|Liên minh|Liên hiệp|Tỉnh đoàn|Thành đoàn|Đoàn(?! kết)|Mặt trận|Cổng|Kho bạc|Bảo hiểm|Thuế|Hải quan|Ngân hàng|Chi nhánh|Tòa án|Toà án|VKSND|TAND|BHXH|Học viện|Đại học|Bưu điện|Điện lực|VNPT|Tỉnh ủy|Thành ủy|Đảng ủy|Cấp ủy|Chính quyền|Tổ (?:công nghệ|Công nghệ|công tác|Công tác|trưởng)|Công ty|Tổng công ty|Tập đoàn|VP UBND|VPUB|Thường trực|Quỹ|Bệnh viện|Trạm|MTTQ|Uy ban|Chu tich|Tap đoàn|Tông công ty|Binh đoàn|Quân khu|Phó Thủ tướng|[Đđ]ồng chí(?= \\p{Lu})|Chủ tịch|Chủ đầu tư|Phó Chủ tịch|Giám đốc|Tổng Giám đốc|Tổng biên tập|Hiệu trưởng|Thống đốc|Thủ trưởng|Chánh|Trưởng|Cục trưởng|Vụ trưởng|Chỉ huy|Người đứng đầu|Lãnh đạo|Bí thư|Toàn thể|Cơ quan|Đơn vị|Doanh nghiệp|Địa phương|Ngành|CVP|TTPVHCC|Xã(?! hội)|Phường|Bộ phận|BCH|Ban Chỉ|cơ quan|đơn vị|doanh nghiệp|địa phương|sở(?=,)|báo(?=, đài)|chính quyền|cấp ủy|lực lượng|chủ đầu tư|tổ chức (?:chính trị|pháp chế|đoàn)))(?![\\p{L}])`,
  'u',
)
/** In brackets behind a name: what the body is called as well, not what it is for ("cơ quan thường trực"). */
export const otherName =
  /^(?:T[ổô]ng công ty|Công ty|Tập đoàn|Ngân hàng|Sở|Cục|Chi cục|Trung tâm|Ban|Phòng|Vụ|Viện)\s(?:(?!cơ quan|đơn vị|chủ trì|phối hợp|thường trực)[\p{L}\d\s]){2,80}$/u
/** Separators between units; a comma or "và" counts only before the start of a further unit. */
export const separators = /\s*(?:[;\n]|,|\s-\s|(?<=\s)và(?=\s)|(?<=\s)cùng(?=\s))\s*/u

/** "Các cơ quan, đơn vị, địa phương" is one group: its commas part kinds, not units. */
export const groupKind = /(?:^|[\s,])(?:cơ quan|đơn vị|địa phương|doanh nghiệp|ngành|cấp ủy|sở)$/iu
export const furtherKind =
  /^(?:cơ quan|đơn vị|địa phương|doanh nghiệp|chính quyền các cấp|Ban, [Nn]gành|ngành)(?![\p{L}])/u
/** Names written one below the other in a cell without any sign between them. */
export const runTogether =
  /(?<=\p{Ll})(?<!(?:đốc|tra|phòng|cấp|các|thuộc|của|và|với|đạo|là|do|qua|tịch|viên|ủy|trưởng|khối|ngành|trực|cho|tại|mưu|giúp|trình|cáo|gửi|về))\s(?=(?:Sở|Công an|UBND|Ủy ban nhân dân|Văn phòng|Ban Quản lý|Bộ Chỉ huy|Đài|Cục|Chi cục|Kho bạc|Thanh tra|Các (?:sở|Sở|cơ quan|đơn vị|doanh nghiệp),?)\s)/gu
/** A kind of bodies as a subject ("Doanh nghiệp số", "Chính quyền điện tử"), which addresses nobody among contents. */
export const bareKind =
  /^(?:Cơ quan|Đơn vị|Doanh nghiệp|Địa phương|Ngành|Chính quyền|Cấp ủy|Xã|Phường|Bộ phận|Hợp tác xã|Trường|Bệnh viện|Cổng|Quỹ|Báo|Đài)(?:\s\p{Ll}+){0,4}$/u
/** Offices that serve two bodies carry "và" and a body in their name. */
export const sharedOffice = /(?:Văn phòng (?:Đoàn (?:đại biểu|ĐB)|ĐB)\s?(?:Quốc hội|QH)|Văn phòng HĐND)$/u
export const sharedOfficeEnd = /^(?:HĐND|Hội đồng nhân dân|UBND)(?![\p{L}])/u

export const openUnits =
  /(?:liên quan|có liên quan|các cơ quan, đơn vị|đơn vị khác|cơ quan khác|các ngành, các cấp|các cấp, các ngành)/iu

/** Bodies that a People's Committee asks, since it cannot order them. */
export const notSubordinate =
  /^(?:[Cc]ác )?(?:Ủy ban )?(?:Mặt trận|MTTQ|UBMTTQ|UBMT|Hội (?:Liên hiệp|Nông dân|Cựu|Phụ nữ|Chữ thập|Nhà báo|Luật gia)|Liên đoàn Lao động|Liên minh Hợp tác xã|[Tt]ổ chức chính trị|[Đđ]oàn thể|Đoàn Thanh niên|Tỉnh đoàn|Thành đoàn|cơ quan báo chí|cơ quan thông tấn|cơ quan truyền thông|Tòa án|Toà án|TAND|Viện kiểm sát|VKSND|Tỉnh ủy|Thành ủy|cấp ủy|Ban (?:Tuyên giáo|Dân vận|Tổ chức|Nội chính|Xây dựng Đảng))/u

export const leadWord =
  /(?:,\s*)?(?:chủ trì|là cơ quan (?:chủ trì|đầu mối|thường trực)|là đơn vị (?:chủ trì|đầu mối)|làm đầu mối|chịu trách nhiệm chính)/iu
/** A rule or plan of working together ("Quy chế phối hợp với …") names nobody who helps with the order. */
export const supportWord =
  /(?<!(?:quy chế|cơ chế|chương trình|công tác|văn bản) )phối hợp(?:\s+(?:ch[ặa]t ch[ẽe]|thực hiện|triển khai))?\s+(?:với|cùng(?: với)?)\s+/iu
/** Hurried writers leave the "với" out; then a unit must follow at once. */
export const supportBare = /phối hợp(?:,? hỗ trợ|\s+chặt chẽ)?\s+/giu
/** Words for which a table cell names nobody. */
export const nobody = /^(?:[-–…./]*|không|nt|như trên)$/iu

/** What may follow the official name of an agency and still belong to the unit. */
export const unitTail =
  /^(?:\d{1,3} |tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|các|cấp|trực thuộc|thuộc|và|cùng|theo|khu vực|số|miền|vùng|trung ương|địa phương|quốc gia|có liên quan|liên quan|[(\-–,]|\p{Lu})/u
export const unitLead = /^(?:[-+–•]|và)\s*/u
/** How far a duty goes is no part of the name of who has it. */
export const unitScope =
  /,?\s(?:theo (?:chức năng|nhiệm vụ|phân công|thẩm quyền|quy định)|trong phạm vi|tùy theo|căn cứ|trên cơ sở)(?![\p{L}])/u
/** What a unit was told elsewhere is needed to tell "the units given the lead" from others, not to name a unit. */
export const unitClause = /,?\s(?:đã )?được (?:giao|phân công|chỉ định)(?![\p{L}])/u
export const needsClause = /^(?:các )?(?:cơ quan|đơn vị|tổ chức|địa phương|bộ phận)(?![\p{L}])/iu
/** "Co lien quan" ends a name; what follows belongs to the sentence. */
export const relatedEnd = /(?<=\sliên quan)\s(?!đến|tới|khác|của|trên|thuộc|trong (?:tỉnh|thành phố))[^(].*$/u
/** The same in a cell, before a further unit. */
export const scopeInside =
  /,?\s(?:theo chức năng|trong phạm vi)[^;]{0,80}?(?=\svà\s(?:các|UBND|Ủy ban|Sở)(?![\p{L}])|;|$)/gu
/** A name that is a class word alone names nobody. */
export const classWord =
  /^(?:các )?(?:cơ quan|đơn vị|bộ phận|tổ chức|địa phương)(?:$| (?:chủ trì|phối hợp)(?![\p{L}]))/iu
/** A kind of units whose names follow behind a colon ("Các sở: Nội vụ, Tài chính", "UBND các xã: …"). */
export const kindColon =
  /^[\p{L}\s,]{0,60}?(?:[Cc]ác|\d{1,3}|cấp)\s(?:[Ss]ở|[Bb]ộ|[Cc]ục|[Vv]ụ|xã|phường|đặc khu|huyện|thị xã|thành phố|tỉnh|trường|bệnh viện)(?:,\s?(?:ban|ngành|phường|thị trấn|đặc khu|thành phố))*:/u
/** Two names or more, beginning with capitals; a duty begins with one as well, but its next word is small. */
export const namesOnly = /^\s\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*|\s\p{Ll}+){0,3}(?:,|\svà|;)\s\p{Lu}/u
/** Kinds, and those at their head, that are written once before several names ("Bộ trưởng các Bộ: Quốc phòng, …"). */
export const spelledKinds =
  /(^|[,;]\s|\svà\s)(?:[Cc]ác|\d{1,2}|((?:Bộ trưởng|Giám đốc|Lãnh đạo|Thủ trưởng|Thanh tra) )các)\s([Ss]ở|[Bb]ộ|[Cc]ục|[Vv]ụ)(?:,\s?(?:ban|ngành)){0,2}(:|(?=\s\p{Lu}))(?=\s)/u
/** What bodies do for a living tells them from others and orders nothing ("Các doanh nghiệp khai thác cát"). */
export const occupation =
  /(?<=(?:cá nhân|tổ chức|doanh nghiệp|đơn vị|cơ sở|hộ gia đình|hộ dân|công ty|chủ đầu tư|nhà đầu tư|chủ dự án)\s)(?:(?:hoạt động|khai thác|sử dụng|kinh doanh|sản xuất|chế biến|tham gia|thi công|vận hành|cung cấp|cung ứng|nuôi trồng|chăn nuôi|xây dựng|quản lý|đầu tư|vận chuyển|phân phối)(?:,?\s|$)){1,4}/gu
/** Bodies by their own names, not kinds of bodies. */
export const ownName =
  /^(?:Sở|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Công an|Văn phòng|Ban Quản lý|Cục|Chi cục|Trung tâm|Báo|Đài|Thanh tra|Bộ|Kho bạc|Thuế|Bảo hiểm xã hội|Tỉnh đoàn|Thành đoàn|Liên đoàn|Hội (?:Nông dân|Liên hiệp|Cựu))\s\p{L}/u
/** What parts one such name from the next, and where one that is no official name ends. */
export const partedBy = /^\s*(?:[,;]\s*(?:và\s)?|và\s)\s*/u
export const nameEnd = /[,;]|\svà\s/u
/** A line of names that goes on in the next one. */
export const namesGoOn = /(?:[;,]|\svà)$/u
/** Two ways to write one committee, and words that tell no body from another. */
export const committee = /(?:ủy|uỷ) ban nhân dân/u
export const committeeShort = 'ubnd'
export const wordsOfMany: readonly string[] = ['các', 'cấp']
/** Heads named by their posts share the many bodies behind the last of them ("Giám đốc, Thủ trưởng các sở"). */
export const post =
  /(?:^|\s)(?:Tổng Giám đốc|Giám đốc|Thủ trưởng|Người đứng đầu|Chủ tịch|Cục trưởng|Vụ trưởng|Hiệu trưởng)$/u
export const furtherPost =
  /^(?:Tổng Giám đốc|Giám đốc|Thủ trưởng|Người đứng đầu|Chủ tịch|Cục trưởng|Vụ trưởng|Hiệu trưởng) các(?![\p{L}])/u
/** What a cell may say of the time behind the names. */
export const timeInCell =
  /^(?:hoàn thành|thực hiện|báo cáo|thời (?:gian|hạn)|trước (?:ngày|tháng)|trong (?:quý|tháng|năm)|quý|tháng|năm)\s/iu
/** What tells the bodies of a heading from others of their kind; its verbs order nothing. */
export const headingClause =
  /\s(?:có hoạt động|được phép|đang hoạt động)\s(?:(?!\s(?:có|chịu) trách nhiệm)[^;:]){1,200}/u
