import type { PlainDate } from '../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { LetterPage, letterStyles } from '../../ui/letter.tsx'
import { renderDocument } from '../../ui/render.ts'
import { limits, type News, newsKinds } from './rules.ts'
import { kindLabels, letterText } from './text.ts'

export interface Digest {
  readonly siteName: string
  /** Without a last slash. */
  readonly site: string
  readonly day: PlainDate
  readonly news: readonly News[]
  readonly manageHref: string
  readonly stopHref: string
}

/** Lines could begin headers of their own; the mailer refuses them, so they go before. */
const oneLine = (words: string) => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

export function digestSubject({ news, siteName, day }: Digest): string {
  const [only, ...others] = news
  if (only && others.length === 0) return oneLine(only.title).slice(0, 150)
  return oneLine(letterText.subject(siteName, formatNumber(news.length), formatDate(day)))
}

const partsOf = (news: readonly News[]) =>
  newsKinds
    .map((kind) => ({ title: kindLabels[kind], items: news.filter((one) => one.kind === kind) }))
    .filter(({ items }) => items.length > 0)

/** The letter for programs that show no HTML, and for people who read by ear. */
export function digestWords(digest: Digest): string {
  const { siteName, site, news, manageHref, stopHref } = digest
  const parts = partsOf(news.slice(0, limits.shown)).map(({ title, items }) =>
    [
      title.toLocaleUpperCase('vi'),
      ...items.map(({ title: words, about, href }) =>
        [`- ${oneLine(words)}`, ...(about ? [`  ${oneLine(about)}`] : []), `  ${site}${href}`].join('\n'),
      ),
    ].join('\n\n'),
  )
  const more = news.length - limits.shown
  return [
    letterText.hello,
    letterText.lead(siteName),
    ...parts,
    ...(more > 0 ? [`${letterText.more(formatNumber(more))}: ${site}`] : []),
    letterText.why,
    `${letterText.manage}: ${manageHref}\n${letterText.stop}: ${stopHref}`,
    '',
  ].join('\n\n')
}

const { link, quiet, heading, list } = letterStyles

export const digestHtml = (digest: Digest) => renderDocument(<DigestLetter digest={digest} />)

function DigestLetter({ digest }: { digest: Digest }) {
  const { siteName, site, news, manageHref, stopHref } = digest
  const more = news.length - limits.shown
  return (
    <LetterPage title={digestSubject(digest)}>
      <h1 style="margin:0 0 12px;font-size:20px">{siteName}</h1>
      <p>{letterText.hello}</p>
      <p>{letterText.lead(siteName)}</p>
      {partsOf(news.slice(0, limits.shown)).map(({ title, items }) => (
        <NewsPart key={title} title={title} items={items} site={site} />
      ))}
      {more > 0 && (
        <p>
          <a style={link} href={site}>
            {letterText.more(formatNumber(more))}
          </a>
        </p>
      )}
      <p style={`${quiet};font-size:14px;margin-top:28px`}>
        {letterText.why}
        <br />
        <a style={link} href={manageHref}>
          {letterText.manage}
        </a>
        {' · '}
        <a style={link} href={stopHref}>
          {letterText.stop}
        </a>
      </p>
    </LetterPage>
  )
}

function NewsPart({ title, items, site }: { title: string; items: readonly News[]; site: string }) {
  return (
    <>
      <h2 style={heading}>{title}</h2>
      <ul style={list}>
        {items.map(({ id, title: words, about, href }) => (
          <li key={id} style="margin-bottom:10px">
            <a style={link} href={site + href}>
              {words}
            </a>
            {about && (
              <>
                <br />
                <span style={quiet}>{about}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
