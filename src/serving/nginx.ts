import { forAssets } from './safety.ts'

/** What the shipped configuration of nginx leaves open. */
export interface FrontServer {
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  /** The folder of kept pages; nginx reads what `current` in it leads to. */
  readonly pages: string
  readonly assets: string
  readonly uploadBytes: number
  /** Said with every answer by the program, so also by nginx. */
  readonly headers: Readonly<Record<string, string>>
  /** Whether nginx has the module that sends `.br` files. */
  readonly brotli: boolean
  /** Where nginx listens. */
  readonly listen: string
}

const said = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n        ')

/** Fills `deploy/nginx.conf` in. */
export function nginxConfiguration(template: string, front: FrontServer): string {
  const { hostname } = new URL(front.publicUrl)
  const host = front.host === '0.0.0.0' || front.host === '::' ? '127.0.0.1' : front.host
  const values: Readonly<Record<string, string>> = {
    upstream: `${host.includes(':') ? `[${host}]` : host}:${front.port}`,
    listen: front.listen,
    name: hostname,
    upload: `${Math.ceil(front.uploadBytes / 1024 / 1024)}m`,
    pages: `${front.pages}/current`,
    assets: front.assets,
    brotli: front.brotli ? '' : '# ',
    headers: said(front.headers),
    assetHeaders: said(forAssets(front.headers)),
  }
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}
