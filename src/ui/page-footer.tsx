import { drawnOnce } from './drawn.ts'
import { Emblem } from './emblem.tsx'
import type { Frame } from './frame.ts'
import { SafeLink } from './safe-link.tsx'
import { paths, text, wordsAround } from './text.ts'

const ownLinks = [
  { href: paths.about, label: text.footer.about },
  { href: paths.contact, label: text.footer.contact },
  { href: paths.feed, label: text.footer.feed },
]

interface PageFooterProps {
  frame: Frame
  uncounted?: boolean
}

export function PageFooter(props: PageFooterProps) {
  const { surroundings, office, lang } = props.frame
  if (!surroundings) return <WholeFooter {...props} />
  return drawnOnce(surroundings, `footer ${office} ${props.uncounted} ${lang}`, () => <WholeFooter {...props} />)
}

function WholeFooter({ frame, uncounted }: PageFooterProps) {
  const words = wordsAround(frame)
  const vietnamese = frame.lang && 'vi'
  const imprint = frame.surroundings?.imprint ?? []
  return (
    <footer class="page-footer">
      <div class="page-footer__inner">
        <div class="page-footer__brand">
          <Emblem />
          <p>
            <strong lang={vietnamese}>{frame.office ?? text.product}</strong>
            {words.portalName}
          </p>
        </div>
        {imprint.length > 0 && (
          <address class="page-footer__imprint" lang={vietnamese}>
            {imprint.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        )}
        <FooterLinks frame={frame} />
        <p class="page-footer__statement">{words.footer.statement}</p>
        <Counter vietnamese={vietnamese} uncounted={uncounted === true} />
        <p class="page-footer__licence">{words.footer.licence}</p>
      </div>
    </footer>
  )
}

/** The page is the same for everyone, so its script fetches the figures and counts this view; a picture counts it without scripts. */
function Counter({ uncounted, vietnamese }: { uncounted: boolean; vietnamese?: 'vi' }) {
  return (
    <div class="page-footer__counter" lang={vietnamese}>
      <a href={paths.counter}>{text.footer.counter}</a>
      <span
        data-counter={paths.counterJson}
        data-words={text.footer.counted.join('|')}
        {...(uncounted && { 'data-uncounted': '' })}
      />
      {!uncounted && (
        <noscript>
          <img src={paths.pixel} width="1" height="1" alt="" />
        </noscript>
      )}
    </div>
  )
}

/** The office's columns; where it has none, the pages that every portal has. */
function FooterLinks({ frame }: { frame: Frame }) {
  const columns = frame.surroundings?.footer ?? []
  if (columns.length === 0) {
    return (
      <nav aria-label={text.footer.label}>
        <ul class="page-footer__links">
          {ownLinks.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    )
  }
  return (
    <nav class="page-footer__columns" aria-label={wordsAround(frame).footer.label}>
      {columns.map((column) => (
        <div key={column.label}>
          <p class="page-footer__heading">
            {column.children.length > 0 ? column.label : <SafeLink href={column.href}>{column.label}</SafeLink>}
          </p>
          <ul class="page-footer__list">
            {column.children.map((link) => (
              <li key={link.href + link.label}>
                <SafeLink href={link.href}>{link.label}</SafeLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
