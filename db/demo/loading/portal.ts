import { storePicture } from '../../../src/capabilities/files/index.ts'
import { addItem, assignSection, chooseKeeper, keepPicture, putUp } from '../../../src/capabilities/portal/index.ts'
import type { Act } from '../../../src/kernel/act.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import { demoYear } from '../year.ts'
import { drawPicture } from './pictures/drawing.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** The portal as an office in its second year keeps it: who runs it, what stands out, whom people may turn to. */
export function portalScenes(stage: Stage): Scene[] {
  const on = `${demoYear(stage.today)}-01-05`
  return [
    { on, at: '08:05', play: () => arrangePortal(stage, on) },
    { on: addDays(on, 1), at: '08:05', play: () => arrangeUnits(stage, addDays(on, 1)) },
  ]
}

async function arrangePortal(stage: Stage, on: string): Promise<void> {
  const drawn = { field: 'picture', name: 'mot-cua.jpg', type: 'image/jpeg', tooLarge: false }
  const picture = await storePicture(stage.kernel.storage, { ...drawn, bytes: await drawPicture('one-stop', 1) })
  const when = { on, at: '08:05' }
  await actOn(stage, { ...when, by: stage.person('quantri') }, (act) => chooseKeeper(act, stage.unit('99.SNV')))
  const version = await actOn(stage, { ...when, by: stage.person('canbo.noivu') }, async (act) => {
    const alt = 'Tranh vẽ: ba quầy tiếp nhận hồ sơ, người dân đứng trước quầy'
    const kept = await keepPicture(act, null, { picture, alt })
    const add = adding(act, null)
    await add('banners', {
      title: 'Làm thủ tục ở bất kỳ phường, xã nào trong thành phố',
      words: 'Tiếp nhận và trả kết quả không phụ thuộc nơi cư trú, tại 40 điểm một cửa.',
      href: '/tim-kiem?q=m%E1%BB%99t+c%E1%BB%ADa',
      picture: kept,
      from: on,
      to: null,
    })
    await add('banners', {
      title: `Kế hoạch tuyên truyền cải cách hành chính năm ${demoYear(stage.today)}`,
      words: 'Nhiệm vụ của từng sở, từng phường, xã; làm đến đâu, mở ra xem minh chứng đến đó.',
      href: '/ke-hoach',
      picture: null,
      from: on,
      to: null,
    })
    await add('blocks', { kind: 'news', title: 'Mô hình hay', count: 3, topic: 'models', narrow: true })
    await add('blocks', {
      kind: 'news',
      title: 'Dịch vụ công trực tuyến',
      count: 3,
      topic: 'online-services',
      narrow: true,
    })
    for (const each of pages) await add('pages', each)
    for (const words of [
      'Chịu trách nhiệm nội dung: Sở Nội vụ thành phố Lam Giang',
      'Địa chỉ: 01 Quảng trường Hòa Bình, phường Ngọc Trản, thành phố Lam Giang',
      'Điện thoại: 0999 3000 100 · Thư: cchc@lamgiang.example',
    ])
      await add('imprint', { words })
    return add.version()
  })
  await actOn(stage, { ...when, by: stage.person('duyet.noivu') }, async (act) => {
    await putUp(act, { scope: null, version })
    await assignSection(act, 'thu-tuc-hanh-chinh', stage.unit('99.VP'))
    await assignSection(act, 'thong-tin-phai-cong-khai', stage.unit('99.VP'))
    await assignSection(act, 'du-an-dau-thau', stage.unit('99.STC'))
  })
}

const pages = [
  {
    address: '/gioi-thieu/chuc-nang-nhiem-vu',
    title: 'Chức năng, nhiệm vụ',
    lang: 'vi',
    twin: '/en/functions',
    words:
      'Ủy ban nhân dân thành phố Lam Giang chỉ đạo chương trình cải cách hành chính của thành phố; Sở Nội vụ là cơ quan thường trực.\n\n## Sở Nội vụ\n\n- Tham mưu kế hoạch cải cách hành chính hằng năm, theo dõi, đôn đốc việc thực hiện.\n- Tổng hợp báo cáo quý, sáu tháng, năm.\n- Phụ trách nội dung cổng thông tin này.\n\n## Văn phòng Ủy ban nhân dân thành phố\n\n- Kiểm soát thủ tục hành chính, cơ chế một cửa.\n- Đầu mối tiếp nhận yêu cầu cung cấp thông tin.\n\n## Các sở, phường, xã, đặc khu\n\n- Thực hiện nhiệm vụ được giao trong kế hoạch và báo cáo bằng minh chứng.',
  },
  {
    address: '/gioi-thieu/nguoi-phat-ngon',
    title: 'Người phát ngôn',
    lang: 'vi',
    twin: null,
    words:
      'Người phát ngôn và cung cấp thông tin cho báo chí về cải cách hành chính của thành phố:\n\n**Nguyễn Hữu Đạt**, Giám đốc Sở Nội vụ\n\nĐiện thoại: 0999 3000 100. Thư điện tử: [cchc@lamgiang.example](mailto:cchc@lamgiang.example)',
  },
  {
    address: '/en/functions',
    title: 'Functions',
    lang: 'en',
    twin: '/gioi-thieu/chuc-nang-nhiem-vu',
    words:
      'The People’s Committee of Lam Giang City directs the administrative reform programme; the Department of Home Affairs is its standing agency.\n\n- The Department of Home Affairs drafts the yearly plan, follows its tasks and reports.\n- The Office of the People’s Committee controls administrative procedures and answers requests for information.\n- Departments, wards and communes carry out the tasks they were given and prove it.',
  },
]

type Add = ((part: Parameters<typeof addItem>[2]['part'], fields: object) => Promise<void>) & { version(): number }

/** Adds items one after another, each to the draft as the one before left it. */
function adding(act: Act, scope: string | null): Add {
  let version = 0
  const add = async (part: Parameters<typeof addItem>[2]['part'], fields: object) => {
    // The demo's own fields, as the forms would give them.
    await addItem(
      act,
      { scope, version },
      { part, above: null, fields: fields as Parameters<typeof addItem>[2]['fields'] },
    )
    version = version === 0 ? 2 : version + 1
  }
  return Object.assign(add, { version: () => version })
}

const officeContacts = [
  {
    unit: '99.SNV',
    by: 'duyet.noivu',
    name: 'Trần Thị Minh Nguyệt',
    post: 'Trưởng phòng',
    part: 'Phòng Cải cách hành chính',
    end: '101',
  },
  {
    unit: '99.VP',
    by: 'duyet.vanphong',
    name: 'Đỗ Hoàng Nam',
    post: 'Chuyên viên',
    part: 'Phòng Kiểm soát thủ tục hành chính',
    end: '102',
  },
  { unit: '99.STC', by: 'duyet.taichinh', name: 'Ngô Gia Huy', post: 'Chuyên viên', part: 'Văn phòng Sở', end: '103' },
] as const

async function arrangeUnits(stage: Stage, on: string): Promise<void> {
  for (const { unit, by, name, post, part, end } of officeContacts) {
    await actOn(stage, { on, at: '08:05', by: stage.person(by, unit) }, async (act) => {
      const scope = stage.unit(unit)
      const add = adding(act, scope)
      const email = `dau-moi.${unit.slice(3).toLowerCase()}@lamgiang.example`
      await add('contacts', { name, post, part, phone: `0999 3000 ${end}`, email })
      await add('quick', { label: 'Gửi câu hỏi, góp ý', href: '/lien-he', hint: null })
      await putUp(act, { scope, version: add.version() })
    })
  }
}
