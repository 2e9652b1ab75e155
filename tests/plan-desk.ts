import { examplePlanText } from '../src/capabilities/plans/example.ts'
import type { Client, TestServer } from './server.ts'

/** What a coordinator does again and again in the tests of plans. */
export function deskOf(server: TestServer, coordinator: Client) {
  const confirmPath = (id: string) => `/lam-viec/ke-hoach/${id}/ban-hanh`
  const upload = (name: string, bytes: Uint8Array) =>
    coordinator.post('/lam-viec/ke-hoach/nhap', {}, { file: { name, bytes } })
  return {
    upload,
    /** A draft of the example plan, or of another text. */
    async drafted(text = examplePlanText): Promise<string> {
      const answer = await upload('ke-hoach.txt', new TextEncoder().encode(text))
      if (answer.statusCode !== 303) throw new Error(`not drafted: ${answer.statusCode} ${answer.body.slice(0, 500)}`)
      return planIdIn(answer.headers.location)
    },
    review: async (id: string) => (await coordinator.get(`/lam-viec/ke-hoach/${id}/soat`)).body,
    /** The version that the page of confirmation shows; empty where it refuses. */
    versionOf: async (id: string) =>
      /name="version" value="(\d+)"/.exec((await coordinator.get(confirmPath(id))).body)?.[1] ?? '',
    adopt: (id: string, version: string) => coordinator.post(confirmPath(id), { version }),
    async rows(table: 'plans' | 'plan_items' | 'files' | 'events' | 'documents' | 'tasks'): Promise<number> {
      const counting = server.kernel.db.selectFrom(table).select((of) => of.fn.countAll<string>().as('n'))
      return Number((await counting.executeTakeFirstOrThrow()).n)
    },
    /** Contents that may be handed out, as the page offers them. */
    contentsIn: (html: string) =>
      [...html.matchAll(/name="itemIds"[^>]*value="([0-9a-f-]{36})"/g)].map(([, item]) => item ?? ''),
  }
}

export const planIdIn = (location: unknown) => /ke-hoach\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? ''
