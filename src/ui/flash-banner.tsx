import type { Flash } from './frame.ts'
import { Icon } from './icon.tsx'
import { text } from './text.ts'

/** What the last act came to. Focus stays where it is; screen readers hear it as the page loads. */
export function FlashBanner({ flash }: { flash: Flash | null }) {
  if (!flash) return null
  const success = flash.kind === 'success'
  return (
    <section class={`flash flash--${flash.kind}`} aria-labelledby="flash-title">
      <Icon name={success ? 'check' : 'warning'} />
      <div role={success ? 'alert' : undefined}>
        <h2 class="flash__title" id="flash-title">
          {text.flash[flash.kind]}
        </h2>
        <p class="flash__text">{flash.text}</p>
      </div>
    </section>
  )
}
