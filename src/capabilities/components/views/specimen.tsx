import type { ComponentChildren } from 'preact'
import { type ComponentName, uses } from '../text.ts'

interface SpecimenProps {
  /** The first names the specimen and is its anchor. */
  names: readonly [ComponentName, ...ComponentName[]]
  children: ComponentChildren
}

/** A component in its states, under its name and the sentence on when to use it. */
export function Specimen({ names, children }: SpecimenProps) {
  return (
    <article class="specimen" id={names[0]}>
      {names.map((name) => (
        <div key={name} class="specimen__head">
          <h3 class="specimen__name">{name}</h3>
          <p class="specimen__use">{uses[name]}</p>
        </div>
      ))}
      <div class="specimen__stage">{children}</div>
    </article>
  )
}
