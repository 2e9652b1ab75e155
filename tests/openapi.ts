import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { capabilities } from '../src/capabilities.ts'
import { type ApiAddress, openApiDocument } from '../src/kernel/openapi.ts'
import type { Site } from '../src/kernel/site.ts'

export const openApiFile = fileURLToPath(new URL('../openapi.json', import.meta.url))

/** What `openapi.json` must say for the addresses that the capabilities hang out; needs no server. */
export function openApiText(): string {
  const addresses: ApiAddress[] = []
  const api: Site['api'] = (path, options) => addresses.push({ path, ...options })
  for (const capability of capabilities) capability.routes?.({ get() {}, post() {}, api })
  const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url))
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${openApiFile}`], {
    input: JSON.stringify(openApiDocument(addresses), null, 2),
    encoding: 'utf8',
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(openApiFile, openApiText())
