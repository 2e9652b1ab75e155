import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from './kernel.ts'

/** Reads what `buildAssets` wrote. A name that is not in the manifest is a defect of the page that asks for it. */
export function readAssets(folder: string): Assets {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  return {
    folder,
    href(name) {
      const file = manifest[name]
      if (!file) throw new Error(`no asset ${name}`)
      return `/tai-nguyen/${file}`
    },
  }
}
