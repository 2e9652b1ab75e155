import { Emblem } from './emblem.tsx'
import type { Frame } from './frame.ts'
import { paths, text } from './text.ts'

const links = [
  { href: paths.about, label: text.footer.about },
  { href: paths.contact, label: text.footer.contact },
  { href: paths.feed, label: text.footer.feed },
]

export function PageFooter({ frame }: { frame: Frame }) {
  return (
    <footer class="page-footer">
      <div class="page-footer__inner">
        <div class="page-footer__brand">
          <Emblem />
          <p>
            <strong>{frame.office ?? text.product}</strong>
            {text.portalName}
          </p>
        </div>
        <p class="page-footer__statement">{text.footer.statement}</p>
        <nav aria-label={text.footer.label}>
          <ul class="page-footer__links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="page-footer__licence">{text.footer.licence}</p>
      </div>
    </footer>
  )
}
