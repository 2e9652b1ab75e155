import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import type { VNode } from 'preact'
import type { AssetManifest } from '../../src/ui/build-assets.ts'
import type { Frame } from '../../src/ui/index.ts'
import { renderDocument } from '../../src/ui/index.ts'
import { FormSpecimen } from './form-specimen.tsx'
import { portalFrame, staffFrame } from './frames.ts'
import { ArticleSpecimen, ErrorSpecimen, HomeSpecimen } from './portal-specimen.tsx'
import { ReviewSpecimen } from './review-specimen.tsx'
import { DeskSpecimen } from './staff-specimen.tsx'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

// What the product sends: nothing inline, nothing from elsewhere.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'"

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="#cfdcea"/><path d="M0 300l180-120 120 70 150-130 190 150v90H0z" fill="#8fabc9"/></svg>'

/** The specimen pages as a site of their own, under the product's content security policy. */
export async function openSpecimenSite(folder: string, manifest: AssetManifest) {
  const pages = specimenPages(assetsOf(manifest))
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://specimen').pathname
    const page = pages[path]
    response.setHeader('content-security-policy', policy)
    if (page) return response.setHeader('content-type', 'text/html; charset=utf-8').end(renderDocument(page))
    if (path === '/anh-mau.svg') return response.setHeader('content-type', 'image/svg+xml').end(picture)
    if (!path.startsWith('/tai-nguyen/')) return response.writeHead(404).end()
    const body = await readFile(join(folder, basename(path)))
    return response.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, paths: Object.keys(pages), close: () => server.close() }
}

function assetsOf(manifest: AssetManifest): Frame['assets'] {
  const address = (name: string) => `/tai-nguyen/${manifest[name] ?? 'missing'}`
  return {
    css: address('main.css'),
    js: address('main.js'),
    icon: address('icon.svg'),
    fonts: [address('fonts/be-vietnam-pro-400.woff2'), address('fonts/be-vietnam-pro-600.woff2')],
    island: (name) => address(`islands/${name}.js`),
  }
}

function specimenPages(assets: Frame['assets']): Record<string, VNode> {
  const portal = portalFrame(assets)
  const staff = staffFrame(assets, { path: '/ban-lam-viec', query: { sort: '-due', state: 'late' } })
  return {
    '/trang-chu': <HomeSpecimen frame={{ ...portal, path: '/' }} />,
    '/bai-viet': <ArticleSpecimen frame={{ ...portal, actor: staff.actor }} />,
    '/loi': <ErrorSpecimen frame={portal} />,
    '/ban-lam-viec': (
      <DeskSpecimen frame={{ ...staff, flash: { kind: 'success', text: 'Đã gửi nhắc việc đến 4 đơn vị.' } }} />
    ),
    '/soat-ke-hoach': <ReviewSpecimen frame={staff} />,
    '/bieu-mau': (
      <FormSpecimen
        frame={{ ...staff, flash: { kind: 'important', text: 'Phiên làm việc hết hạn sau 10 phút nữa.' } }}
      />
    ),
  }
}
