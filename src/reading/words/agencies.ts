/** Issuers by the last part of a symbol, where the symbol alone decides. */
export const issuerBySymbol: Record<string, string> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  CTN: 'Chủ tịch nước',
  VPCP: 'Văn phòng Chính phủ',
  VPQH: 'Văn phòng Quốc hội',
  TANDTC: 'Tòa án nhân dân tối cao',
  HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  VKSTC: 'Viện kiểm sát nhân dân tối cao',
  VPCTN: 'Văn phòng Chủ tịch nước',
  HĐBCQG: 'Hội đồng bầu cử quốc gia',
  TLĐ: 'Tổng Liên đoàn Lao động Việt Nam',
  LĐTM: 'Liên đoàn Thương mại và Công nghiệp Việt Nam',
  UBCK: 'Ủy ban Chứng khoán Nhà nước',
  KTNN: 'Kiểm toán nhà nước',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  UBDT: 'Ủy ban Dân tộc',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BYT: 'Bộ Y tế',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BXD: 'Bộ Xây dựng',
  BCT: 'Bộ Công Thương',
  BGTVT: 'Bộ Giao thông vận tải',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
}

/** Official spelling of agencies that print themselves in capitals; matched without regard to case and tone placement. */
export const agencyNames: readonly string[] = [
  ...Object.values(issuerBySymbol),
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Văn phòng Ủy ban nhân dân',
  'Văn phòng Trung ương Đảng',
  'Ban Chấp hành Trung ương',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Ban Tổ chức Trung ương',
  'Ban Tuyên giáo và Dân vận',
  'Ban Nội chính Trung ương',
  'Ủy ban Kiểm tra Trung ương',
  'Mặt trận Tổ quốc Việt Nam',
  'Đảng ủy',
  'Ban Chỉ đạo cải cách hành chính',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Y tế',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Du lịch',
  'Sở Ngoại vụ',
  'Sở Giao thông vận tải',
  'Sở Tài nguyên và Môi trường',
  'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Thông tin và Truyền thông',
  'Sở Khoa học và Công nghệ',
  'Sở Kế hoạch và Đầu tư',
  'Sở Giáo dục và Đào tạo',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Văn hóa và Thể thao',
  'Sở Dân tộc và Tôn giáo',
  'Sở Quy hoạch - Kiến trúc',
  'Thanh tra tỉnh',
  'Công an tỉnh',
  'Công an thành phố',
  'Cục Thuế',
  'Tổng cục Thuế',
  'Cục Hải quan',
  'Tổng cục Hải quan',
  'Kho bạc Nhà nước',
  'Bảo hiểm xã hội Việt Nam',
  'Bảo hiểm xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Phòng Nội vụ',
  'Phòng Văn hóa và Thông tin',
  'Phòng Văn hóa - Xã hội',
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Đảng Cộng sản Việt Nam',
  'Việt Nam',
]

/** Bodies whose spelling is known, but whose names others share or go on from: nobody is recognised by them. */
export const otherBodies: readonly string[] = [
  'Chi cục Hải quan',
  'Chi cục Thuế',
  'Cục Hàng hải và Đường thủy Việt Nam',
  'Cục Quản lý đê điều và Phòng, chống thiên tai',
  'Cục Quản lý Thi hành án dân sự',
  'Cục Lâm nghiệp và Kiểm lâm',
  'Cục Chăn nuôi và Thú y',
  'Cục Trồng trọt và Bảo vệ thực vật',
  'Cục Thủy sản và Kiểm ngư',
  'Cục Văn thư và Lưu trữ nhà nước',
  'Chi cục Văn thư - Lưu trữ',
  'Ngân hàng Nhà nước',
  'Ngân hàng Chính sách xã hội',
  'Ngân hàng Phát triển Việt Nam',
  'Ủy ban Chứng khoán Nhà nước',
  'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp',
  'Ủy ban Pháp luật và Tư pháp',
  'Ủy ban Kinh tế và Tài chính',
  'Ủy ban Văn hóa và Xã hội',
  'Ủy ban Khoa học, Công nghệ và Môi trường',
  'Ủy ban Quốc phòng, An ninh và Đối ngoại',
  'Ủy ban Công tác đại biểu',
  'Ủy ban Dân nguyện và Giám sát',
  'Ban Dân nguyện và Giám sát',
  'Hội đồng Dân tộc',
  'Hội đồng Thi đua - Khen thưởng Trung ương',
  'Hội đồng Thi đua - Khen thưởng',
  'Hội đồng bầu cử quốc gia',
  'Ban Kinh tế - Ngân sách',
  'Ban Văn hóa - Xã hội',
  'Liên đoàn Thương mại và Công nghiệp Việt Nam',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Liên đoàn Lao động',
  'Đoàn Chủ tịch',
  'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  'Hội Liên hiệp Phụ nữ Việt Nam',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân Việt Nam',
  'Hội Cựu chiến binh Việt Nam',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Liên minh Hợp tác xã Việt Nam',
  'Hội Chữ thập đỏ Việt Nam',
  'Tập đoàn Điện lực Việt Nam',
  'Tập đoàn Bưu chính Viễn thông Việt Nam',
  'Đại học Quốc gia Hà Nội',
  'Đại học Quốc gia Thành phố Hồ Chí Minh',
  'Học viện Chính trị quốc gia Hồ Chí Minh',
  'Học viện Hành chính và Quản trị công',
  'Viện Hàn lâm Khoa học xã hội Việt Nam',
  'Viện Hàn lâm Khoa học và Công nghệ Việt Nam',
  'Đài Truyền hình Việt Nam',
  'Đài Tiếng nói Việt Nam',
  'Thông tấn xã Việt Nam',
  'Ban Cơ yếu Chính phủ',
  'Thi hành án dân sự',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Ban Quản lý dự án',
  'Đảng ủy các cơ quan Đảng Trung ương',
  'Ủy ban Kiểm tra',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Nội chính',
  'Ban Tổ chức',
  'Ban Xây dựng Đảng',
  'miền Bắc',
  'miền Trung',
  'miền Nam',
]

/** First words of a line that begins a new agency in the left column of the head. */
export const agencyStart =
  /^(?:ỦY|UỶ|UBND|UBMTTQ|MTTQ|BHXH|HỘI ĐỒNG|HĐND|BỘ|SỞ|CỤC|TỔNG CỤC|CHI CỤC|VỤ|VĂN PHÒNG|BAN|THANH TRA|ĐẢNG|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)|THƯỜNG TRỰC|THÔNG TẤN XÃ|THI HÀNH ÁN|QUÂN KHU|TỔNG LIÊN ĐOÀN|NHÀ XUẤT BẢN|TỔ CÔNG TÁC|HẠT|TRẠM|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|TRUNG TÂM|VIỆN|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|ĐÀI|KIỂM TOÁN|NGÂN HÀNG|TÒA ÁN|TOÀ ÁN|CÔNG AN|BẢO HIỂM|HỘI|LIÊN ĐOÀN|LIÊN MINH|PHÒNG|THUẾ|KHO BẠC|HẢI QUAN|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG TY|QUỸ|BỆNH VIỆN|ĐOÀN|MẶT TRẬN)(?![\p{L}])/u
/** An agency whose name cannot be complete: the next line belongs to it although it begins like an agency. */
export const agencyIncomplete =
  /(?:^|\s)(?:ỦY|UỶ|VĂN PHÒNG|THUỘC|VÀ|CỦA|TRỰC THUỘC|TỈNH|HUYỆN|THÀNH PHỐ|THƯỜNG VỤ|THƯỜNG TRỰC|HỘI ĐỒNG THẨM PHÁN|ỦY BAN TRUNG ƯƠNG|UỶ BAN TRUNG ƯƠNG|ĐOÀN CHỦ TỊCH|BAN CHẤP HÀNH|BAN CHỈ ĐẠO|,|-)$|^(?:THỦ TƯỚNG|CHỦ TỊCH)$/u

/** Class words of territorial units; what follows is a proper name. */
export const committeeWords = [
  'tỉnh ủy',
  'thành ủy',
  'huyện ủy',
  'quận ủy',
  'thị ủy',
  'tỉnh đoàn',
  'thành đoàn',
] as const
/** Behind "xã" or "tỉnh" these make another word of it. */
export const noTerritory = /^(?:ủy|uỷ|hội|đoàn)(?!\p{L})/iu
export const territoryWords = [
  'thành phố',
  'thị xã',
  'thị trấn',
  'đặc khu',
  'tỉnh',
  'huyện',
  'quận',
  'phường',
  'xã',
] as const
export const bigCity = /thành phố(?= hồ chí minh)/giu
export const committee = 'Ủy ban nhân dân'
export const council = 'Hội đồng nhân dân'
export const councilSymbol = /^HĐND/
export const provincialParty = 'Tỉnh ủy'
/** Short forms that official texts write for the names above. */
export const expansions: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân'],
  [/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân'],
  [/(?<!\p{L})UBMTTQ(?!\p{L})/gu, 'Ủy ban Mặt trận Tổ quốc'],
  [/(?<!\p{L})(?:TP\. ?|TP )(?=\p{Lu})/gu, 'thành phố '],
  [/(?<!\p{L})TT&TT(?!\p{L})/gu, 'Thông tin và Truyền thông'],
]
/** Short forms that heads print; prose keeps them as they are. */
export const expansionsOfHead: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:UB|Ủy ban )MTTQ(?:VN(?!\p{L})|(?= Việt Nam| VIỆT NAM))/gu, 'Ủy ban Mặt trận Tổ quốc'],
  [/(?<!\p{L})MTTQ(?!\p{L})/gu, 'Mặt trận Tổ quốc'],
  [/(?<!\p{L})BHXH(?!\p{L})/gu, 'Bảo hiểm xã hội'],
]
export const uyVariant = /(?<!\p{L})(?:UỶ|Uỷ|uỷ)(?= |$)/gu

/** First words of an agency's name behind which the next word begins with a capital (Decree 30/2020, annex II, III.2). */
export const agencyWords =
  /(?<!\p{L})(Tổng cục|Chi cục|Cục|Bộ|Sở|Vụ|Phòng|Ban|Trung tâm|Văn phòng|Viện|Thanh tra|Trường|Hội|Quỹ|Kho bạc|Học viện|Tổ|Thuế|Hạt|Trạm|Đội|Ủy ban|Hội đồng|Liên đoàn|Tập đoàn|Tổng công ty|[Đđ]ại học|Đài|Báo|Đoàn|Bộ Tư lệnh|Bộ Chỉ huy) (?=\p{Ll})/gu
/** Words that stay small behind them: they tell what territory or level an agency is of. */
export const smallBehind =
  /^(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|nhân dân|kiểm sát|trung ương|cơ sở|khu vực|chi nhánh|bầu cử|quản trị|thành viên|trường|nghĩa vụ|đại biểu|quân sự|nhà nước|đồng|quốc|chức|và|của|các|cấp|về)(?!\p{L})/u
/** Bodies of a party committee print no more than their own name under it (guidance 36-HD/VPTW). */
export const partyCommittee = /^(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy)(?!\p{L})/u
export const partyCentre = /^Ban Chấp hành Trung ương(?: Đảng)?$/u
export const partyBody = /^(?:Ban|Ủy ban|Văn phòng|Trường)(?!\p{L})/u
export const centreOf = (name: string): string =>
  name === 'Văn phòng' ? 'Văn phòng Trung ương Đảng' : `${name} Trung ương`
export const isOfCentre = /(?:Trung ương|Đảng)$/u
/** A committee or council with its territory; group 1 is the territory. */
export const territorialBody =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Sở [^\d]{2,40}?|Thuế|Công an|Phòng [^\d]{2,40}?) ((?:tỉnh|thành phố|Thành phố|huyện|quận|Quận|thị xã|thị trấn|xã|phường|Phường|đặc khu) .+)$/u
/** Agencies that belong to the territory of the committee above them and leave its name out. */
export const territorialAgency =
  /^(?:Sở|Ban|Trung tâm|Thanh tra|Chi cục|Phòng|Quỹ|Bệnh viện|Đài|Viện|Trường|Hội|Tổ|Cục|Báo|Thuế cơ sở)(?!\p{L})/u
export const withTerritoryName =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?!\shội)|phường|đặc khu)\s\p{Lu}/iu
export const territorialBodies = [
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'UBND tỉnh',
  'UBND thành phố',
  'UBND TP',
  'UBND TP.',
] as const
/** A board of a people's council is named with it. */
export const councilBoard = /^Ban(?!\p{L})/u
/** The centre of the Front, whose own name stands above it. */
export const frontCentre = /^Ủy ban trung ương$/iu
export const frontCentreName = 'Ủy ban Trung ương'
export const front = 'Mặt trận Tổ quốc Việt Nam'
/** Numbered wards and quarters have a capital class word (Decree 30/2020, annex II, II.1). */
export const numberedTerritory = /(?<!\p{L})(?:quận|phường)(?= \d)/gu
/** What a school is called after stands behind its grade; grades stay small but for their first letter. */
export const schoolName =
  /^(Trường (?:THPT|THCS|TH&THCS|TH|PTDTNT|PTDTBT|[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo|[Tt]rung học (?:cơ sở|phổ thông))) (?!số\s)(.{2,60})$/u
/** An office serves several bodies at once ("Văn phòng HĐND - UBND"): one issuer. */
export const officeLead = /^Văn phòng\s/u
export const bareOffice = /^Văn phòng$/u
/** New-style spelling of the committee's first word and the official one. */
export const uySpelling: Record<string, string> = { UỶ: 'ỦY', Uỷ: 'Ủy', uỷ: 'ủy' }
