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
  'Đảng Cộng sản Việt Nam',
  'Việt Nam',
]

/** First words of a line that begins a new agency in the left column of the head. */
export const agencyStart =
  /^(?:ỦY|UỶ|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|CỤC|TỔNG CỤC|CHI CỤC|VỤ|VĂN PHÒNG|BAN|THANH TRA|ĐẢNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|TRUNG TÂM|VIỆN|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|ĐÀI|KIỂM TOÁN|NGÂN HÀNG|TÒA ÁN|TOÀ ÁN|CÔNG AN|BẢO HIỂM|HỘI|LIÊN ĐOÀN|LIÊN MINH|PHÒNG|THUẾ|KHO BẠC|HẢI QUAN|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG TY|QUỸ|BỆNH VIỆN|ĐOÀN|MẶT TRẬN)(?![\p{L}])/u
/** An agency whose name cannot be complete: the next line belongs to it although it begins like an agency. */
export const agencyIncomplete = /(?:^|\s)(?:ỦY|UỶ|VĂN PHÒNG|THUỘC|VÀ|CỦA|TRỰC THUỘC|TỈNH|HUYỆN|THÀNH|,|-)$/u

/** Class words of territorial units; what follows is a proper name. */
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
export const uyVariant = /(?<!\p{L})(?:Uỷ|uỷ)(?= )/gu

export const bareOffice = /^Văn phòng$/u
/** New-style spelling of the committee's first word and the official one. */
export const uySpelling: Record<string, string> = { Uỷ: 'Ủy', uỷ: 'ủy' }
