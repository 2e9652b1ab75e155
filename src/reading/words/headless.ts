import { kindNames } from './kinds.ts'

/** A link line up to the number; group 1 is the kind. */
export const link = new RegExp(
  `^\\(?(?:Ban hành |ban hành )?[Kk]èm theo (${kindNames.join('|')})\\s+(?:số\\s*:?\\s*)?`,
  'u',
)
export const linkDate = /^[,\s]{0,3}ngày\s(\d{1,2})(?:\s?tháng\s?|[/.-])(\d{1,2})(?:\s?năm\s?|[/.-])(\d{4})/u
export const linkIssuer = /^[^()]{0,50}?\scủa\s([^()]{3,120}?)\s?(?:[).]|$)/u
/** Who promulgates, before the first article. */
export const promulgation =
  /\s+ban\s+hành\s+(?:Luật|Nghị\s+định|Nghị\s+quyết|Quyết\s+định|Thông\s+tư|Chỉ\s+thị|Quy\s+chế|Kế\s+hoạch)(?!\s+(?:số|này))/gu
/** Who answers a letter. */
export const opinion = /\s+có\s+ý\s+kiến\s+(?:như\s+sau|trả\s+lời|hướng\s+dẫn)/gu
/** The last piece of a sentence: behind its last mark of punctuation. */
export const lastClause = /(?:^|[,.;:–]\s)[^,.;:–]{3,100}$/u
/** Heads that decide for their bodies; the Prime Minister and the President decide for themselves. */
export const headOfBody =
  /^(?:Bộ trưởng|BỘ TRƯỞNG|Thống đốc|THỐNG ĐỐC|Chủ tịch(?! nước)|CHỦ TỊCH(?! NƯỚC)|Giám đốc|GIÁM ĐỐC|Tổng [Gg]iám đốc|TỔNG GIÁM ĐỐC|Tổng [Cc]ục trưởng|TỔNG CỤC TRƯỞNG|Chi [Cc]ục trưởng|CHI CỤC TRƯỞNG|Cục trưởng|CỤC TRƯỞNG|Viện trưởng|VIỆN TRƯỞNG|Chánh án|CHÁNH ÁN|Hiệu trưởng|HIỆU TRƯỞNG|Chủ nhiệm|CHỦ NHIỆM|Chánh (?=Văn phòng|Thanh tra)|CHÁNH (?=VĂN PHÒNG|THANH TRA)|Trưởng (?=[Bb]an|[Pp]hòng)|TRƯỞNG (?=BAN|PHÒNG))\s*/u
/** Bodies without their own name say nothing ("Ủy ban nhân dân", "Bộ"). */
export const noBody =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Bộ|Sở|Cục|Công ty|CÔNG TY)(?:\s+(?:tỉnh|thành phố|TỈNH|THÀNH PHỐ))?$|^(?:Công ty|CÔNG TY|Hội thảo|Hội nghị|Ban hành)/u
