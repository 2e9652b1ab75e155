/** Words as the content of an element or an attribute; what XML cannot hold is left out. */
export function escaped(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
