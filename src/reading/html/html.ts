import type { Token } from 'parse5'
import { Tokenizer, TokenizerMode } from 'parse5'
import type { LegacyText } from '../encodings/fonts.ts'
import { encodingsIn } from '../encodings/fonts.ts'
import type { LegacyEncoding } from '../encodings/letters.ts'
import type { FlowBlock } from '../flow.ts'
import { UnreadableError } from '../unreadable.ts'
import { pageBuilder } from './page-builder.ts'

/** Letters of markup; pages of law sites and what Word writes as a web page stay far below. */
const longest = 12_000_000

const rawText: ReadonlySet<string> = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'])

export type ReadPage = { blocks: FlowBlock[]; encodings: ReadonlySet<LegacyEncoding> }

/**
 * The paragraphs and tables of a web page, read tag by tag without building its tree: however deep a page is nested, it costs
 * what its length costs.
 */
export function flowOfHtml(html: string): ReadPage {
  if (html.length > longest) throw new UnreadableError('TOO_LONG', `${html.length} letters of HTML`)
  const first = readWith(html, new Set())
  const encodings = encodingsIn(first.legacy)
  return { blocks: encodings.size === 0 ? first.blocks : readWith(html, encodings).blocks, encodings }
}

function readWith(html: string, encodings: ReadonlySet<LegacyEncoding>): { blocks: FlowBlock[]; legacy: LegacyText } {
  const page = pageBuilder(encodings)
  const add = ({ chars }: Token.CharacterToken) => page.text(chars)
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
        else if (rawText.has(tagName)) tokenizer.state = TokenizerMode.RAWTEXT
        else if (tagName === 'title' || tagName === 'textarea') tokenizer.state = TokenizerMode.RCDATA
        page.open(tagName, attrs)
        if (selfClosing && tagName.includes(':')) page.close(tagName)
      },
      onEndTag: ({ tagName }) => page.close(tagName),
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  )
  tokenizer.write(html, true)
  return { blocks: page.finish(), legacy: page.legacy }
}
