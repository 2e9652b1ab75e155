interface Tab {
  link: HTMLAnchorElement
  panel: HTMLElement
}

/**
 * Turns the list of links and the sections below it into tabs with arrow keys; the address keeps the chosen one.
 * On a phone the list of links stays, as the kit's styles have it.
 */
export function enhance(root: HTMLElement): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.govuk-tabs__tab')]
  const tabs = links.flatMap((link): Tab[] => {
    const panel = document.getElementById(link.hash.slice(1))
    return panel ? [{ link, panel }] : []
  })
  const wide = window.matchMedia('(min-width: 40.0625em)')
  for (const { link } of tabs) {
    link.addEventListener('click', (event) => {
      if (!wide.matches) return
      event.preventDefault()
      history.replaceState(null, '', link.hash)
      select(tabs, link.hash)
    })
    link.addEventListener('keydown', (event) => {
      if (wide.matches) move(tabs, link, event)
    })
  }
  window.addEventListener('hashchange', () => {
    // A link elsewhere on the page may lead into a panel that is hidden.
    if (wide.matches && tabs.some(({ link }) => link.hash === location.hash)) select(tabs, location.hash)
  })
  const suit = (): void => {
    if (wide.matches) dress(root, tabs)
    else undress(root, tabs)
  }
  wide.addEventListener('change', suit)
  suit()
}

function dress(root: HTMLElement, tabs: readonly Tab[]): void {
  root.querySelector('.govuk-tabs__list')?.setAttribute('role', 'tablist')
  for (const { link, panel } of tabs) {
    link.parentElement?.setAttribute('role', 'presentation')
    link.setAttribute('role', 'tab')
    link.id = `tab-${panel.id}`
    link.setAttribute('aria-controls', panel.id)
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', link.id)
  }
  select(tabs, tabs.some(({ link }) => link.hash === location.hash) ? location.hash : (tabs[0]?.link.hash ?? ''))
}

function undress(root: HTMLElement, tabs: readonly Tab[]): void {
  root.querySelector('.govuk-tabs__list')?.removeAttribute('role')
  for (const { link, panel } of tabs) {
    link.parentElement?.removeAttribute('role')
    for (const name of ['role', 'aria-controls', 'aria-selected', 'tabindex']) link.removeAttribute(name)
    for (const name of ['role', 'aria-labelledby']) panel.removeAttribute(name)
  }
}

function select(tabs: readonly Tab[], hash: string): void {
  for (const { link, panel } of tabs) {
    const chosen = link.hash === hash
    link.setAttribute('aria-selected', String(chosen))
    link.tabIndex = chosen ? 0 : -1
    link.parentElement?.classList.toggle('govuk-tabs__list-item--selected', chosen)
    panel.classList.toggle('govuk-tabs__panel--hidden', !chosen)
  }
}

function move(tabs: readonly Tab[], link: HTMLAnchorElement, event: KeyboardEvent): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  const next = tabs[tabs.findIndex((tab) => tab.link === link) + (step ?? 0)]
  if (!step || !next) return
  event.preventDefault()
  next.link.click()
  next.link.focus()
}
