import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { Config } from '../../kernel/config.ts'
import { NotFound } from '../../kernel/errors.ts'
import { recordApart } from '../../kernel/events.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { askProof } from '../people/index.ts'
import { askBackup, saveSettings } from './actions.ts'
import { type Backup, isDead, isStale, settingsInput } from './rules.ts'
import { countBackups, findBackup, listBackups, openBackups, pastOf, readSettings } from './store.ts'
import { labels, paths, text } from './text.ts'
import { BackupsPage, columns, type ListedBackup, type Setup } from './views.tsx'

const administrators = ['administrator']
const perPage = 20
const exported = 2_000

export function routes(site: Site): void {
  site.get(paths.list, { for: administrators }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: administrators },
    table: async (ask: Ask) => {
      const rows = await withPresence(await listBackups(ask.db, { limit: exported, offset: 0 }))
      return exportOf({ title: text.list.title, columns, rows })
    },
  })
  site.post(paths.now, { for: administrators, input: z.object({}), again: listPage }, async (act) => {
    await askBackup(act, 'asked')
    return redirect(paths.list, text.now.asked)
  })
  site.post(
    paths.schedule,
    { for: administrators, input: settingsInput, again: listPage, labels },
    async (act, { input }) => {
      await saveSettings(act, input)
      return redirect(paths.list, text.schedule.saved)
    },
  )
  site.get(paths.fetch(':id'), { for: administrators }, fetchArchive)
}

const listPage: PageHandler = async (ask) => {
  const at = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const { db, now } = ask
  const [settings, past, count, backups, open] = await Promise.all([
    readSettings(db),
    pastOf(db),
    countBackups(db),
    listBackups(db, { limit: perPage, offset: (at - 1) * perPage }),
    openBackups(db),
  ])
  const alive = open.find(({ seenAt }) => !isDead(seenAt, now))
  return page(
    <BackupsPage
      frame={ask.frame}
      problem={ask.problem}
      settings={settings}
      setup={setupOf(ask.kernel.config)}
      stale={isStale(settings, now, past.doneAt)}
      doneAt={past.doneAt}
      running={alive ? await findBackup(db, alive.id) : null}
      backups={await withPresence(backups)}
      page={at}
      pages={Math.ceil(count / perPage)}
    />,
  )
}

function setupOf({ backups, bucket, dataDir }: Config): Setup {
  return {
    folder: backups.folder,
    lock: backups.recipient ? 'recipient' : backups.passphraseFile ? 'passphrase' : 'open',
    besideData: backups.folder.startsWith(`${dataDir}${path.sep}`),
    files: bucket ? text.state.bucket(bucket.bucket, bucket.endpoint) : text.state.disk(path.join(dataDir, 'files')),
  }
}

function withPresence(backups: readonly Backup[]): Promise<ListedBackup[]> {
  return Promise.all(
    backups.map(async (backup) => {
      const isKept = backup.place !== null && backup.removedAt === null
      const present = isKept && (await stat(backup.place ?? '').catch(() => null)) !== null
      return { ...backup, present }
    }),
  )
}

/** Encrypted archives only, after a fresh proof: who fetches one cannot read it without the key, and the fetching is on record. */
const fetchArchive: PageHandler = async (ask) => {
  const id = ask.params.id ?? ''
  const actor = ask.signedIn()
  const backup = found(/^[0-9a-f-]{36}$/.test(id) ? await findBackup(ask.db, id) : null)
  const place = backup.state === 'done' && backup.locked && !backup.removedAt ? backup.place : null
  if (!place || !(await stat(place).catch(() => null))) throw new NotFound()
  const stale = await askProof(ask.db, ask, paths.list)
  if (stale) return stale
  await recordApart(ask.db, {
    at: ask.now,
    actorId: actor.accountId,
    postId: actor.postId,
    unitId: actor.unitId,
    verb: 'backup.fetched',
    subject: { kind: 'backup', id },
    facts: {},
    originIp: ask.address,
  })
  return {
    kind: 'file',
    body: createReadStream(place),
    type: 'application/octet-stream',
    fileName: path.basename(place),
    inline: false,
  }
}
