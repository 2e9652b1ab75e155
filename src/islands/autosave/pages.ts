interface Open {
  readonly address: string
  readonly page: string
}

const patience = 250
const channel = () => ('BroadcastChannel' in window ? new BroadcastChannel('caicach-drafts') : null)

/** Says to other pages of this browser that this one is open, whenever one asks. */
export function talk({ address, page }: Open): void {
  const line = channel()
  line?.addEventListener('message', ({ data }) => {
    if (data.asks === address) line.postMessage({ address, page })
  })
}

/** The keys of those open pages of this browser, this one among them, that hold a form of that address. */
export async function openPages(address: string): Promise<ReadonlySet<string>> {
  const line = channel()
  const open = new Set<string>()
  line?.addEventListener('message', ({ data }) => {
    if (data.address === address) open.add(data.page)
  })
  line?.postMessage({ asks: address })
  await new Promise((resolve) => window.setTimeout(resolve, patience))
  line?.close()
  return open
}
