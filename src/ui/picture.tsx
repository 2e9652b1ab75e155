import { classes } from './address.ts'

/** The same picture in another format, in several widths. */
export interface PictureSource {
  type: string
  srcset: string
}

/** Where a picture may be cut, in hundredths from the left and the top. */
export interface FocalPoint {
  x: number
  y: number
}

export interface PictureProps {
  src: string
  alt: string
  width?: number
  height?: number
  srcset?: string
  sizes?: string
  /** The best first; the browser takes the first that it knows. */
  sources?: readonly PictureSource[]
  focus?: FocalPoint
  class?: string
  /** The first picture of a page is not waited for. */
  eager?: boolean
}

/** A picture in as many formats and widths as there are; its room is kept free before it comes. */
export function Picture({ sources = [], focus, eager, class: name, sizes, alt, ...image }: PictureProps) {
  const img = (
    <img
      sizes={image.srcset ? sizes : undefined}
      {...image}
      alt={alt}
      class={classes(name, focus && focusClasses(focus)) || undefined}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
  if (sources.length === 0) return img
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes} />
      ))}
      {img}
    </picture>
  )
}

// The content policy lets no style stand on an element, so the point is named by tenths.
function focusClasses({ x, y }: FocalPoint): string | undefined {
  const tenth = (share: number) => Math.round(share / 10)
  return tenth(x) === 5 && tenth(y) === 5 ? undefined : `focus-x-${tenth(x)} focus-y-${tenth(y)}`
}
