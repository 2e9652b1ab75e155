import type { VNode } from 'preact'
import { formatBytes } from '../../../ui/format.ts'
import { Picture, type PictureProps } from '../../../ui/picture.tsx'
import { DefinitionNote } from '../../../ui/prose.tsx'
import { SafeLink, safeUrl } from '../../../ui/safe-link.tsx'
import { filePaths } from '../../files/index.ts'
import type { FigureEmbed, FileEmbed, Gallery, LinkCard, Picture as PictureNode } from '../rules/body.ts'
import type { ArticleImage } from '../rules/listing.ts'
import type { ArticleFile } from '../rules/media.ts'
import { text } from '../text/media.ts'

/** What a text shows besides its words: pictures and files by the file that the body names, figures by their address. */
export interface Media {
  readonly images: ReadonlyMap<string, ArticleImage>
  readonly files: ReadonlyMap<string, ArticleFile>
  readonly figures: ReadonlyMap<string, VNode>
}

const addressOf = ({ readAt }: Pick<ArticleImage | ArticleFile, 'readAt'>, fileId: string) =>
  readAt === undefined ? filePaths.file(fileId) : `${readAt}/${fileId}`

interface FigureProps {
  image: ArticleImage | undefined
  alt: string
  caption: string | null
  eager?: boolean
}

export function ArticleFigure({ image, alt, caption, eager }: FigureProps) {
  if (!image) return null
  return (
    <figure>
      <Picture {...wholePicture(image)} alt={alt} eager={eager} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

const inText = '(min-width: 800px) 44rem, 100vw'

function wholePicture(image: ArticleImage): PictureProps {
  return { ...formsOf(image, Number.POSITIVE_INFINITY), sizes: inText, width: image.width, height: image.height }
}

const widestOfThumbnail = 640

/** For lists and cards, which may cut it: small widths, and the point to keep. */
export function thumbnailOf(image: ArticleImage | null): PictureProps | undefined {
  if (!image) return undefined
  const height = Math.round((image.height / image.width) * image.smallWidth)
  return {
    ...formsOf(image, widestOfThumbnail),
    sizes: '(min-width: 700px) 22rem, 100vw',
    width: image.smallWidth,
    height,
    focus: image.focus,
  }
}

/** The two widths that each picture has, and whatever else has been drawn of it, none wider than `widest`. */
function formsOf(image: ArticleImage, widest: number): PictureProps {
  const fitting = image.renditions.filter(({ width }) => width <= widest)
  const own = [
    { fileId: image.smallFileId, type: 'image/webp' as const, width: image.smallWidth },
    ...(image.width > image.smallWidth && image.width <= widest
      ? [{ fileId: image.fileId, type: 'image/webp' as const, width: image.width }]
      : []),
  ]
  const webp = [...fitting.filter(({ type }) => type === 'image/webp'), ...own]
    .filter((one, at, all) => all.findIndex(({ width }) => width === one.width) === at)
    .sort((a, b) => a.width - b.width)
  const avif = fitting.filter(({ type }) => type === 'image/avif')
  const jpeg = image.renditions.find(({ type }) => type === 'image/jpeg')
  const srcset = (forms: typeof webp) => forms.map((one) => `${addressOf(image, one.fileId)} ${one.width}w`).join(', ')
  const last = addressOf(image, widest < image.width ? image.smallFileId : image.fileId)
  if (!jpeg) return { src: last, alt: image.alt, ...(webp.length > 1 && { srcset: srcset(webp) }) }
  return {
    src: addressOf(image, jpeg.fileId),
    alt: image.alt,
    sources: [
      ...(avif.length > 0 ? [{ type: 'image/avif', srcset: srcset(avif) }] : []),
      { type: 'image/webp', srcset: srcset(webp) },
    ],
  }
}

/** Pictures side by side, each opening to its whole; a list, so that one hears how many there are. */
export function ArticleGallery({ gallery, images }: { gallery: Gallery; images: Media['images'] }) {
  const shown = gallery.content.filter(({ attrs }) => images.has(attrs.fileId))
  if (shown.length === 0) return null
  return (
    <ul class="gallery" aria-label={text.gallery(shown.length)}>
      {shown.map((picture, index) => (
        <GalleryPicture
          key={index}
          picture={picture}
          image={images.get(picture.attrs.fileId)}
          place={text.picturePlace(index + 1, shown.length)}
        />
      ))}
    </ul>
  )
}

interface GalleryPictureProps {
  picture: PictureNode
  image: ArticleImage | undefined
  place: string
}

function GalleryPicture({ picture: { attrs }, image, place }: GalleryPictureProps) {
  const thumbnail = thumbnailOf(image ?? null)
  if (!image || !thumbnail) return null
  return (
    <li class="gallery__item">
      <figure>
        <a class="gallery__link" href={addressOf(image, image.fileId)}>
          <Picture {...thumbnail} alt={attrs.alt} class="gallery__picture" />
          <span class="govuk-visually-hidden">{place}</span>
        </a>
        {attrs.caption && <figcaption>{attrs.caption}</figcaption>}
      </figure>
    </li>
  )
}

/** Film and sound play where they stand, with captions and what is said in writing; a document is a link. */
export function ArticleFileEmbed({ embed, file }: { embed: FileEmbed; file: ArticleFile | undefined }) {
  if (!file) return null
  const caption = embed.attrs.caption ?? file.title
  const src = addressOf(file, file.fileId)
  const size = `${file.type.split('/').at(-1)?.slice(-4).toUpperCase()}, ${formatBytes(file.size)}`
  if (file.kind === 'document')
    return (
      <p class="attachment">
        <a class="govuk-link" href={src}>
          {caption}
        </a>{' '}
        <span class="govuk-hint govuk-hint--inline">({formatBytes(file.size)})</span>
      </p>
    )
  return (
    <figure class="player">
      <Player file={file} src={src} label={caption} />
      <figcaption>
        {caption}
        {file.silent && `. ${text.silent}`}{' '}
        <a class="govuk-link" href={src} download>
          {text.download}
        </a>{' '}
        ({size})
      </figcaption>
      {file.transcript && (
        <DefinitionNote title={text.transcript}>
          {file.transcript.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </DefinitionNote>
      )}
    </figure>
  )
}

function Player({ file, src, label }: { file: ArticleFile; src: string; label: string }) {
  // biome-ignore lint/a11y/useMediaCaption: sound has its words in writing below
  if (file.kind === 'audio') return <audio class="player__sound" controls preload="none" src={src} aria-label={label} />
  return (
    // biome-ignore lint/a11y/useMediaCaption: without captions only where nobody speaks, by the author's word
    <video class="player__film" controls preload="metadata" src={src} aria-label={label} playsInline>
      {file.captionsFileId && (
        <track
          kind="captions"
          src={addressOf(file, file.captionsFileId)}
          srclang="vi"
          label={text.captionsTrack}
          default
        />
      )}
      {text.noPlayer}
    </video>
  )
}

/** A figure or chart of ours as it stands today, with the way to what it rests on. */
export function ArticleFigureEmbed({ embed, figure }: { embed: FigureEmbed; figure: VNode | undefined }) {
  const { address, caption } = embed.attrs
  return (
    <section class="embedded-figure" aria-label={caption ?? text.figure}>
      {caption && <p class="embedded-figure__caption">{caption}</p>}
      {figure ?? <p class="govuk-hint">{text.figureGone}</p>}
      <p class="embedded-figure__source">
        <a class="govuk-link" href={safeUrl(address) ?? undefined}>
          {text.figureOpen}
        </a>
      </p>
    </section>
  )
}

/** A link to another site that shows no more than its words and a picture of ours: nothing of that site is loaded. */
export function ArticleLinkCard({ card, images }: { card: LinkCard; images: Media['images'] }) {
  const { href, title, fileId } = card.attrs
  const address = safeUrl(href)
  if (address === null) return null
  const picture = thumbnailOf((fileId && images.get(fileId)) || null)
  return (
    <aside class="link-card">
      {picture && <Picture {...picture} alt="" class="link-card__picture" />}
      <div class="link-card__words">
        <p class="link-card__title">
          <SafeLink href={address}>{title}</SafeLink>
        </p>
        {/^https?:/.test(address) && <p class="link-card__host">{text.outside(new URL(address).host)}</p>}
      </div>
    </aside>
  )
}
