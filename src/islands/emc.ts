const measuring = 'https://f-emc.ngsp.gov.vn'

declare global {
  interface Window {
    /** Commands for the ministry's script. */
    _govaq?: (readonly string[])[]
  }
}

/** Loads the script of the ministry's measuring system (Circular 22/2023/TT-BTTTT), for portals that were given a number there. */
export function measureAs(site: string): void {
  window._govaq = [
    ['disableCookies'],
    ['setTrackerUrl', `${measuring}/tracking`],
    ['setSiteId', site],
    ['trackPageView'],
    ['enableLinkTracking'],
  ]
  const script = document.createElement('script')
  script.async = true
  script.src = `${measuring}/embed/gov-tracking.min.js`
  document.head.append(script)
}
