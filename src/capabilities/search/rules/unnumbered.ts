// Texts of documents whose head was lost on the way, and the number with it: what is left tells the kind and who gave it out. They
// are asked for only where a number that was typed stands nowhere.
import { fold } from '../../../kernel/text-folding.ts'
import { typeAtHead } from './number-words.ts'

const beginning = 200
const formula =
  /(thu tuong chinh phu|chinh phu|quoc hoi|hoi dong nhan dan|ui? ban nhan dan|ngan hang nha nuoc|bo(?! truong)(?: [a-z]+,?){1,9}?)(?: viet nam)? ban hanh (thong tu|nghi dinh|quyet dinh|nghi quyet)/

/** "#?/2025/tt-bct": a circular of Bộ Công Thương that cites nothing later than 2025; null where the text does not tell. */
export function unnumberedForm(body: string, years: readonly string[]): string | null {
  const text = fold(body.slice(0, mostRead)).replace(/\s+/g, ' ').trim()
  const type = typeAtHead(text.slice(0, beginning))
  const [, issuer, enacted = ''] = formula.exec(text) ?? []
  const year = [...years].sort().at(-1)
  if (!type || !issuer || !year || typeAtHead(`${enacted} `) !== type) return null
  return unnumberedOf({ year, signs: [type, signOfIssuer(issuer)] })
}
const mostRead = 6000

export const unnumberedOf = ({ year, signs }: { year: string; signs: readonly string[] }): string =>
  `#?/${year}/${signs.join('-')}`

/** The first letters of its words: "Bộ Giáo dục và Đào tạo" signs with BGDĐT; the Prime Minister with TTg. */
function signOfIssuer(issuer: string): string {
  if (issuer === 'thu tuong chinh phu') return 'ttg'
  return issuer
    .replace(/,/g, '')
    .split(' ')
    .filter((word) => word !== 'va')
    .map((word) => word[0] ?? '')
    .join('')
}
