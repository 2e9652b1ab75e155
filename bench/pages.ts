import { adoptedPlans } from '../src/capabilities/plans/index.ts'
import { repeated, type Spread } from './figures.ts'
import type { Opened } from './province/opening.ts'
import { password } from './province/units.ts'

/** At the 95th percentile, whatever the size of the ledger. */
const aimMs = { page: 150, paper: 1000 }

interface Measured extends Spread {
  readonly who: string
  readonly path: string
  readonly htmlKb: number
  readonly packedKb: number
  readonly aim: number
}

/** Server time of pages on a full ledger: reading, rendering and packing, without the network. */
export async function measurePages({ kernel, app }: Opened, runs: number): Promise<Record<string, Measured>> {
  const cookies: Readonly<Record<string, string>> = {
    anonymous: '',
    coordinator: await signIn(app, 'dieuphoi'),
    officer: await signIn(app, 'canbo.40'),
    leader: await signIn(app, 'lanhdao'),
  }
  const measure = async (who: string, path: string, kind: 'page' | 'again' | 'paper' = 'page'): Promise<Measured> => {
    const ask = (packed: boolean) => {
      if (kind !== 'again') kernel.cache.clear()
      return app.inject({
        url: path,
        headers: { cookie: cookies[who] ?? '', ...(packed && { 'accept-encoding': 'br' }) },
      })
    }
    const plain = await ask(false)
    if (plain.statusCode !== 200) throw new Error(`${path} answered ${plain.statusCode}`)
    const packed = await ask(true)
    const spread = await repeated(() => ask(true), { runs })
    const kilobytes = (bytes: number) => Math.round(bytes / 1000)
    return {
      ...spread,
      who,
      path,
      htmlKb: kilobytes(plain.rawPayload.length),
      packedKb: kilobytes(packed.rawPayload.length),
      aim: kind === 'paper' ? aimMs.paper : aimMs.page,
    }
  }
  const [plan] = await adoptedPlans(kernel.db)
  const slug = `/ke-hoach/${plan?.slug}`
  return {
    planAnonymousCached: await measure('anonymous', slug, 'again'),
    planAnonymousUncached: await measure('anonymous', slug),
    planSignedIn: await measure('coordinator', slug),
    planProgressByUnit: await measure('anonymous', `${slug}/tien-do`),
    planProgressByTask: await measure('anonymous', `${slug}/tien-do?theo=nhiem-vu`),
    planOverdueRows: await measure('anonymous', `${slug}/tien-do?qua-han=1`),
    coverageByTime: await measure('anonymous', `${slug}/do-phu`),
    coverageByUnit: await measure('coordinator', `${slug}/do-phu?theo=don-vi`),
    coverageOfItem: await measure('coordinator', `${slug}/do-phu?noi-dung=3`),
    reportLive: await measure('coordinator', `${slug}/bao-cao/quy-3-2026`),
    reportDocx: await measure('coordinator', `${slug}/bao-cao/quy-3-2026.docx`, 'paper'),
    reportPdf: await measure('coordinator', `${slug}/bao-cao/quy-3-2026.pdf`, 'paper'),
    // Staff pages are made anew for everyone, but what was counted for one is remembered for the next.
    planSignedInAgain: await measure('coordinator', slug, 'again'),
    coverageByUnitAgain: await measure('coordinator', `${slug}/do-phu?theo=don-vi`, 'again'),
    reportLiveAgain: await measure('coordinator', `${slug}/bao-cao/quy-3-2026`, 'again'),
    deskCoordinator: await measure('coordinator', '/lam-viec'),
    deskOfficer: await measure('officer', '/lam-viec'),
    deskLeader: await measure('leader', '/lam-viec'),
    tasksOfficer: await measure('officer', '/lam-viec/nhiem-vu'),
    tasksCoordinator: await measure('coordinator', '/lam-viec/nhiem-vu'),
    evidenceCoordinator: await measure('coordinator', '/lam-viec/minh-chung'),
    evidenceAnonymousUncached: await measure('anonymous', '/minh-chung'),
    homeAnonymousCached: await measure('anonymous', '/', 'again'),
    homeAnonymousUncached: await measure('anonymous', '/'),
    plansAnonymousUncached: await measure('anonymous', '/ke-hoach'),
  }
}

async function signIn(app: Opened['app'], username: string): Promise<string> {
  const payload = new URLSearchParams({ username, password }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.inject({ method: 'POST', url: '/dang-nhap', payload, headers })
  const session = answer.cookies.find(({ name }) => name === 'caicach_session')
  if (!session) throw new Error(`${username} was not signed in: ${answer.statusCode}`)
  return `caicach_session=${session.value}`
}
