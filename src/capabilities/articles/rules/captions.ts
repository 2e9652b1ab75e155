// Captions (WebVTT) as readers get them: the cues alone, written anew. Styles, regions and markup of the file that came are
// left behind; a file without a single cue is no captions.

interface Cue {
  readonly from: number
  readonly to: number
  readonly text: string
}

const timing = /^((?:\d{2,}:)?[0-5]\d:[0-5]\d[.,]\d{3})\s+-->\s+((?:\d{2,}:)?[0-5]\d:[0-5]\d[.,]\d{3})(?:\s.*)?$/
const most = 5000

/** WebVTT, or SubRip as many programs write it, as clean WebVTT; null where there is nothing to show. */
export function cleanCaptions(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8')
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const cues = text
    .split(/\n{2,}/)
    .flatMap(readCue)
    .slice(0, most)
  if (cues.length === 0) return null
  return `WEBVTT\n\n${cues.map(writeCue).join('\n\n')}\n`
}

function readCue(block: string): Cue[] {
  const lines = block.split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => timing.test(line))
  if (at < 0 || at > 1) return []
  const [, start = '', end = ''] = timing.exec(lines[at] ?? '') ?? []
  const text = lines
    .slice(at + 1)
    .map(withoutMarkup)
    .filter(Boolean)
    .join('\n')
  const cue = { from: seconds(start), to: seconds(end), text }
  return text !== '' && cue.from < cue.to ? [cue] : []
}

/** Voices, colours and timestamps within a cue, and control characters. */
function withoutMarkup(line: string): string {
  return line
    .replace(/<[^>]*>/g, '')
    .replace(/[\p{Cc}\p{Co}\p{Cs}<>]/gu, ' ')
    .replace(/&(?:lrm|rlm|nbsp);/g, ' ')
    .replace(/&lt;|&gt;/g, ' ')
    .replaceAll('-->', '→')
    .replace(/\s+/g, ' ')
    .trim()
}

function seconds(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

function writeCue({ from, to, text }: Cue): string {
  return `${clock(from)} --> ${clock(to)}\n${text}`
}

function clock(time: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const ms = String(Math.round((time % 1) * 1000)).padStart(3, '0')
  return `${two(time / 3600)}:${two((time / 60) % 60)}:${two(time % 60)}.${ms}`
}
