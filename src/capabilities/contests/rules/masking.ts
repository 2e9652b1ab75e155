// What everyone may read of a winner: enough to know oneself, too little to be called by a stranger (NĐ 13/2023/NĐ-CP).

/** So many digits stand for a telephone, an identity card or an account. */
const longNumber = /(?:\d[\s.-]?){8,}\d/g
const mail = /[^\s@|,;]+@[^\s@|,;]+/g

/** "0912 345 678" → "09•••••678": the first two and the last three digits; less where there are few. */
export function maskPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  if (digits === '') return null
  return digits.length < 8 ? '•••' : `${digits.slice(0, 2)}•••••${digits.slice(-3)}`
}

/** A person's family and given name stay, those between are shortened: "Nguyễn Thị Hồng Nhung" → "Nguyễn T. H. Nhung". */
export function maskName(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length < 3) return words.join(' ')
  const [family = '', ...rest] = words
  const given = rest.pop() ?? ''
  return [family, ...rest.map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`), given].join(' ')
}

/** Numbers and addresses that slipped into other words. */
export const maskWithin = (words: string): string => words.replace(longNumber, '•••').replace(mail, '•••')
