/** The modules of a QR code as one path of an SVG, drawn here so that no markup from outside is taken in. */
export interface QrDrawing {
  /** Modules on a side, the quiet zone of four included (ISO/IEC 18004). */
  readonly size: number
  readonly path: string
}

const quiet = 4

export async function drawQr(words: string): Promise<QrDrawing> {
  const { default: qrcode } = await import('qrcode') // only the screen page needs it
  const { modules } = qrcode.create(words, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) => row)
  const path = rows
    .flatMap((row) => rows.filter((column) => modules.get(row, column)).map((column) => square(column, row)))
    .join('')
  return { size: modules.size + 2 * quiet, path }
}

const square = (x: number, y: number) => `M${x + quiet} ${y + quiet}h1v1h-1z`
