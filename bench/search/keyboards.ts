/** Letters of full width, as keyboards of East Asia give them. */
export const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)).replace(/ /g, '\u3000')

/** Keys of Telex as they stand when the keyboard was not switched on. */
export function telex(text: string): string {
  const tones: Readonly<Record<string, string>> = {
    '\u0301': 's',
    '\u0300': 'f',
    '\u0309': 'r',
    '\u0303': 'x',
    '\u0323': 'j',
  }
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    let tone = ''
    const letters = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = tones[mark] ?? ''
      return ''
    })
    const keys = letters
      .replace(/([aeo])\u0302/gi, '$1$1')
      .replace(/([aou])[\u0306\u031b]/gi, '$1w')
      .replace(/đ/g, 'dd')
      .replace(/Đ/g, 'DD')
    return keys + tone
  })
}
