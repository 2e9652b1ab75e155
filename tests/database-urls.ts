/** `empty` is migrated only; `demo` holds the demo world as well. */
export type Template = 'empty' | 'demo'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseSocket: string
  }
}

/** The same server and role, another database. */
export function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
