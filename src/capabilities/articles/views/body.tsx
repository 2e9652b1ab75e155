import type { ComponentChildren } from 'preact'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { filePaths } from '../../files/index.ts'
import type { ArticleTable, Block, Body, Inline, List, Mark, Paragraph } from '../rules/body.ts'
import type { ArticleImage } from '../rules/listing.ts'

/** By the large file, which a body names. */
export type Images = ReadonlyMap<string, ArticleImage>

/** The kept body as HTML: a node that the schema does not know cannot be here, so nothing is cleaned. */
export function ArticleBody({ body, images }: { body: Body; images: Images }) {
  return <>{body.content.map((block, index) => renderBlock(block, index, images))}</>
}

function renderBlock(block: Block, key: number, images: Images): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{line(block.content)}</p>
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return <Heading key={key}>{line(block.content)}</Heading>
    }
    case 'bulletList':
    case 'orderedList':
      return <ArticleList key={key} list={block} />
    case 'blockquote':
      return <blockquote key={key}>{block.content.map(inQuote)}</blockquote>
    case 'image':
      return <ArticleFigure key={key} image={images.get(block.attrs.fileId)} {...block.attrs} />
    case 'table':
      return <BodyTable key={key} table={block} />
    case 'horizontalRule':
      return <hr key={key} />
  }
}

const inQuote = (paragraph: Paragraph, index: number) => <p key={index}>{line(paragraph.content)}</p>

function ArticleList({ list }: { list: List }) {
  const items = list.content.map(({ content: [own, ...lists] }, index) => (
    <li key={index}>
      {line(own.content)}
      {lists.map((inner, at) => (
        <ArticleList key={at} list={inner} />
      ))}
    </li>
  ))
  if (list.type === 'bulletList') return <ul>{items}</ul>
  return <ol start={list.attrs.start === 1 ? undefined : list.attrs.start}>{items}</ol>
}

function BodyTable({ table }: { table: ArticleTable }) {
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
            <TableCells cells={first.content} scope="col" />
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <TableCells key={index} cells={row.content} scope="row" />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableCells({ cells, scope }: { cells: ArticleTable['content'][number]['content']; scope: 'col' | 'row' }) {
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

interface FigureProps {
  image: ArticleImage | undefined
  alt: string
  caption: string | null
  /** The first picture of a page is not waited for. */
  eager?: boolean
}

export function ArticleFigure({ image, alt, caption, eager }: FigureProps) {
  if (!image) return null
  return (
    <figure>
      <ArticlePicture image={image} alt={alt} eager={eager} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

function ArticlePicture({ image, alt, eager }: Pick<FigureProps, 'alt' | 'eager'> & { image: ArticleImage }) {
  const small = filePaths.file(image.smallFileId)
  const large = filePaths.file(image.fileId)
  return (
    <img
      src={large}
      srcset={image.smallWidth < image.width ? `${small} ${image.smallWidth}w, ${large} ${image.width}w` : undefined}
      sizes="(min-width: 800px) 44rem, 100vw"
      width={image.width}
      height={image.height}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}

/** The small width, for lists and cards. */
export function thumbnailOf(image: ArticleImage | null) {
  if (!image) return undefined
  const height = Math.round((image.height / image.width) * image.smallWidth)
  return { src: filePaths.file(image.smallFileId), alt: image.alt, width: image.smallWidth, height }
}

function line(content: readonly Inline[]): ComponentChildren {
  return content.map((part, index) =>
    part.type === 'hardBreak' ? <br key={index} /> : (part.marks ?? []).reduceRight(wrapped, part.text),
  )
}

function wrapped(children: ComponentChildren, mark: Mark): ComponentChildren {
  if (mark.type === 'bold') return <strong>{children}</strong>
  if (mark.type === 'italic') return <em>{children}</em>
  return <SafeLink href={mark.attrs.href}>{children}</SafeLink>
}
