const rate = 8000
/** Hertz and seconds of each note: five notes as of a bamboo flute, up and down again. */
const notes: readonly (readonly [number, number])[] = [
  [392, 0.5],
  [440, 0.5],
  [523.25, 0.5],
  [587.33, 1],
  [523.25, 0.5],
  [440, 0.5],
  [392, 1.5],
]

/** A call sign of made sound, as WAV: one channel, 8 bits, 8,000 times a second. */
export function playTune(): Uint8Array {
  const sound = Buffer.concat(notes.map(([pitch, seconds]) => tone(pitch, seconds)))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + sound.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20) // plain samples
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(sound.length, 40)
  return Buffer.concat([head, sound])
}

/** Swells and dies away, so that notes do not click. */
function tone(pitch: number, seconds: number): Buffer {
  const length = Math.round(seconds * rate)
  return Buffer.from(
    Array.from({ length }, (_, at) => {
      const loudness = Math.min(1, at / 400) * Math.exp((-2.5 * at) / length) * Math.min(1, (length - at) / 400)
      const turn = (2 * Math.PI * pitch * at) / rate
      return 128 + Math.round(70 * loudness * (Math.sin(turn) + 0.3 * Math.sin(2 * turn)))
    }),
  )
}
