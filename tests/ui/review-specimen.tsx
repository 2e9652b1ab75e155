import type { Frame } from '../../src/ui/index.ts'
import {
  ButtonRow,
  Form,
  Icon,
  LinkButton,
  StaffPage,
  SubmitButton,
  Tag,
  TextArea,
  TextField,
} from '../../src/ui/index.ts'

const items = [
  ['a', 'Tuyên truyền sâu rộng Chương trình tổng thể cải cách hành chính nhà nước và kế hoạch của thành phố.'],
  [
    'b',
    'Kết quả giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại các sở, ban, ngành và 40 xã, phường.',
  ],
  ['d', 'Việc cung cấp và sử dụng dịch vụ công trực tuyến toàn trình; thanh toán trực tuyến.'],
] as const

const filler =
  'Các cơ quan, đơn vị chủ động bố trí kinh phí, nhân lực và lồng ghép các hoạt động tuyên truyền với nhiệm vụ chuyên môn.\n\n'.repeat(
    12,
  )

/** A document beside what was read in it, in the classes that the review of a plan uses. */
export function ReviewSpecimen({ frame }: { frame: Frame }) {
  return (
    <StaffPage
      frame={frame}
      title="Soát kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2026"
      caption="Dự thảo kế hoạch"
    >
      <div class="review-status">
        <details class="review-status__places">
          <summary class="review-status__count">
            <Icon name="warning" /> Còn 1 chỗ cần xem
          </summary>
          <ol class="review-status__list">
            <li>
              <a class="govuk-link" href="#m-d">
                Nội dung d
              </a>
            </li>
          </ol>
        </details>
        <span class="review-status__blocked">1 chỗ phải bổ sung trước khi ban hành</span>
        <a class="govuk-link review-status__source" href="#van-ban-goc">
          Văn bản gốc
        </a>
        <LinkButton href="/x" icon="arrow">
          Xem lại và ban hành
        </LinkButton>
      </div>
      <div class="review">
        <div class="review__parts">
          <section class="review__group" aria-labelledby="phan-noi-dung">
            <div class="review__group-head">
              <h2 class="review__group-title" id="phan-noi-dung">
                Nội dung <span class="review__group-count">3</span>
              </h2>
              <a class="govuk-link" href="/them">
                Thêm
              </a>
            </div>
            {items.map(([marker, words]) => (
              <Part key={marker} frame={frame} marker={marker} words={words} />
            ))}
            <div class="part part--open">
              <Form frame={frame} action="/x">
                <TextArea name="text" label="Nội dung" value={items[0][1]} />
                <div class="field-row">
                  <TextField name="marker" label="Thứ tự" width="short" value="a" optional />
                  <TextField name="section" label="Mục" width="medium" value="Nội dung" />
                </div>
                <ButtonRow>
                  <SubmitButton>Lưu</SubmitButton>
                  <SubmitButton tone="secondary">Lưu, tới chỗ cần xem tiếp theo</SubmitButton>
                </ButtonRow>
              </Form>
            </div>
          </section>
        </div>
        <div class="review__source">
          <Source />
        </div>
      </div>
    </StaffPage>
  )
}

function Part({ frame, marker, words }: { frame: Frame; marker: string; words: string }) {
  const doubtful = marker === 'd'
  return (
    <article class={doubtful ? 'part part--doubtful' : 'part'} id={`m-${marker}`} data-source={`g-${marker}`}>
      <div class="part__bar">
        <div class="part__name">
          <span class="part__marker">{marker}</span>
          {doubtful && <Tag tone="yellow">Cần xem</Tag>}
        </div>
        <div class="part__ways">
          <a class="govuk-link" href={`#g-${marker}`}>
            Trong văn bản
          </a>
          <a class="govuk-link part__edit" href="/sua">
            Sửa
          </a>
        </div>
      </div>
      <p class="part__text">{words}</p>
      <p class="part__areas">
        <Tag tone="blue">Thủ tục hành chính</Tag>
      </p>
      {doubtful && (
        <div class="doubt">
          <Icon name="warning" />
          <div class="doubt__words">
            <p class="doubt__title">Thứ tự nhảy từ b sang d</p>
            <p class="doubt__todo">Kiểm tra xem văn bản có mục c không.</p>
          </div>
          <Form frame={frame} action="/giu">
            <SubmitButton tone="secondary">Giữ nguyên</SubmitButton>
          </Form>
        </div>
      )}
    </article>
  )
}

function Source() {
  return (
    <section class="source" id="van-ban-goc" aria-label="Văn bản gốc">
      <div class="source__head">
        <h2 class="source__title">Văn bản gốc</h2>
        <p class="source__hint">
          <a class="govuk-link" href="/tep">
            ke-hoach-2026.docx
          </a>
          . Bấm vào chỗ tô màu để tới phần đã tách.
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="source__text" tabIndex={0} data-island="source-marks">
        {'Thực hiện '}
        <a class="source__cite" href="#m-a">
          Nghị quyết số 76/NQ-CP
        </a>
        {` ngày 15/7/2021 của Chính phủ, Ủy ban nhân dân thành phố ban hành kế hoạch như sau:\n\n${filler}`}
        {items.map(([marker, words]) => (
          <>
            <mark class="source__mark source__mark--content" id={`g-${marker}`} data-row={`m-${marker}`}>
              <a class="source__chip" href={`#m-${marker}`}>
                Nội dung {marker}
              </a>
              {marker === 'd' ? <span class="source__doubt">{words}</span> : words}
            </mark>
            {'\n\n'}
          </>
        ))}
        {filler}
      </div>
    </section>
  )
}
