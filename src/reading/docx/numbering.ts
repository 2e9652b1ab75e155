import { attribute, scanXml } from './xml.ts'

type Level = { format: string; text: string; start: number }
type NumberedList = { abstract: string; starts: Map<number, number> }
type StyleNumbering = { list: string | null; level: number; basedOn: string | null }

/** The automatic numbers of a document: what Word prints before a paragraph of list and level. */
export type Numbering = {
  lists: Map<string, NumberedList>
  levels: Map<string, Map<number, Level>>
  styles: Map<string, StyleNumbering>
}

/** Reads word/numbering.xml and the list styles of word/styles.xml; either may be missing. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  return { ...readLists(numberingXml), styles: readStyles(stylesXml) }
}

function readLists(xml: string): Pick<Numbering, 'lists' | 'levels'> {
  const lists = new Map<string, NumberedList>()
  const levels = new Map<string, Map<number, Level>>()
  let abstract: Map<number, Level> | null = null
  let level: Level | null = null
  let list: NumberedList | null = null
  let override = 0
  scanXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'w:val') ?? ''
      if (name === 'w:abstractNum') {
        abstract = new Map()
        levels.set(attribute(attributes, 'w:abstractNumId') ?? '', abstract)
      } else if (name === 'w:lvl' && list === null) {
        level = { format: 'decimal', text: '', start: 1 }
        abstract?.set(Number(attribute(attributes, 'w:ilvl') ?? 0), level)
      } else if (name === 'w:start' && level) level.start = Number(value) || 0
      else if (name === 'w:numFmt' && level) level.format = value
      else if (name === 'w:lvlText' && level) level.text = value
      else if (name === 'w:num') {
        list = { abstract: '', starts: new Map() }
        lists.set(attribute(attributes, 'w:numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list) list.abstract = value
      else if (name === 'w:lvlOverride') override = Number(attribute(attributes, 'w:ilvl') ?? 0)
      else if (name === 'w:startOverride' && list) list.starts.set(override, Number(value) || 0)
    },
    close: (name) => {
      if (name === 'w:lvl') level = null
      if (name === 'w:num') list = null
    },
    text: () => undefined,
  })
  return { lists, levels }
}

function readStyles(xml: string): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>()
  let style: StyleNumbering | null = null
  scanXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'w:val')
      if (name === 'w:style') {
        style = { list: null, level: 0, basedOn: null }
        styles.set(attribute(attributes, 'w:styleId') ?? '', style)
      } else if (name === 'w:basedOn' && style) style.basedOn = value
      else if (name === 'w:numId' && style) style.list = value
      else if (name === 'w:ilvl' && style) style.level = Number(value ?? 0)
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
    text: () => undefined,
  })
  return styles
}

/** Counts through a document and gives the printed label of each numbered paragraph, or ''. */
export function labelMaker(
  numbering: Numbering,
): (place: { list: string | null; level: number | null; style: string | null }) => string {
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  return ({ list, level, style }) => {
    const inherited = fromStyle(numbering, style)
    const listId = list ?? inherited?.list ?? null
    const depth = level ?? inherited?.level ?? 0
    const definition = listId === null || listId === '0' ? undefined : numbering.lists.get(listId)
    const levels = definition && numbering.levels.get(definition.abstract)
    const own = levels?.get(depth)
    if (listId === null || definition === undefined || levels === undefined || own === undefined) return ''
    const counts = counters.get(definition.abstract) ?? []
    counters.set(definition.abstract, counts)
    restart({ definition, listId, depth, counts, started })
    counts[depth] = (counts[depth] ?? own.start - 1) + 1
    counts.length = depth + 1
    return printed(own, levels, counts)
  }
}

type Restart = { definition: NumberedList; listId: string; depth: number; counts: number[]; started: Set<string> }

function restart({ definition, listId, depth, counts, started }: Restart): void {
  const start = definition.starts.get(depth)
  const key = `${listId} ${depth}`
  if (start !== undefined && !started.has(key)) counts[depth] = start - 1
  started.add(key)
}

function fromStyle(numbering: Numbering, style: string | null): StyleNumbering | null {
  let current = style
  for (let step = 0; step < 12 && current !== null; step++) {
    const found = numbering.styles.get(current)
    if (found === undefined) return null
    if (found.list !== null) return found
    current = found.basedOn
  }
  return null
}

// Symbol fonts hold their bullets in the private area, which means nothing outside the font.
function printed(own: Level, levels: Map<number, Level>, counts: readonly number[]): string {
  if (own.format === 'bullet') return /^[-+\u2013*\u2022]$/.test(own.text) ? own.text : '-'
  if (own.format === 'none') return own.text
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const level = levels.get(depth)
    return formatted(counts[depth] ?? level?.start ?? 1, level?.format ?? 'decimal')
  })
}

function formatted(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperRoman') return roman(value)
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

function letters(value: number): string {
  if (value < 1) return ''
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(8, Math.ceil(value / 26)))
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = Math.min(3999, Math.max(0, value))
  let text = ''
  for (const [worth, digit] of romanDigits) {
    while (rest >= worth) {
      text += digit
      rest -= worth
    }
  }
  return text
}
