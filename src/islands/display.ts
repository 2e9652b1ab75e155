// Text size and contrast as the reader chose them on this device: two words in the browser's own store, sent to nobody.
const root = document.documentElement
const key = 'hien-thi'
const largest = 3

/** What was chosen; a browser that keeps nothing has chosen nothing. */
function chosen(): { size: number; contrast: boolean } {
  try {
    const [size = '0', contrast = ''] = (localStorage.getItem(key) ?? '').split(' ')
    return { size: Math.min(largest, Number.parseInt(size, 10) || 0), contrast: contrast === 'more' }
  } catch {
    return { size: 0, contrast: false }
  }
}

function show({ size, contrast }: { size: number; contrast: boolean }, tools: HTMLElement): void {
  root.dataset.textSize = String(size)
  root.toggleAttribute('data-more-contrast', contrast)
  tools.querySelector('[data-contrast]')?.setAttribute('aria-pressed', String(contrast))
  for (const button of tools.querySelectorAll<HTMLElement>('[data-size]')) {
    const isEnd = button.dataset.size === '1' ? size === largest : size === 0
    button.setAttribute('aria-disabled', String(isEnd))
  }
}

export function enhanceDisplay(tools: HTMLElement): void {
  const keep = (now: { size: number; contrast: boolean }): void => {
    show(now, tools)
    try {
      if (now.size === 0 && !now.contrast) localStorage.removeItem(key)
      else localStorage.setItem(key, `${now.size} ${now.contrast ? 'more' : ''}`.trim())
    } catch {
      // a browser that keeps nothing shows it until the next page
    }
  }
  show(chosen(), tools)
  tools.hidden = false
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (!button) return
    const { size, contrast } = chosen()
    if (button.dataset.size === undefined) keep({ size, contrast: !contrast })
    else keep({ size: Math.max(0, Math.min(largest, size + Number(button.dataset.size))), contrast })
  })
}
