import { Panel } from '../../ui/hero.tsx'
import { paths, text } from './text.ts'

/** Ways to pass a page on, on paper too: its short address and the same as a QR code; links that carry no tracker. */
export function SharePanel({ site, code, title, path }: { site: string; code: string; title: string; path: string }) {
  const short = site + paths.short(code)
  const facebook = `https://www.facebook.com/sharer/sharer.php?${new URLSearchParams({ u: site + path })}`
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${site}${path}`)}`
  return (
    <Panel title={text.title}>
      <div class="share">
        <img class="share__code" src={paths.qr(code)} alt={text.code} width="132" height="132" loading="lazy" />
        <div class="share__ways">
          <p>
            {text.short}:{' '}
            <a class="govuk-link share__address" href={paths.short(code)}>
              {short.replace(/^https?:\/\//, '')}
            </a>
          </p>
          <ul class="govuk-list share__links">
            <li>
              <a class="govuk-link" href={facebook} rel="noopener noreferrer nofollow">
                {text.facebook}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={mail}>
                {text.mail}
              </a>
            </li>
          </ul>
          <p class="govuk-hint share__note">{text.note}</p>
        </div>
      </div>
    </Panel>
  )
}
