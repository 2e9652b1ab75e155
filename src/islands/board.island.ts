/**
 * A card may be dragged to the column to which its own button would move it; dropping it there presses the button. Cards that
 * need words first have no such button and stay where they are.
 */
export function enhance(board: HTMLElement): void {
  let dragged: HTMLButtonElement | null = null
  for (const button of board.querySelectorAll<HTMLButtonElement>('button[data-to]')) {
    const card = button.closest<HTMLElement>('.board-card')
    if (!card) continue
    card.draggable = true
    card.addEventListener('dragstart', (event) => {
      dragged = button
      event.dataTransfer?.setData('text/plain', button.value)
      mark(board, button.dataset.to ?? '')
    })
    card.addEventListener('dragend', () => {
      dragged = null
      mark(board, null)
    })
  }
  for (const column of board.querySelectorAll<HTMLElement>('[data-state]')) {
    const fits = () => dragged !== null && dragged.dataset.to === column.dataset.state
    column.addEventListener('dragover', (event) => {
      if (fits()) event.preventDefault()
    })
    column.addEventListener('drop', (event) => {
      if (!fits()) return
      event.preventDefault()
      dragged?.click()
    })
  }
}

function mark(board: HTMLElement, state: string | null): void {
  for (const column of board.querySelectorAll<HTMLElement>('[data-state]'))
    column.classList.toggle('board__column--target', column.dataset.state === state)
}
