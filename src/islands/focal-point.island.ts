/** Shows the point that no cut may lose on the picture itself, and takes a click for it; the numbers beside it say the same. */
export function enhance(box: HTMLElement): void {
  const picture = box.querySelector<HTMLImageElement>('[data-focal-picture]')
  const status = box.querySelector<HTMLElement>('[data-focal-status]')
  const fields = ['focusX', 'focusY'].map((name) => box.querySelector<HTMLInputElement>(`[name=${name}]`))
  const [x, y] = fields
  if (!picture?.parentElement || !x || !y) return
  const mark = document.createElement('span')
  mark.className = 'focal__mark'
  mark.setAttribute('aria-hidden', 'true')
  picture.parentElement.append(mark)
  const show = (): void => {
    mark.style.setProperty('left', `${share(x.value)}%`)
    mark.style.setProperty('top', `${share(y.value)}%`)
    if (status)
      status.textContent = (box.dataset.now ?? '')
        .replace('{x}', String(share(x.value)))
        .replace('{y}', String(share(y.value)))
  }
  picture.addEventListener('click', (event) => {
    const { left, top, width, height } = picture.getBoundingClientRect()
    x.value = String(share(((event.clientX - left) / width) * 100))
    y.value = String(share(((event.clientY - top) / height) * 100))
    x.dispatchEvent(new Event('input', { bubbles: true }))
    show()
  })
  for (const field of [x, y]) field.addEventListener('input', show)
  show()
}

function share(value: string | number): number {
  const number = Math.round(Number(value))
  return Number.isFinite(number) ? Math.min(100, Math.max(0, number)) : 50
}
