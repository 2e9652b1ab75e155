import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Answer, Ask, Site } from '../../kernel/site.ts'
import { isPlayed, isRendition, isShownInline, partAsked, partHeaders, type StoredFile } from './rules.ts'
import { findFile } from './store.ts'

/** The bytes of a file never change; its thing may be taken down, and then caches should let go of it some day. */
const week = 7 * 24 * 3600

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

export function routes(site: Site): void {
  site.get('/tep/:id', { for: 'public' }, async (ask) => {
    const id = ask.params.id ?? ''
    const file = found(isId(id) ? await findFile(ask.db, id) : null)
    const owner = isRendition(file) ? found(await findFile(ask.db, file.subject.id)) : file
    const isOpen = await mayRead({ ...ask, actor: null }, owner)
    if (!isOpen && !(await mayRead(ask, owner))) throw new NotFound()
    return answerFile(ask, file, isOpen)
  })
}

/** The bytes, in part where a player asks for a part. `isOpen`: anyone may read it, so caches may keep it. */
export async function answerFile(ask: Ask, file: StoredFile, isOpen: boolean): Promise<Answer> {
  const part = isPlayed(file.type) ? partAsked(ask.range, file.size) : null
  const { body } = await ask.kernel.storage.stream(file.sha256, part ?? undefined)
  return {
    kind: 'file',
    body,
    ...(isPlayed(file.type) && { headers: partHeaders(part, file.size) }),
    type: file.type,
    fileName: file.name,
    inline: isShownInline(file.type),
    ...(isOpen && file.type.startsWith('image/') && { publicFor: week }),
  }
}

/** The capability whose thing it is says who may read; nobody's file is nobody's to read. */
async function mayRead(ask: Ask, file: StoredFile): Promise<boolean> {
  for (const capability of ask.kernel.capabilities) {
    const answer = await capability.mayReadFile?.(ask, file.subject)
    if (answer !== null && answer !== undefined) return answer
  }
  return false
}
