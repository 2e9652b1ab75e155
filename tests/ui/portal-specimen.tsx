import type { Frame } from '../../src/ui/index.ts'
import {
  Breadcrumbs,
  Card,
  CardGroup,
  CopyLinkButton,
  EmptyState,
  ErrorPage,
  Figure,
  FigureCard,
  FigureGroup,
  FigureLegend,
  Hero,
  ItemList,
  ItemRow,
  LinkButton,
  Pager,
  Panel,
  PortalPage,
  PrintButton,
  Progress,
  Prose,
  SafeLink,
  Section,
  SummaryList,
  Tag,
  Toolbar,
} from '../../src/ui/index.ts'

const news = [
  [
    'Rút ngắn thời gian giải quyết thủ tục đăng ký khai sinh, khai tử tại 40 xã, phường từ ngày 01/12/2026',
    'Sở Tư pháp',
    '20/11/2026',
  ],
  ['Trung tâm Phục vụ hành chính công phường An Hải làm việc sáng thứ Bảy', 'UBND phường An Hải', '19/11/2026'],
  [
    'Thành phố Hải Vân công bố kết quả chỉ số cải cách hành chính năm 2025 của các sở, ban, ngành và ủy ban nhân dân cấp xã',
    'Sở Nội vụ',
    '18/11/2026',
  ],
] as const

export function HomeSpecimen({ frame }: { frame: Frame }) {
  return (
    <PortalPage
      frame={frame}
      title="Cổng thông tin cải cách hành chính thành phố Hải Vân"
      description="Tin tức, kế hoạch và kết quả cải cách hành chính của thành phố Hải Vân."
      heading={null}
      above={
        <Hero
          title="Cải cách hành chính để người dân, doanh nghiệp được phục vụ nhanh hơn"
          lead="Theo dõi kế hoạch của thành phố, xem việc nào đã làm, việc nào chậm và mở từng con số đến tận minh chứng."
        >
          Tìm nhiều: <a href="/tim-kiem?q=ket+hon">đăng ký kết hôn</a>, <a href="/tim-kiem?q=255">255/KH-UBND</a>,{' '}
          <a href="/tim-kiem?q=par">chỉ số cải cách hành chính</a>
        </Hero>
      }
    >
      <Section title="Bạn cần gì?" id="can-gi">
        <CardGroup size="medium">
          <Card icon="list" title="Kế hoạch và tiến độ" href="/ke-hoach">
            Mười hai kế hoạch đang thực hiện
          </Card>
          <Card icon="book" title="Văn bản" href="/van-ban">
            Tra cứu theo số, ký hiệu hoặc trích yếu
          </Card>
          <Card icon="building" title="Sở, ngành, xã, phường" href="/don-vi">
            Địa chỉ, người phụ trách, tin của từng đơn vị
          </Card>
        </CardGroup>
      </Section>
      <Section title="Tin mới" id="tin-moi" more={{ href: '/tin-tuc', label: 'Tất cả tin tức' }}>
        <CardGroup size="medium">
          <Card
            lead
            title="Người dân phường An Hải nhận kết quả tại nhà sau khi nộp hồ sơ trực tuyến toàn trình"
            href="/tin-tuc/an-hai"
            kicker="Thủ tục hành chính"
            meta="UBND phường An Hải, 20/11/2026"
            image={{
              src: '/anh-mau.svg',
              alt: 'Cán bộ một cửa hướng dẫn người dân nộp hồ sơ',
              width: 640,
              height: 360,
            }}
          >
            Từ đầu tháng Mười một, toàn bộ 86 thủ tục của phường đã tiếp nhận trên Cổng Dịch vụ công quốc gia; kết quả
            được gửi qua bưu chính công ích.
          </Card>
          {news.map(([title, unit, date]) => (
            <Card key={title} title={title} href="/tin-tuc/x" meta={`${unit}, ${date}`} />
          ))}
        </CardGroup>
      </Section>
      <Section title="Tiến độ kế hoạch" id="tien-do" more={{ href: '/ke-hoach', label: 'Tất cả kế hoạch' }}>
        <ItemList>
          <ItemRow
            title="Kế hoạch thông tin, tuyên truyền cải cách hành chính trên địa bàn thành phố Hải Vân năm 2026"
            href="/ke-hoach/thong-tin-tuyen-truyen-2026"
            meta="255/KH-UBND ngày 12/12/2025, Sở Nội vụ chủ trì"
            state={<Tag tone="blue">Đang thực hiện</Tag>}
          >
            <Progress label="Nhiệm vụ hoàn thành" done={128} total={160} unit="lượt nhiệm vụ" />
          </ItemRow>
          <ItemRow
            title="Kế hoạch kiểm soát thủ tục hành chính năm 2026"
            href="/ke-hoach/ksttthc"
            meta="12/KH-UBND ngày 08/01/2026"
            state={<Tag tone="green">Hoàn thành</Tag>}
          >
            <Progress label="Nhiệm vụ hoàn thành" done={24} total={24} unit="lượt nhiệm vụ" />
          </ItemRow>
        </ItemList>
      </Section>
      <Section title="Con số tháng này" id="con-so">
        <FigureGroup>
          <FigureCard label="Tin, bài đã đăng" value={1284} unit="tin, bài" kind="counted" href="/so" />
          <FigureCard
            label="Nhiệm vụ đúng hạn"
            value={87.5}
            unit="%"
            digits={1}
            kind="computed"
            href="/so"
            tone="good"
          />
          <FigureCard label="Lượt phát thanh cơ sở" value={3120} unit="lượt" kind="declared" href="/so" />
          <FigureCard
            label="Việc quá hạn"
            value={6}
            unit="việc"
            kind="counted"
            href="/so"
            tone="late"
            note="giảm 4 so với tháng trước"
          />
        </FigureGroup>
        <FigureLegend asOf="17:00 20/11/2026" />
      </Section>
    </PortalPage>
  )
}

export function ArticleSpecimen({ frame }: { frame: Frame }) {
  return (
    <PortalPage
      frame={frame}
      title="Ủy ban nhân dân thành phố ban hành kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2026"
      breadcrumbs={[
        { text: 'Trang chủ', href: '/' },
        { text: 'Tin tức', href: '/tin-tuc' },
        { text: 'Chỉ đạo, điều hành', href: '/tin-tuc?chu-de=chi-dao' },
      ]}
      caption="Chỉ đạo, điều hành"
      lead="Kế hoạch giao 23 nhiệm vụ cho 18 sở, ban, ngành và 40 xã, phường, hoàn thành trước ngày 30/11/2026."
      aside={
        <>
          <Panel title="Văn bản liên quan">
            <ItemList>
              <ItemRow title="Kế hoạch số 255/KH-UBND" href="/van-ban/255" meta="UBND thành phố, 12/12/2025" />
              <ItemRow title="Nghị quyết số 76/NQ-CP" href="/van-ban/76" meta="Chính phủ, 15/7/2021" />
            </ItemList>
          </Panel>
          <Panel title="Thông tin bài viết">
            <SummaryList
              rows={[
                { key: 'Đơn vị', value: 'Sở Nội vụ' },
                { key: 'Đăng lúc', value: '08:30 20/11/2026' },
                { key: 'Minh chứng cho', value: <a href="/x">Mục a, Kế hoạch 255/KH-UBND</a> },
              ]}
            />
          </Panel>
        </>
      }
    >
      <Prose>
        <p>
          Kế hoạch đặt yêu cầu thông tin kịp thời, chính xác, <strong>có trọng tâm, trọng điểm</strong>; mỗi cơ quan,
          đơn vị đăng ít nhất <Figure value={2} unit="chuyên mục" kind="declared" href="/x" /> mỗi tháng và đến nay đã
          có <Figure value={1284} unit="tin, bài" kind="counted" href="/x" />.
        </p>
        <h2>Nội dung chính</h2>
        <ul>
          <li>Tuyên truyền sâu rộng về Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 – 2030.</li>
          <li>Kết quả giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông.</li>
        </ul>
        <blockquote>“Lấy sự hài lòng của người dân, doanh nghiệp làm thước đo.”</blockquote>
        <h3>Bảng phân công</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col">Chủ trì</th>
              <th scope="col">Hạn</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính</td>
              <td>Sở Nội vụ</td>
              <td>30/9/2026</td>
            </tr>
          </tbody>
        </table>
        <p>
          Xem thêm tại <SafeLink href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</SafeLink>.
        </p>
      </Prose>
      <Toolbar>
        <PrintButton />
        <CopyLinkButton href="/tin-tuc/x" />
      </Toolbar>
      <Pager frame={{ path: '/tin-tuc', query: { q: 'a', page: '6' } }} page={6} pages={24} />
      <EmptyState
        icon="calendar"
        title="Chưa có cuộc thi nào đang mở"
        action={<LinkButton href="/x">Xem các cuộc thi đã kết thúc</LinkButton>}
      >
        Cuộc thi tìm hiểu cải cách hành chính được mở vào quý III hằng năm; thể lệ đăng tại đây trước 15 ngày.
      </EmptyState>
      <Breadcrumbs label="Đường dẫn phụ" items={[{ text: 'Về danh sách tin', href: '/tin-tuc' }]} />
    </PortalPage>
  )
}

export function ErrorSpecimen({ frame }: { frame: Frame }) {
  return (
    <ErrorPage frame={frame} title="Không tìm thấy trang này" reference="7f3a-20b1">
      <p>Địa chỉ có thể đã được gõ sai, hoặc trang đã được gỡ.</p>
      <p>Hãy tìm bằng ô tìm kiếm ở đầu trang, hoặc quay về trang chủ.</p>
    </ErrorPage>
  )
}
