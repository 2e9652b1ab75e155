import { BarChart, HeatTable, Section, StackedBar, Timeline } from '../../src/ui/index.ts'

/** Charts and what happened, as they stand at the foot of a plan's page. */
export function Charts() {
  return (
    <>
      <Section title="Kết quả theo đơn vị" id="ket-qua">
        <BarChart
          id="bar"
          title="Tin, bài đã đăng theo đơn vị, quý IV năm 2026"
          description="Ba đơn vị đầu đăng hơn một nửa số tin, bài."
          unit="tin, bài"
          rows={[
            { label: 'Văn phòng Ủy ban nhân dân thành phố', value: 182, href: '/x' },
            { label: 'Sở Nội vụ', value: 164, href: '/x' },
            { label: 'Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính', value: 98 },
            { label: 'UBND phường An Hải', value: 31 },
            { label: 'UBND xã Hòa Phú', value: 0, tone: 'late' },
          ]}
        />
        <StackedBar
          id="stack"
          title="Nhiệm vụ theo trạng thái"
          description="Khối xã, phường còn 6 việc quá hạn."
          unit="việc"
          series={[
            { label: 'Hoàn thành', tone: 'done' },
            { label: 'Đang thực hiện', tone: 'plain' },
            { label: 'Quá hạn', tone: 'late' },
            { label: 'Chưa nhận', tone: 'open' },
          ]}
          rows={[
            { label: 'Sở, ban, ngành', values: [64, 10, 0, 2], href: '/x' },
            { label: 'Xã, phường', values: [64, 8, 6, 6] },
          ]}
        />
        <HeatTable
          id="heat"
          title="Độ phủ nội dung tuyên truyền theo đơn vị"
          description="Ô màu cam là nội dung chưa có tin, bài nào trong kỳ."
          corner="Đơn vị"
          unit="tin, bài"
          steps={[2, 5, 10, 20]}
          columns={['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l'].map((label) => ({
            label,
            title: `Nội dung ${label}`,
          }))}
          rows={[
            {
              label: 'Sở Nội vụ',
              href: '/x',
              cells: [12, 4, 0, 7, 22, 31, 2, 0, 1, 9, 3].map((value) => ({ value, href: '/x' })),
            },
            { label: 'UBND phường An Hải', cells: [3, 0, 0, 1, 6, 2, 2, 1, null, 0, 4].map((value) => ({ value })) },
            { label: 'UBND xã Hòa Phú', cells: [0, 0, 1, 0, 0, 3, 0, 0, null, 0, 0].map((value) => ({ value })) },
          ]}
        />
      </Section>
      <Section title="Diễn biến" id="dien-bien">
        <Timeline
          entries={[
            {
              at: '2026-11-20T09:30:00Z',
              title: 'Ghi nhận minh chứng',
              by: 'Lê Văn Minh, UBND phường An Hải',
              tone: 'good',
              body: (
                <a class="govuk-link" href="/x">
                  Bài “Người dân nhận kết quả tại nhà”
                </a>
              ),
            },
            {
              at: '2026-11-18T01:00:00Z',
              title: 'Trả lại để bổ sung',
              by: 'Nguyễn Thị Thu Hường, Sở Nội vụ',
              tone: 'bad',
              body: 'Bản ghi phát thanh chưa có ngày phát.',
            },
            { at: '2026-11-02T02:15:00Z', title: 'Nhận nhiệm vụ' },
          ]}
        />
      </Section>
    </>
  )
}
