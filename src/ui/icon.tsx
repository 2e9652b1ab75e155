const paths = {
  search: 'M9 15.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM13.8 13.8 18 18',
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'M5 5l10 10M15 5 5 15',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
  download: 'M10 3v10M6 9.5l4 4 4-4M3 17h14',
  link: 'M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1',
  check: 'M4 10.5 8.2 15 16.5 5.5',
  warning: 'M10 3 1.8 17h16.4L10 3ZM10 8.2v4M10 14.2v.6',
  sound: 'M3 7.5v5h3l4.5 3.500v-12L6 7.500zM13 7.500a3.500 3.500 0 0 1 0 5M15 5a7 7 0 0 1 0 10',
  clock: 'M10 17.5a7.5 7.5 0 1 1 0-15 7.5 7.5 0 0 1 0 15ZM10 5.8V10l3 2',
  user: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17.5a6.5 6.5 0 0 1 13 0',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  file: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13h5',
  building: 'M3 17.5h14M4.5 17.5V8L10 3.5 15.5 8v9.5M8 17.5v-4h4v4M8 10h.1M12 10h.1',
  chat: 'M3 4h14v9.5H9.5L6 17v-3.5H3z',
  chart: 'M3 17.5h14M5.5 14.5V9M10 14.5v-10M14.5 14.5v-7',
  list: 'M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  book: 'M10 5.5C8 4 5.5 3.5 3 3.5v12c2.5 0 5 .5 7 2 2-1.5 4.5-2 7-2v-12c-2.5 0-5 .5-7 2ZM10 5.5v12',
  news: 'M3 4h11v12.5H4.5A1.5 1.5 0 0 1 3 15zM14 8h3v7a1.5 1.5 0 0 1-3 0M5.5 7h6M5.5 10h6M5.5 13h3.5',
  pin: 'M10 18s6-5.6 6-10A6 6 0 0 0 4 8c0 4.4 6 10 6 10ZM10 10.200a2.200 2.200 0 1 0 0-4.4 2.200 2.200 0 0 0 0 4.400Z',
  flag: 'M5 18V3M5 3.500h10l-2 3.500 2 3.500H5',
} as const

export type IconName = keyof typeof paths

/** A line drawing in the colour of the text around it; always decoration, so words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
