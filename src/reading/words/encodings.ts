/** TCVN 5712:1993 VN3 ("ABC"), the letters from code A1 on as fonts of the .Vn family show them; a dot = no letter. */
export const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·'

/** VISCII 1.1 (RFC 1456): the letters from code 80 on, and the six capitals that stand among the control codes. */
export const viscii =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
export const visciiControls = {
  '\u0002': 'Ẳ',
  '\u0005': 'Ẵ',
  '\u0006': 'Ẫ',
  '\u0014': 'Ỷ',
  '\u0019': 'Ỹ',
  '\u001e': 'Ỵ',
} as const

/** VNI for Windows writes a letter, then a mark behind it; some have a code of their own. Capitals in the same way. */
export const vniMarks: readonly (readonly [letter: string, marks: string, meant: string])[] = [
  ['a', 'âáàåãäêéèúüëùøûõï', 'âấầẩẫậăắằẳẵặáàảãạ'],
  ['e', 'âáàåãäùøûõï', 'êếềểễệéèẻẽẹ'],
  ['o', 'âáàåãäùøûõï', 'ôốồổỗộóòỏõọ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
]
export const vniSingles = { from: 'íìæóòñîôö', to: 'íìỉĩịđỵơư' } as const

/** VIQR (RFC 1456): marks of the letter, then of the tone, behind the vowel. */
export const viqrLetters: Readonly<Record<string, string>> = {
  'a(': 'ă',
  'a^': 'â',
  'e^': 'ê',
  'o^': 'ô',
  'o+': 'ơ',
  'o*': 'ơ',
  'u+': 'ư',
  'u*': 'ư',
  dd: 'đ',
}
export const viqrTones: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}

/** A syllable without its tone: what may begin it, its rhyme when open or closed, and closed by a stop. */
const onset = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?'
const open =
  '(?:a[ioyu]?|â[uy]|e|eo|êu?|i[au]?|iêu|o|o[aei]|oa[iyo]|oe[o]?|ôi?|ơi?|u[aiêơy]?|uây|uôi|uy[au]|ư[aiu]?|ươ[iu]|y|yêu|uyê)'
const closed = '(?:a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ơ|u|uâ|uê|uô|uy|uyê|ư|ươ|y|yê)'
export const openSyllable = new RegExp(`^${onset}${open}$`, 'u')
export const closedSyllable = new RegExp(`^${onset}${closed}(?:ng|nh|n|m)$`, 'u')
export const stoppedSyllable = new RegExp(`^${onset}${closed}(?:ch|c|p|t)$`, 'u')

/** What is printed in capitals in a document; fonts of capitals store it in small letters. */
export const capitalTitle = /^\|?\s*cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam/iu
export const capitalLine =
  /^\|?\s*(?:(?:(?:[uủ][yỷ]|uỷ|ủy)\s+ban|hội\s+đồng)\s+nhân\s+dân(?:\s+(?:tỉnh|thành\s+phố|huyện|quận|xã|phường|thị)[\p{L}\s-]{0,40})?|quyết\s+định:?|kế\s+hoạch|thông\s+báo|báo\s+cáo|tờ\s+trình|chỉ\s+thị|nghị\s+quyết|(?:tm|kt|tl|tuq)\.[\p{L}\s]{3,50}|(?:phó\s+)?(?:chủ\s+tịch|giám\s+đốc|bộ\s+trưởng))\s*\|?$/iu
