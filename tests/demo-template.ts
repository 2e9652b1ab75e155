/** Fills the migrated database with the demo world, once a run; every demo test works on its own clone. */
export async function loadDemo(urls: { ownerUrl: string; appUrl: string }): Promise<void> {
  throw new Error(`the demo world does not exist yet: ${urls.appUrl}`)
}
