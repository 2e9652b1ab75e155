import helmet from '@fastify/helmet'
import fastify from 'fastify'

/** What is said with every answer, also by a front server that sends pages and files itself. */
export async function safetyHeaders(publicUrl: string): Promise<Record<string, string>> {
  const app = fastify()
  await app.register(helmet, safety(publicUrl))
  const { headers } = await app.inject('/')
  await app.close()
  const said = Object.entries(headers).filter(([name]) => !/^(content-(type|length)|date|connection)$/.test(name))
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}

/** Of these, what a stylesheet, a script or a font needs: they open nothing, and are asked for ten times a page. */
export function forAssets(headers: Readonly<Record<string, string>>): Record<string, string> {
  const needed = ['strict-transport-security', 'x-content-type-options', 'cross-origin-resource-policy']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => needed.includes(name)))
}

function safety(publicUrl: string) {
  const isSecure = publicUrl.startsWith('https:')
  return {
    contentSecurityPolicy: { useDefaults: false, directives: policy(isSecure) },
    hsts: isSecure,
    frameguard: { action: 'deny' as const },
    // Spoken to browsers that are no more, or saying what browsers do unasked.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
    xXssProtection: false,
    originAgentCluster: false,
    // Under "no-referrer" browsers send `Origin: null` with our own forms, which is how a forged one looks.
    referrerPolicy: { policy: 'same-origin' as const },
  }
}

/** The ministry's system that measures portals (Circular 22/2023/TT-BTTTT); let in only where the office has its number there. */
const measuring = 'https://f-emc.ngsp.gov.vn'

/** Every directive is said: nothing inline, nothing foreign. */
function policy(isSecure: boolean) {
  const foreign = /^\d{1,9}$/.test(process.env.EMC_SITE_ID ?? '') ? [measuring] : []
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...foreign],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...foreign],
    'media-src': ["'self'"],
    'connect-src': ["'self'", ...foreign],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'manifest-src': ["'self'"],
    ...(isSecure && { 'upgrade-insecure-requests': [] }),
  }
}
