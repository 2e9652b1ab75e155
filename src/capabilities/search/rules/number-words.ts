// Folded words and signs by which a document number is known: Nghị định 30/2020/NĐ-CP, phụ lục III; laws as they name themselves.

/** The words of a type and its sign; the longer before what they begin with. */
export const types = [
  ['thong tu lien tich', 'ttlt'],
  ['nghi quyet lien tich', 'nqlt'],
  ['van ban hop nhat', 'vbhn'],
  ['ke hoach', 'kh'],
  ['quyet dinh', 'qd'],
  ['nghi quyet', 'nq'],
  ['nghi dinh', 'nd'],
  ['thong tu', 'tt'],
  ['chi thi', 'ct'],
  ['cong dien', 'cd'],
  ['bao cao', 'bc'],
  ['thong bao', 'tb'],
  ['to trinh', 'ttr'],
  ['huong dan', 'hd'],
  ['chuong trinh', 'ctr'],
  ['ket luan', 'kl'],
  ['giay moi', 'gm'],
  ['de an', 'da'],
  ['phuong an', 'pa'],
  // Laws and ordinances do not write their type into the number ("57/2020/QH14", "05/2022/UBTVQH15").
  ['phap lenh', 'pl'],
  ['bo luat', 'luat'],
  ['luat', 'luat'],
] as const

const typeNames = types.map(([name]) => name).join('|')

/** Words that stand around a number and are no part of it, types among them. */
export const wordsAround = new RegExp(
  `\\b(?:so va ki hieu|so\\s?/\\s?ki hieu|so ki hieu|so hieu|ki hieu|so|van ban(?! hop)|cong van|lenh|${typeNames})\\b`,
  'g',
)

export const typeNamed = (text: string): string | null =>
  types.find(([name]) => new RegExp(`\\b${name}\\b`).test(text))?.[1] ?? null

/** The sign of the type with which a title begins. */
export const typeAtHead = (folded: string): string | null =>
  types.find(([name]) => folded.startsWith(`${name} `))?.[1] ?? null

/** A type in words and the number behind it, among other words; no "báo cáo 6 tháng". */
export const namedNumbers = new RegExp(
  `\\b(${typeNames})\\s+(?:so\\s+)?(\\d{1,6}[a-z]?)(?:\\s?/\\s?((?:19|20)\\d\\d))?(?![\\w/.,])(?!\\s+(?:thang|nam(?! (?:19|20)\\d\\d)|ngay|qui|tuan)\\b)`,
)

const typeSigns = 'kh qd nq ct cv bc tb ttr tt nd hd ctr cd vbhn ttlt nqlt pl l lct da pa bb gm gp kl qc'.split(' ')
export const knownTypes = new Set(typeSigns)

/** "nđ 30/2020 về …": only with the year, because a sign may be a word. */
export const signedNumbers = new RegExp(
  `\\b(${typeSigns.join('|')})\\s?(?:so\\s+)?(\\d{1,6}[a-z]?)\\s?/\\s?((?:19|20)\\d\\d)(?![\\w/.,-])`,
)

const knownSigns = new Set([
  ...knownTypes,
  ...'ubnd hdnd ttg cp vpcp hdtp qh bch tw tu hu du snv stc stp stttt skhcn sxd syt sgtvt stnmt'.split(' '),
  ...'bca bqp byt bnv btp btc bct bxd bgddt bkhcn bkhdt btnmt bttt bldtbxh bvhttdl bnnmt bnnptnt nhnn ttcp ktnn toa'.split(
    ' ',
  ),
])

const syllable = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/

/** One of the known, or what is no word: hardly a vowel, and no syllable ("tandtc"). */
export const isSign = (sign: string) =>
  knownSigns.has(sign) ||
  /^(?:qh|ubtvqh)\d+$/.test(sign) ||
  (!syllable.test(sign) && 3 * (sign.match(/[aeiouy]/g)?.length ?? 0) <= sign.length)

/** "qdubnd", "ubndnc": signs of which the hyphen was left out. */
export const isJoined = (sign: string) =>
  !knownSigns.has(sign) &&
  Array.from(sign, (_, at) => at).some(
    (at) => at > 1 && at < sign.length - 1 && knownSigns.has(sign.slice(0, at)) && isSign(sign.slice(at)),
  )
