import { createServer } from 'node:net'

/** Rejects with EADDRINUSE (or EACCES) where the port cannot be had: said before the database is opened, not after. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}
