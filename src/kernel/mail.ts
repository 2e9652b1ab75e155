import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'

export interface Letter {
  /** The same key is sent once: it is the Message-ID, and the file name in the outbox folder. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same words for programs that show them better; the text always goes along. */
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Mailer {
  send(letter: Letter): Promise<void>
}

/** SMTP where it is configured; otherwise letters lie as .eml files in the outbox folder for the administrator. */
export function createMailer(config: Config): Mailer {
  return config.smtpUrl ? smtpMailer(config.smtpUrl, config) : outboxMailer(config)
}

function message(letter: Letter, config: Config) {
  const domain = config.mailFrom.split('@')[1] ?? 'localhost'
  return {
    from: config.mailFrom,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    ...(letter.html && { html: letter.html }),
    messageId: `<${letter.key}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...letter.headers },
  }
}

function smtpMailer(url: string, config: Config): Mailer {
  const transport = createTransport(url)
  return {
    async send(letter) {
      await transport.sendMail(message(letter, config))
    },
  }
}

function outboxMailer(config: Config): Mailer {
  const folder = join(config.dataDir, 'outbox')
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    async send(letter) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const target = join(folder, `${letter.key.replace(/[^A-Za-z0-9._-]/g, '_')}.eml`)
      const sent = await access(target).then(
        () => true,
        () => false,
      )
      if (sent) return
      const { message: content } = await transport.sendMail(message(letter, config))
      await writeFile(`${target}.new`, content as Buffer, { mode: 0o600 }) // `buffer: true` makes it one
      await rename(`${target}.new`, target)
    },
  }
}
