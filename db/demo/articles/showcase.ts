import type { SceneName } from '../loading/pictures/scenes.ts'

/** Where each file of the text goes; the plan's address is known only when the plan is there. */
export interface ShowcaseFiles {
  readonly counter: string
  readonly gallery: readonly string[]
  readonly film: string
  readonly tune: string
  readonly form: string
  readonly plan: string
}

export const filmViews: readonly SceneName[] = ['hamlet', 'models', 'doorstep', 'online-services']
export const galleryViews: readonly SceneName[] = ['doorstep', 'hamlet', 'grassroots']

/** One text in which an editor sees everything that a text may hold. */
export const showcase = {
  title: 'Một cửa lưu động: phường Tịnh Tâm đưa quầy tiếp nhận đến khu dân cư',
  summary:
    'Mỗi tuần hai buổi, công chức mang thiết bị đến nhà văn hóa khu dân cư, nhận hồ sơ và trả kết quả tại chỗ. Xem lịch, hình ảnh, phim hướng dẫn và số liệu.',
  authorName: 'Tổ Một cửa phường Tịnh Tâm',
  text: ({ counter, gallery, film, tune, form, plan }: ShowcaseFiles) =>
    `Từ đầu quý này, phường Tịnh Tâm tổ chức **Một cửa lưu động** tại năm khu dân cư ở xa trụ sở. Người dân nộp hồ sơ, ký số và nhận kết quả _ngay tại nhà văn hóa_, không phải đi lại. Cách làm theo hướng dẫn về tiếp nhận hồ sơ ngoài trụ sở^[Nghị định số 118/2025/NĐ-CP về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông.]; hồ sơ được nhập thẳng vào hệ thống chung nên xem được tình trạng ở [trang tra cứu](/tim-kiem).

![Tranh vẽ: ba quầy tiếp nhận hồ sơ, người dân đứng trước quầy](${counter})

## Người dân được phục vụ những gì

1. Nộp hồ sơ hộ tịch, chứng thực, đất đai
   - Công chức quét giấy tờ, trả lại bản chính ngay
   - Người không có điện thoại được hỗ trợ lập tài khoản
2. Nhận kết quả đã hẹn
3. Hỏi đáp về thủ tục

### Lịch phục vụ

| **Khu dân cư** | **Thứ Ba** | **Thứ Sáu** | **Người trực** |
| Khu 1, nhà văn hóa | 7 giờ 30 – 11 giờ | – | Tổ số 1 |
| Khu 3, trường tiểu học | – | 13 giờ 30 – 16 giờ 30 | Tổ số 2 |
| Khu 5, bến đò cũ | 13 giờ 30 – 16 giờ 30 | – | Tổ số 1 |

> Trước đây tôi đi hai chuyến đò mới đến phường. Nay nộp giấy khai sinh cho cháu ngay đầu xóm, mười lăm phút là xong.
>
> Một người dân khu 5

## Hình ảnh

${gallery.map((id, at) => `!![${galleryWords[at] ?? ''}](${id})`).join('\n')}

## Phim và bản tin

@[Phim: năm bước nộp hồ sơ lưu động](${film})

@[Nhạc hiệu truyền thanh báo giờ đến khu dân cư](${tune})

## Số liệu

Số dưới đây do hệ thống đếm lại mỗi lần có người xem^[Mỗi số mở được đến từng minh chứng; cách đếm ghi ở trang của kế hoạch.].

%[Kế hoạch năm làm đến đâu](${plan})

%[Tiến độ theo đơn vị](${plan}/tien-do)

---

@[Kế hoạch tuyên truyền cải cách hành chính của thành phố, bản Word](${form})

=[Cổng Dịch vụ công quốc gia: nộp hồ sơ trực tuyến](https://dichvucong.gov.vn)`,
}

export const galleryWords = [
  'Tranh vẽ: công chức mang giấy tờ đến trước cửa nhà dân',
  'Tranh vẽ: ba nếp nhà sàn dưới chân núi',
  'Tranh vẽ: cột loa truyền thanh giữa các ngôi nhà',
]

export const filmCaptions = [
  'Bước một: xem lịch phục vụ của khu dân cư.',
  'Bước hai: mang giấy tờ gốc đến nhà văn hóa.',
  'Bước ba và bốn: công chức quét giấy tờ, nhập hồ sơ, trả bản chính.',
  'Bước năm: theo dõi hồ sơ trên điện thoại, nhận kết quả tại chỗ.',
]

export const tuneWords =
  'Không có lời nói. Nhạc hiệu năm nốt mô phỏng tiếng sáo, phát trước giờ công chức đến khu dân cư mười lăm phút.'

/** Sent back once, so that its writer sees why. */
export const sentBack = {
  title: 'Kết quả khảo sát sự hài lòng của người dân tháng này',
  summary: 'Phần lớn người được hỏi hài lòng với thái độ phục vụ.',
  text: 'Phường phát phiếu tại bàn tiếp nhận trong cả tháng.\n\nĐa số phiếu chọn mức hài lòng trở lên.',
  reason:
    'Bài nêu “đa số” nhưng chưa có số phiếu phát ra, thu về. Đề nghị bổ sung số liệu và ngày khảo sát rồi gửi lại.',
}
