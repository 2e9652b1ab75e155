/** A place, besides texts, that leads somewhere. */
export interface LinkPlace {
  readonly thingId: string
  /** Who mends it; null while nobody is named. */
  readonly unitId: string | null
  /** As whoever mends it finds it. */
  readonly title: string
  readonly href: string
  readonly mendHref: string
}
