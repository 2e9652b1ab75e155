import type { Frame } from './frame.ts'
import { paths, text, wordsAround } from './text.ts'

/**
 * Text size and contrast, for whoever does not know where their device keeps them. The choice stays in the browser; without
 * scripts the buttons do not appear, and the device's own settings count as always.
 */
export function DisplayTools({ frame }: { frame: Frame }) {
  const { display } = wordsAround(frame)
  return (
    <div class="display-tools">
      <div class="display-tools__bar">
        <fieldset class="display-tools__choices" data-display hidden>
          <legend class="govuk-visually-hidden">{display.label}</legend>
          <button type="button" class="display-tools__button" data-size="-1" aria-label={display.smaller}>
            A<span aria-hidden="true">−</span>
          </button>
          <button type="button" class="display-tools__button" data-size="1" aria-label={display.larger}>
            A<span aria-hidden="true">+</span>
          </button>
          <button type="button" class="display-tools__button" data-contrast aria-pressed="false">
            {display.contrast}
          </button>
        </fieldset>
        <a class="display-tools__link" href={paths.access}>
          {display.access}
        </a>
        {frame.lang === 'en' ? (
          <a class="display-tools__link" href={frame.twin ?? paths.home} lang="vi" hreflang="vi">
            {text.languages.vi}
          </a>
        ) : (
          <a class="display-tools__link" href={frame.twin ?? paths.english} lang="en" hreflang="en">
            {text.languages.en}
          </a>
        )}
      </div>
    </div>
  )
}
