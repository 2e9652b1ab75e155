// Official names of document kinds with the abbreviation in their symbol: ND 30/2020/ND-CP annex III; normative kinds
// by the Law on promulgation of legal documents; Party kinds by guidance 36-HD/VPTW.
export const kindByAbbreviation: Record<string, string> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  QĐi: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CTrHĐ: 'Chương trình hành động',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  NQLT: 'Nghị quyết liên tịch',
  VBHN: 'Văn bản hợp nhất',
  PL: 'Pháp lệnh',
  L: 'Lệnh',
  KL: 'Kết luận',
  SL: 'Sắc lệnh',
}

/** Every kind that a heading or a citation may name, longest first so that a search meets the whole name. */
export const kindNames: readonly string[] = [
  'Chương trình hành động',
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Thông báo kết luận',
  'Văn bản hợp nhất',
  'Giấy giới thiệu',
  'Bản thỏa thuận',
  'Giấy nghỉ phép',
  'Giấy ủy quyền',
  'Chương trình',
  'Bản ghi nhớ',
  'Nghị quyết',
  'Phiếu chuyển',
  'Quyết định',
  'Công điện',
  'Thông cáo',
  'Thông báo',
  'Hướng dẫn',
  'Phương án',
  'Nghị định',
  'Pháp lệnh',
  'Sắc lệnh',
  'Hiến pháp',
  'Thông tri',
  'Thông tư',
  'Phiếu gửi',
  'Phiếu báo',
  'Công văn',
  'Kế hoạch',
  'Kết luận',
  'Biên bản',
  'Hợp đồng',
  'Tờ trình',
  'Giấy mời',
  'Quy định',
  'Thư công',
  'Báo cáo',
  'Quy chế',
  'Chỉ thị',
  'Điều lệ',
  'Bộ luật',
  'Đề án',
  'Dự án',
  'Lệnh',
  'Luật',
]

/** Words that announce a cited number without being the official name of a kind. */
export const looseKinds: Record<string, string> = { 'Văn bản': 'Công văn', 'Thông báo kết luận': 'Thông báo' }

export const planKind = 'Kế hoạch'
/** Kinds that hand out tasks by themselves, and kinds that do so by what they issue or approve. */
export const planKinds: readonly string[] = [
  planKind,
  'Chương trình',
  'Chương trình hành động',
  'Chỉ thị',
  'Công điện',
  'Đề án',
]
/** Kinds that order from their first numbered line on, without purposes or contents. */
export const directiveKinds: readonly string[] = ['Chỉ thị', 'Công điện']
export const adoptingKinds: readonly string[] = ['Quyết định', 'Nghị quyết']
/** The title of a decision that adopts a plan. */
export const adoptsPlan =
  /^(?:về )?(?:việc )?(?:(?:ban hành|phê duyệt|phê duyệt điều chỉnh|thông qua|về) )?(?:danh mục )?(?:kế hoạch|chương trình|đề án)(?! (?:đào tạo|giảng dạy|giáo dục|môn))/iu
export const letterKind = 'Công văn'
export const lawKind = 'Luật'
/** Kinds that only the National Assembly issues and that print "Luật số". */
export const assemblyKinds: readonly string[] = ['Bộ luật', 'Luật', 'Nghị quyết', 'Hiến pháp', 'Pháp lệnh']
export const consolidatedKind = 'Văn bản hợp nhất'
/** A kind before a number, or a law by its name: written with a capital (Decree 30/2020, annex II, V.4). */
export const citedKind =
  /(?<!\p{L})(?:nghị quyết|quyết định|nghị định|thông tư|thông tư liên tịch|chỉ thị|kế hoạch|công văn|pháp lệnh|quy định|kết luận|thông báo|hướng dẫn|chương trình)(?= (?:số )?\d[\d.]*[a-z]?[-/])|(?<!\p{L}|[Pp]háp )(?:bộ luật|luật)(?= (?:số )?(?:\d|\p{L}))/gu
