import type { Subscriber } from './rules.ts'
import { letterText, paths } from './text.ts'

/** Plain words only: the first letter to a stranger should look like one. */
export function askingLetter(
  { state }: Subscriber,
  token: string,
  site: { name: string; url: string },
): { subject: string; text: string } {
  const isNew = state === 'pending'
  const subject = isNew ? letterText.confirmSubject(site.name) : letterText.knownSubject(site.name)
  const lead = isNew ? letterText.confirm(site.name) : letterText.known(site.name)
  const address = site.url + (isNew ? paths.confirm(token) : paths.manage(token))
  return {
    subject,
    text: [letterText.hello, lead, address, isNew ? letterText.ignore : letterText.why, ''].join('\n\n'),
  }
}
