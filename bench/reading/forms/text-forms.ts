import type { Chance } from '../../hostile/chance.ts'

type TextForm = (text: string, chance: Chance) => string

const tones: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'òa oà',
    'óa oá',
    'ỏa oả',
    'õa oã',
    'ọa oạ',
    'òe oè',
    'óe oé',
    'ỏe oẻ',
    'ọe oẹ',
    'ùy uỳ',
    'úy uý',
    'ủy uỷ',
    'ũy uỹ',
    'ụy uỵ',
  ]
    .map((pair) => pair.split(' '))
    .flatMap(([late = '', early = '']) => [
      [late, early],
      [late.toUpperCase(), early.toUpperCase()],
      [late[0]?.toUpperCase() + late.slice(1), early[0]?.toUpperCase() + early.slice(1)],
    ]),
)
const late = new RegExp(`(?<![qQ])(?:${Object.keys(tones).join('|')})(?!\\p{L})`, 'gu')

/** `sign` behind some letters of words, as converters leave it. */
const sprinkled =
  (sign: string): TextForm =>
  (text, chance) =>
    text.replace(/(?<=\p{L}\p{L})(?=\p{L})/gu, () => (chance.below(12) === 0 ? sign : ''))

const atLines =
  (every: number, page: (number: number) => string): TextForm =>
  (text) =>
    text
      .split('\n')
      .flatMap((line, at) => (at > 0 && at % every === 0 ? [page(1 + at / every), line] : [line]))
      .join('\n')

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const rows: string[] = []
      let row = ''
      for (const word of line.split(' ')) {
        if (row !== '' && row.length + word.length + 1 > width) {
          rows.push(row)
          row = word
        } else row = row === '' ? word : `${row} ${word}`
      }
      return [...rows, row]
    })
    .join('\n')
}

const menu = [
  'Trang chủ',
  'Giới thiệu',
  'Văn bản pháp luật',
  'Văn bản chỉ đạo điều hành',
  'Thủ tục hành chính',
  'Liên hệ',
  'Đăng nhập',
  'Tìm kiếm',
  'Lĩnh vực: Tất cả',
  'Cỡ chữ: A- A A+',
  'Đọc bài viết',
].join('\n')
const furniture = [
  'Tải về',
  'Lưu trữ',
  'In trang',
  'Gửi email',
  'Văn bản liên quan',
  'Quyết định số 99/QĐ-XYZ',
  'Trang 1 2 3 4 5 >>',
  'Bản quyền thuộc về Cổng thông tin điện tử',
  'Chịu trách nhiệm nội dung: Ông Trần Văn Bình',
  'Địa chỉ: số 1, đường Lê Lợi',
  'Điện thoại: 0234.123456',
].join('\n')

/** The ways in which the whole text of a copy differs. */
export const textForms: Readonly<Record<string, TextForm>> = {
  'decomposed (NFD)': (text) => text.normalize('NFD'),
  'tones placed late': (text) => text.replace(late, (pair) => tones[pair] ?? pair),
  'lines end in CR LF': (text) => text.replaceAll('\n', '\r\n'),
  'lines end in CR': (text) => text.replaceAll('\n', '\r'),
  'byte order mark': (text) => `\ufeff${text}`,
  'tabs for blanks': (text, chance) => text.replace(/ /g, () => (chance.below(6) === 0 ? '\t' : ' ')),
  'double blanks': (text, chance) => text.replace(/ /g, () => (chance.below(6) === 0 ? '  ' : ' ')),
  'non-breaking blanks': (text, chance) => text.replace(/ /g, () => (chance.below(3) === 0 ? '\u00a0' : ' ')),
  'thin blanks': (text, chance) => text.replace(/ /g, () => (chance.below(6) === 0 ? '\u2009' : ' ')),
  'zero-width blanks beside blanks': (text, chance) =>
    text.replace(/ /g, () => (chance.below(4) === 0 ? ' \u200b' : ' ')),
  'zero-width signs in words': sprinkled('\u200b'),
  'soft hyphens in words': sprinkled('\u00ad'),
  'Icelandic eth': (text) => text.replaceAll('Đ', 'Ð'),
  'blanks at line ends': (text) => text.replaceAll('\n', ' \n'),
  'lines indented': (text) => text.replace(/^(?=[^|\s])/gm, '    '),
  'entities &nbsp;': (text, chance) => text.replace(/ /g, () => (chance.below(6) === 0 ? '&nbsp;' : ' ')),
  'entities &amp; &quot;': (text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'),
  'straight quotation marks': (text) => text.replace(/[“”]/g, '"'),
  'long dashes': (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '–'),
  'blank line between lines': (text) => text.replaceAll('\n', '\n\n'),
  'no blank lines': (text) => text.replace(/\n\s*\n/g, '\n'),
  'wrapped at 80': (text) => wrapped(text, 80),
  'wrapped at 60': (text) => wrapped(text, 60),
  'page numbers': atLines(45, (number) => String(number)),
  'page numbers between dashes': atLines(45, (number) => `- ${number} -`),
  'page numbers in words': atLines(45, (number) => `Trang ${number}/90`),
  'form feeds': atLines(45, (number) => `\f${number}`),
  'menu above': (text) => `${menu}\n\n${text}`,
  'furniture behind': (text) => `${text}\n\n${furniture}`,
  'headings in capitals': (text) => text.replace(/^Điều(?= \d)/gm, 'ĐIỀU').replace(/^Chương(?= [IVX\d])/gm, 'CHƯƠNG'),
  'headings of Markdown': (text) => text.replace(/^(?=(?:Điều \d+\.|Chương [IVX]+))/gm, '### '),
  'headings in bold type': (text) => text.replace(/^(Điều \d+\.)(?= )/gm, '**$1**'),
  'chapter and title on one line': (text) => text.replace(/^(Chương [IVX]+)\.?\n(?=\p{Lu}{2})/gmu, '$1. '),
  'chapter and title with a dash': (text) => text.replace(/^(Chương [IVX]+)\.?\n(?=\p{Lu}{2})/gmu, '$1 - '),
  'article torn from its title': (text) => text.replace(/^(Điều \d+\.) /gm, '$1\n'),
  'colon behind the article': (text) => text.replace(/^(Điều \d+)\. /gm, '$1: '),
  'blank before the stop of the article': (text) => text.replace(/^(Điều \d+)\. /gm, '$1 . '),
}
