import { classes, withQuery } from './address.ts'
import { formatNumber } from './format.ts'
import type { Frame } from './frame.ts'
import { text } from './text.ts'

interface PaginationLink {
  href: string
  text?: string
}

interface PaginationItem {
  number: number | string
  href: string
  current?: boolean
}

interface PaginationProps {
  label?: string
  previous?: PaginationLink
  next?: PaginationLink
  /** 'gap' stands for pages left out. */
  items?: readonly (PaginationItem | 'gap')[]
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

/** The kit's pagination, address by address. Lists use `Pager`. */
export function Pagination({ label = text.pager.label, previous, next, items }: PaginationProps) {
  // Without numbers the kit lays the two links out as blocks, arrows first.
  const block = items === undefined
  return (
    <nav class={classes('govuk-pagination', block && 'govuk-pagination--block')} aria-label={label}>
      {previous && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={previous.href} rel="prev">
            <Arrow to="prev" />
            <LinkTitle block={block}>{previous.text ?? text.pager.previous}</LinkTitle>
          </a>
        </div>
      )}
      {items && (
        <ul class="govuk-pagination__list">{items.map((item) => (item === 'gap' ? <Gap /> : <Item {...item} />))}</ul>
      )}
      {next && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={next.href} rel="next">
            {block && <Arrow to="next" />}
            <LinkTitle block={block}>{next.text ?? text.pager.next}</LinkTitle>
            {!block && <Arrow to="next" />}
          </a>
        </div>
      )}
    </nav>
  )
}

function LinkTitle({ block, children }: { block: boolean; children: string }) {
  return (
    <span class={classes('govuk-pagination__link-title', block && 'govuk-pagination__link-title--decorated')}>
      {children}
    </span>
  )
}

function Arrow({ to }: { to: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[to]} />
    </svg>
  )
}

function Item({ number, href, current }: PaginationItem) {
  return (
    <li class={`govuk-pagination__item${current ? ' govuk-pagination__item--current' : ''}`}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={text.pager.page(String(number))}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  )
}

function Gap() {
  return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
}

type PagerProps = { frame: Pick<Frame, 'path' | 'query'> } & (
  | { page: number; pages: number }
  | { previousCursor?: string | null; nextCursor?: string | null }
)

/** Page by page: numbered (`?page=`), or to and fro by cursor (`?cursor=`). Nothing where all fits one page. */
export function Pager(props: PagerProps) {
  if (!('page' in props)) return <CursorPager {...props} />
  const { frame, page, pages } = props
  if (pages < 2) return null
  const at = (number: number) => withQuery(frame, { page: number === 1 ? null : String(number) })
  return (
    <Pagination
      previous={page > 1 ? { href: at(page - 1) } : undefined}
      next={page < pages ? { href: at(page + 1) } : undefined}
      items={pageNumbers(page, pages).map((number) =>
        number === 'gap' ? number : { number: formatNumber(number), href: at(number), current: number === page },
      )}
    />
  )
}

interface CursorPagerProps {
  frame: Pick<Frame, 'path' | 'query'>
  previousCursor?: string | null
  nextCursor?: string | null
}

function CursorPager({ frame, previousCursor, nextCursor }: CursorPagerProps) {
  if (previousCursor == null && nextCursor == null) return null
  return (
    <Pagination
      previous={previousCursor == null ? undefined : { href: withQuery(frame, { cursor: previousCursor }) }}
      next={nextCursor == null ? undefined : { href: withQuery(frame, { cursor: nextCursor }) }}
    />
  )
}

/** First, last and the neighbours of the present page. */
function pageNumbers(page: number, pages: number): (number | 'gap')[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? number - 1
    if (number - before === 2) return [number - 1, number]
    return number - before > 2 ? ['gap' as const, number] : [number]
  })
}
