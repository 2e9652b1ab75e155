/** Lets files be dropped on the field's box and names what was chosen. */
export function enhance(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) return
  const invitation = document.createElement('p')
  const chosen = document.createElement('p')
  invitation.className = 'file-drop__words'
  invitation.textContent = box.dataset.drop ?? ''
  chosen.className = 'file-drop__chosen'
  chosen.setAttribute('role', 'status')
  box.append(invitation, chosen)
  box.classList.add('file-drop--ready')

  const name = (): void => {
    const names = [...(input.files ?? [])].map((file) => file.name)
    chosen.textContent = names.length > 0 ? `${box.dataset.chosen ?? ''} ${names.join(', ')}` : ''
  }
  input.addEventListener('change', name)
  for (const kind of ['dragenter', 'dragover']) {
    box.addEventListener(kind, (event) => {
      event.preventDefault()
      box.classList.add('file-drop--over')
    })
  }
  box.addEventListener('dragleave', () => box.classList.remove('file-drop--over'))
  box.addEventListener('drop', (event) => {
    event.preventDefault()
    box.classList.remove('file-drop--over')
    const files = event.dataTransfer?.files
    if (!files || files.length === 0) return
    input.files = files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
