import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

// Nothing but our own pages: no sandbox (tests also run as root in containers), no services that call home.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium for tests; fails with what to install where there is none. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, libraries } = await findChromium()
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env
  return chromium.launch({ executablePath, args: flags, env: definedOnly(env) })
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
