#!/usr/bin/env node
// Builds what is missing or older than its sources, then runs the command.
import { ensureBuilt } from '../build.js'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Cải Cách cần Node.js 20.19 trở lên (nên dùng 24 LTS); máy này có ${process.versions.node}.\n`)
  process.exit(2)
}
await ensureBuilt()
const { run } = await import('../dist/cli.js')
const code = await run(process.argv.slice(2))
// The server goes on running; commands end here even if a library left a handle open.
if (code !== null) process.exit(code)
