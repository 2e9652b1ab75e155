import type { Page } from 'playwright-core'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { buildTestWorld, testPassword } from '../world.ts'

/** The product, listening, with the test world in it; `signIn` makes the browser the administrator's. */
export async function componentsSite(): Promise<DemoServer> {
  const server = await demoServer('empty')
  await buildTestWorld(server.kernel)
  return {
    ...server,
    async signIn(page: Page, username: string) {
      await page.goto(`${server.url}/dang-nhap`)
      await page.fill('[name=username]', username)
      await page.fill('[name=password]', testPassword)
      await page.press('[name=password]', 'Enter')
      await page.waitForURL((address) => address.pathname !== '/dang-nhap')
    },
  }
}
