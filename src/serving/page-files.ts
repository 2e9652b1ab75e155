import {
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Log } from '../kernel/log.ts'
import type { Coding, KeptPage } from './kept-page.ts'

/** Kept pages as files that a front server sends itself: `<address>.html`, `.html.br`, `.html.gz` below `current/`. */
export interface PageFiles {
  /** Puts the page there, unless `isKept` says no by the time it is written. */
  write(page: KeptPage, html: Buffer, isKept: () => boolean): Promise<void>
  /** Gone when this returns: an act's answer must find nobody reading the old page. */
  remove(address: string): void
  close(): void
}

const endings: readonly (readonly [ending: string, coding: Coding])[] = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
  ['', ''], // last, for the front server looks for this one
]

// What these letters spell is the same for every server, decoded or not, and climbs nowhere.
const isFileName = (address: string) => /^(\/|(\/[a-z0-9][a-z0-9_-]{0,180}){1,8})$/.test(address)

/**
 * Opens a generation of its own below `folder` and makes it the current one; what an earlier process left goes. Null where the
 * folder cannot be used: pages are served from memory then, as they are without a front server.
 */
export function openPageFiles(folder: string, log: Log): PageFiles | null {
  const generation = `${process.pid}-${process.hrtime.bigint().toString(36)}`
  const root = join(folder, generation)
  try {
    mkdirSync(root, { recursive: true })
    refuseForgetful(join(root, 'moment'))
    symlinkSync(generation, `${root}.link`, 'dir')
    renameSync(`${root}.link`, join(folder, 'current'))
    for (const name of readdirSync(folder))
      if (name !== 'current' && name !== generation) rmSync(join(folder, name), { recursive: true, force: true })
  } catch (error) {
    log.warn({ error, folder }, 'pages are not written to disk')
    return null
  }
  return filesIn({ folder, generation, log })
}

/** For a command without a running server: what a server that was killed left would stay true to what the command changes. */
export function removeOrphanedPages(folder: string, isRunning: (pid: number) => boolean): void {
  try {
    const pid = Number.parseInt(readlinkSync(join(folder, 'current')), 10)
    if (!isRunning(pid)) unlinkSync(join(folder, 'current'))
  } catch {
    // there is no such link
  }
}

function filesIn({ folder, generation, log }: { folder: string; generation: string; log: Log }): PageFiles {
  const root = join(folder, generation)
  const written = new Set<string>()
  let open = true
  const place = (address: string) => join(root, `${address}.html`)
  const close = () => {
    open = false
    if (linked(folder) === generation) unlinkSync(join(folder, 'current'))
    rmSync(root, { recursive: true, force: true })
  }
  // A page that could not be removed must not be found: the front server is cut off.
  const giveUp = (error: unknown) => {
    log.warn({ error, folder }, 'pages are no longer written to disk')
    close()
  }
  return {
    async write(page, html, isKept) {
      if (!open || !isFileName(page.address)) return
      const path = place(page.address)
      try {
        await mkdir(dirname(path), { recursive: true })
        for (const [ending, coding] of endings) {
          await writeFile(`${path}.new${ending}`, page.forms.get(coding)?.body ?? html)
          await utimes(`${path}.new${ending}`, page.mark, page.mark)
        }
        // From here to the end nothing else runs in this process, so nothing is purged in between.
        if (!open || !isKept()) {
          for (const [ending] of endings) await rm(`${path}.new${ending}`, { force: true })
          return
        }
        written.add(page.address)
        for (const [ending] of endings) renameSync(`${path}.new${ending}`, `${path}${ending}`)
      } catch (error) {
        if (open) giveUp(error)
      }
    },
    remove(address) {
      if (!open || !written.delete(address)) return
      try {
        for (const [ending] of [...endings].reverse()) unlinkSync(`${place(address)}${ending}`)
      } catch (error) {
        giveUp(error)
      }
    },
    close,
  }
}

/** A page's time says what it contains, so the file system must keep any. */
function refuseForgetful(probe: string): void {
  const moment = 2 ** 31 - 1
  writeFileSync(probe, '')
  utimesSync(probe, moment, moment)
  if (statSync(probe).mtimeMs !== moment * 1000) throw new Error('the file system does not keep the time of a file')
  unlinkSync(probe)
}

function linked(folder: string): string | null {
  try {
    return readlinkSync(join(folder, 'current'))
  } catch {
    return null
  }
}
