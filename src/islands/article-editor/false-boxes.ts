const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const ours = /^\/(?![/\\])/
const elsewhere = /^(?:https?:\/\/|\/(?![/\\]))\S+$/i

const isFile = (id: string) => id === '' || id === 'null' || guid.test(id)

/** What each of our boxes must hold; the server refuses the whole text for one that holds anything else. */
const kinds: Readonly<Record<string, (told: (name: string) => string) => boolean>> = {
  file: (told) => guid.test(told('fileid')),
  figure: (told) => ours.test(told('address')),
  linkCard: (told) => elsewhere.test(told('href')) && told('title').trim() !== '' && isFile(told('fileid')),
}

/** Our pictures and boxes come back when they are cut and pasted; what only looks like one goes. */
export function dropFalseBoxes(body: HTMLElement): void {
  for (const picture of body.querySelectorAll<HTMLElement>('figure[data-file-id]'))
    if (!guid.test(picture.dataset.fileId ?? '')) picture.remove()
  for (const gallery of body.querySelectorAll('[data-gallery]'))
    if (!gallery.querySelector('figure[data-file-id]')) gallery.replaceWith(...gallery.childNodes)
  for (const box of body.querySelectorAll('[data-embed]')) {
    const told = (name: string) => box.getAttribute(`data-${name}`) ?? ''
    if (!kinds[told('embed')]?.(told)) box.remove()
  }
}
