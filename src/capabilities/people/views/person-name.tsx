import { text } from '../text/pages.ts'

interface PersonNameProps {
  /** From `namesOf`, asked once for the whole page. */
  names: ReadonlyMap<string, string>
  /** null: the system itself. */
  id: string | null
}

/** Who did it, by name. */
export function PersonName({ names, id }: PersonNameProps) {
  return <span class="person">{id === null ? text.system : (names.get(id) ?? text.unknownPerson)}</span>
}
