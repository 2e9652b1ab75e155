import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly url: string
  /** What came in, as it came. */
  readonly raw: string[]
  /** Addresses that it does not know. */
  readonly unknown: Set<string>
  letters(): Promise<ParsedMail[]>
  close(): Promise<void>
}

/** A real mail server on a port of its own. */
export async function mailServer(): Promise<MailServer> {
  const raw: string[] = []
  const unknown = new Set<string>()
  const refusal = Object.assign(new Error('no such user'), { responseCode: 550 })
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(unknown.has(address) ? refusal : undefined),
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        raw.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo // listening on TCP
  return {
    url: `smtp://127.0.0.1:${port}`,
    raw,
    unknown,
    letters: () => Promise.all(raw.map((one) => simpleParser(one))),
    close: () => new Promise<void>((resolve) => smtp.close(resolve)),
  }
}
