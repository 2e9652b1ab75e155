import type { ComponentChildren } from 'preact'
import { SafeLink } from '../../../ui/safe-link.tsx'
import {
  type ArticleTable,
  type Block,
  type Body,
  type Footnote,
  footnotesIn,
  type Inline,
  type List,
  type Mark,
  type Paragraph,
} from '../rules/body.ts'
import {
  ArticleFigure,
  ArticleFigureEmbed,
  ArticleFileEmbed,
  ArticleGallery,
  ArticleLinkCard,
  type Media,
} from './media.tsx'
import { Footnotes, NoteMark } from './notes.tsx'

/** How a run of words becomes HTML: notes are numbered through the whole text. */
type Line = (content: readonly Inline[]) => ComponentChildren

/** The kept body as HTML: a node that the schema does not know cannot be here, so nothing is cleaned. */
export function ArticleBody({ body, media }: { body: Body; media: Media }) {
  const notes = footnotesIn(body)
  const line = lineWith(notes)
  return (
    <>
      {body.content.map((block, index) => renderBlock(block, index, { media, line }))}
      <Footnotes notes={notes} />
    </>
  )
}

function renderBlock(block: Block, key: number, { media, line }: { media: Media; line: Line }): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{line(block.content)}</p>
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return <Heading key={key}>{line(block.content)}</Heading>
    }
    case 'bulletList':
    case 'orderedList':
      return <ArticleList key={key} list={block} line={line} />
    case 'blockquote':
      return <blockquote key={key}>{block.content.map(inQuote(line))}</blockquote>
    case 'image':
      return <ArticleFigure key={key} image={media.images.get(block.attrs.fileId)} {...block.attrs} />
    case 'gallery':
      return <ArticleGallery key={key} gallery={block} images={media.images} />
    case 'file':
      return <ArticleFileEmbed key={key} embed={block} file={media.files.get(block.attrs.fileId)} />
    case 'figure':
      return <ArticleFigureEmbed key={key} embed={block} figure={media.figures.get(block.attrs.address)} />
    case 'linkCard':
      return <ArticleLinkCard key={key} card={block} images={media.images} />
    case 'table':
      return <BodyTable key={key} table={block} line={line} />
    case 'horizontalRule':
      return <hr key={key} />
  }
}

const inQuote = (line: Line) => (paragraph: Paragraph, index: number) => <p key={index}>{line(paragraph.content)}</p>

function ArticleList({ list, line }: { list: List; line: Line }) {
  const items = list.content.map(({ content: [own, ...lists] }, index) => (
    <li key={index}>
      {line(own.content)}
      {lists.map((inner, at) => (
        <ArticleList key={at} list={inner} line={line} />
      ))}
    </li>
  ))
  if (list.type === 'bulletList') return <ul>{items}</ul>
  return <ol start={list.attrs.start === 1 ? undefined : list.attrs.start}>{items}</ol>
}

function BodyTable({ table, line }: { table: ArticleTable; line: Line }) {
  const [first, ...rest] = table.content
  const hasHead = first?.content.every((cell) => cell.type === 'tableHeader') && rest.length > 0
  const rows = hasHead ? rest : table.content
  return (
    // A wide table scrolls by itself; the keyboard must reach it to scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <div class="prose__table" tabIndex={0}>
      <table>
        {hasHead && first && (
          <thead>
            <TableCells cells={first.content} scope="col" line={line} />
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <TableCells key={index} cells={row.content} scope="row" line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TableCellsProps {
  cells: ArticleTable['content'][number]['content']
  scope: 'col' | 'row'
  line: Line
}

function TableCells({ cells, scope, line }: TableCellsProps) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const words = line(cell.content[0].content)
        return cell.type === 'tableHeader' ? (
          <th key={index} scope={scope}>
            {words}
          </th>
        ) : (
          <td key={index}>{words}</td>
        )
      })}
    </tr>
  )
}

function lineWith(notes: readonly Footnote[]): Line {
  return (content) =>
    content.map((part, index) => {
      if (part.type === 'hardBreak') return <br key={index} />
      if (part.type === 'footnote') return <NoteMark key={index} number={notes.indexOf(part) + 1} />
      return (part.marks ?? []).reduceRight(wrapped, part.text)
    })
}

function wrapped(children: ComponentChildren, mark: Mark): ComponentChildren {
  if (mark.type === 'bold') return <strong>{children}</strong>
  if (mark.type === 'italic') return <em>{children}</em>
  return <SafeLink href={mark.attrs.href}>{children}</SafeLink>
}
