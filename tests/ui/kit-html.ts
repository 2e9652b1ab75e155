import { readFileSync } from 'node:fs'

interface Text {
  text?: string
  html?: string
}

/** The parts of the kit's macro options that the compared fixtures use. */
export interface Options extends Text {
  id?: string
  name?: string
  idPrefix?: string
  href?: string
  value?: string
  rows?: number
  label?: Text
  hint?: Text
  errorMessage?: Text
  fieldset?: { legend?: Text }
  items?: (Text & {
    value?: string | number
    href?: string
    number?: number | string
    current?: boolean
    ellipsis?: boolean
    hint?: Text
    disabled?: boolean
    selected?: boolean
    checked?: boolean
    label?: string
    id?: string
    panel?: Text
  })[]
  errorList?: (Text & { href?: string })[]
  titleText?: string
  previous?: { href: string; text?: string }
  next?: { href: string; text?: string }
  summaryText?: string
}

/** One of the examples that the kit ships with each component. */
export function fixtureOf(component: string, name: string): { options: Options; html: string } {
  const path = new URL(
    `../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`,
    import.meta.url,
  )
  // The file's shape is the kit's promise; a missing fixture fails just below.
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as {
    fixtures: { name: string; options: Options; html: string }[]
  }
  const fixture = fixtures.find((one) => one.name === name)
  if (!fixture) throw new Error(`The kit has no fixture "${name}" of ${component}`)
  return fixture
}

const scriptBindings = /^(data-module|data-island|data-drop|data-chosen|data-prevent-double-click|draggable)$/

/** Tags with sorted attributes and trimmed words, one a line: white space and the order of attributes mean nothing. */
export function normalised(html: string): string[] {
  return html
    .replace(/<\/?kit-html>/g, '')
    .replace(/<div class="file-drop"[^>]*>([\s\S]*?)<\/div>/, '$1')
    .replaceAll('Error:', 'Lỗi:')
    .replaceAll('Previous<span class="govuk-visually-hidden"> page</span>', 'Previous page')
    .replaceAll('Next<span class="govuk-visually-hidden"> page</span>', 'Next page')
    .replace(/aria-label="Page ([^"]*)"/g, 'aria-label="Trang $1"')
    .split(/(<[^>]+>)/)
    .map((piece) => (piece.startsWith('<') ? tag(piece) : words(piece)))
    .filter((piece) => piece !== '' && piece !== '</path>')
}

function tag(source: string): string {
  const [, name = ''] = /^<(\/?[\w-]+)/.exec(source) ?? []
  const attributes = [...source.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)]
    .map(([, key = '', value = '']) => ({ key, value: value.trim() }))
    .filter(({ key, value }) => !scriptBindings.test(key) && !(key === 'role' && value === 'button'))
    .map(({ key, value }) => (value === '' || value === key ? key : `${key}="${value}"`))
  return `<${[name, ...attributes.sort()].join(' ')}>`
}

function words(source: string): string {
  const plain = source
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&ctdot;', '⋯')
  return plain.replace(/\s+/g, ' ').trim()
}
