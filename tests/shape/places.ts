import { posix } from 'node:path'

/** Where a file stands in the house: decides what it may import. */
export interface Place {
  /** 'kernel', 'ui', 'reading', …; 'capability'; 'root' for files directly under src/; 'db', 'tests', 'bench'. */
  readonly zone: string
  /** The folder under src/capabilities; '' elsewhere. */
  readonly capability: string
  /** The part of a capability (`rules`, `store`, …, or a noun of its own), or the path within the zone without ending. */
  readonly part: string
}

export function placeOf(path: string): Place {
  const [top = '', second = '', third = '', fourth = ''] = path.split('/')
  if (top !== 'src') return { zone: top, capability: '', part: bare(path.slice(top.length + 1)) }
  if (third === '') return { zone: 'root', capability: '', part: bare(second) }
  if (second !== 'capabilities')
    return { zone: second, capability: '', part: bare(path.slice(`src/${second}/`.length)) }
  return { zone: 'capability', capability: third, part: bare(fourth) }
}

export function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier)
}

function bare(name: string): string {
  return name.replace(/\.\w+$/, '')
}

/** The words of a capability may stand in `text.ts`, in a folder `text/`, and in `text.en.ts` of a second language. */
export function isText(path: string): boolean {
  return /(^|\/)text(\.en)?(\.ts$|\/)/.test(path)
}

export function isStore(path: string): boolean {
  const { zone, part } = placeOf(path)
  return zone === 'capability' && part === 'store'
}
