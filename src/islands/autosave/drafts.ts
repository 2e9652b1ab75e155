/** Words that the server does not have yet, kept by this browser. */
export interface Draft {
  /** The account that typed them: nobody else is offered them. */
  readonly owner: string
  /** Where their form is sent. */
  readonly address: string
  /** The opened page; two of one address keep two drafts. */
  readonly page: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Of the last key, in milliseconds since 1970. */
  readonly at: number
}

const store = 'drafts'
/** Forgotten after so many milliseconds, should nobody come back for them. */
const keptFor = 7 * 24 * 3600 * 1000

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('caicach', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: ['owner', 'address', 'page'] })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

async function within<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const asked = work(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

export const keepDraft = (draft: Draft) => within('readwrite', (drafts) => drafts.put(draft))
export const dropDraft = ({ owner, address, page }: Omit<Draft, 'fields' | 'at'>) =>
  within('readwrite', (drafts) => drafts.delete([owner, address, page]))
export const forgetDrafts = () => within('readwrite', (drafts) => drafts.clear())
export const countDrafts = () => within('readonly', (drafts) => drafts.count())

/** The newest first; those nobody came back for are forgotten. */
export async function draftsOf(owner: string, address: string): Promise<Draft[]> {
  const all: Draft[] = await within('readonly', (drafts) => drafts.getAll())
  const isOld = ({ at }: Draft) => at < performance.timeOrigin - keptFor
  for (const old of all.filter(isOld)) await dropDraft(old)
  return all
    .filter((draft) => !isOld(draft) && draft.owner === owner && draft.address === address)
    .sort((one, other) => other.at - one.at)
}

/** What of a form is kept: not its token, and not the key of one sending. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  const own = ['_csrf', '_request', 'draft']
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !own.includes(entry[0]),
  )
}
