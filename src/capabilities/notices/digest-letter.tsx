import type { WaitingItem } from '../../kernel/capability.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { LetterPage, letterStyles } from '../../ui/letter.tsx'
import { renderDocument } from '../../ui/render.ts'
import { type ChosenKind, chosenKinds } from './rules.ts'
import type { Digested } from './store/notices.ts'
import { digestText, paths } from './text.ts'

/** One person's day, ready to be written. */
export interface Digest {
  readonly name: string
  readonly day: PlainDate
  readonly late: readonly WaitingItem[]
  readonly soon: readonly WaitingItem[]
  readonly waiting: readonly WaitingItem[]
  readonly news: readonly Digested[]
  readonly publicUrl: string
  readonly unsubscribeHref: string
}

interface Line {
  readonly words: string
  readonly about: string
  readonly href: string
}
interface Part {
  readonly title: string
  readonly lines: readonly Line[]
  readonly more: number
}

const mostLines = 15

export function digestSubject(digest: Digest): string {
  const count = digest.late.length + digest.soon.length + digest.waiting.length + digest.news.length
  return digestText.subject(formatDate(digest.day), formatNumber(count))
}

function partsOf({ late, soon, waiting, news, publicUrl }: Digest): Part[] {
  const part = (title: string, lines: readonly Line[]): Part => ({
    title: `${title} (${formatNumber(lines.length)})`,
    lines: lines.slice(0, mostLines),
    more: Math.max(0, lines.length - mostLines),
  })
  const item = ({ text, unitName, dueOn, href }: WaitingItem): Line => ({
    words: text,
    about: [unitName, dueOn && digestText.due(formatDate(dueOn))].filter(Boolean).join(', '),
    href: `${publicUrl}${href}`,
  })
  const told = (kind: ChosenKind) =>
    news
      .filter((one) => one.kind === kind)
      .map(({ words, href }) => ({ words, about: '', href: `${publicUrl}${href}` }))
  return [
    part(digestText.sections.late, late.map(item)),
    part(digestText.sections.soon, soon.map(item)),
    part(digestText.sections.waiting, waiting.map(item)),
    ...chosenKinds.map((kind) => part(digestText.news(kind), told(kind))),
  ].filter(({ lines }) => lines.length > 0)
}

/** The letter for programs that show no HTML, and for people who read by ear. */
export function digestWords(digest: Digest): string {
  const parts = partsOf(digest).map(({ title, lines, more }) =>
    [
      title.toLocaleUpperCase('vi'),
      ...lines.map(({ words, about, href }) => `- ${words}${about ? ` (${about})` : ''}\n  ${href}`),
      ...(more > 0 ? [`  ${digestText.more(formatNumber(more))}`] : []),
    ].join('\n'),
  )
  return [
    digestText.greeting(digest.name),
    digestText.lead(formatDate(digest.day)),
    ...parts,
    `${digestText.desk}: ${digest.publicUrl}${paths.desk}\n${digestText.settings}: ${digest.publicUrl}${paths.settings}\n${digestText.unsubscribe}: ${digest.unsubscribeHref}`,
    digestText.foot,
    '',
  ].join('\n\n')
}

const { link, quiet, heading, list } = letterStyles

export const digestHtml = (digest: Digest) => renderDocument(<DigestLetter digest={digest} />)

function DigestLetter({ digest }: { digest: Digest }) {
  return (
    <LetterPage title={digestSubject(digest)}>
      <p>{digestText.greeting(digest.name)}</p>
      <p>{digestText.lead(formatDate(digest.day))}</p>
      {partsOf(digest).map((part) => (
        <DigestPart key={part.title} {...part} />
      ))}
      <p>
        <a style={link} href={`${digest.publicUrl}${paths.desk}`}>
          {digestText.desk}
        </a>
      </p>
      <p style={`${quiet};font-size:14px`}>
        {digestText.foot}
        <br />
        <a style={link} href={`${digest.publicUrl}${paths.settings}`}>
          {digestText.settings}
        </a>
        {' · '}
        <a style={link} href={digest.unsubscribeHref}>
          {digestText.unsubscribe}
        </a>
      </p>
    </LetterPage>
  )
}

function DigestPart({ title, lines, more }: Part) {
  return (
    <>
      <h2 style={heading}>{title}</h2>
      <ul style={list}>
        {lines.map(({ words, about, href }) => (
          <li key={`${href} ${words}`} style="margin-bottom:6px">
            <a style={link} href={href}>
              {words}
            </a>
            {about && <span style={quiet}> ({about})</span>}
          </li>
        ))}
      </ul>
      {more > 0 && <p style="margin:4px 0 0 20px">{digestText.more(formatNumber(more))}</p>}
    </>
  )
}
