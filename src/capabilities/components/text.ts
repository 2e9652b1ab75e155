import type * as ui from '../../ui/index.ts'

/** What ui/index.ts exports with a capital: the components. */
type ComponentName = {
  [Name in keyof typeof ui & string]: Name extends `${infer First}${string}`
    ? First extends Lowercase<First>
      ? never
      : Name
    : never
}[keyof typeof ui & string]

export const paths = {
  components: '/lam-viec/giao-dien',
  problem: '/lam-viec/giao-dien/bieu-mau-sai',
  portal: '/lam-viec/giao-dien/trang-cong',
  failure: '/lam-viec/giao-dien/trang-loi',
  table: '/lam-viec/giao-dien/bang-mau.csv',
} as const

/** When to use which; every component has a sentence. */
export const uses = {
  BarChart: 'So sánh một con số giữa các đơn vị; tên dài tự xuống dòng, số luôn đứng cạnh thanh.',
  Breadcrumbs: 'Đường dẫn về các trang cấp trên; không lặp lại tên trang đang xem.',
  ButtonRow: 'Xếp các nút của một biểu mẫu thành hàng, việc chính đứng đầu.',
  Card: 'Một lối vào hoặc một tin giữa vài cái cùng loại; cả thẻ bấm được.',
  CardGroup: 'Xếp các thẻ cạnh nhau, vừa bao nhiêu cột thì xếp bấy nhiêu.',
  Checkbox: 'Một ô đồng ý hoặc không, tự nó đủ nghĩa.',
  CheckboxField: 'Chọn không, một hoặc nhiều trong vài mục.',
  ConfirmButton: 'Việc khó làm lại hoặc có hậu quả: hỏi thêm một lần ngay tại chỗ.',
  CopyLinkButton: 'Chép địa chỉ của trang để gửi cho người khác; chỉ hiện khi trình duyệt chạy được mã.',
  DateField: 'Một ngày, gõ theo dạng dd/MM/yyyy trong một ô.',
  DefinitionNote: 'Cách hiểu một từ, một con số; gập lại cho đến khi có người cần.',
  Document: 'Khung ngoài của mọi trang: tiêu đề, kiểu dáng, phông chữ.',
  EmptyState: 'Chỗ chưa có gì: nói ở đây sẽ có gì và bước tiếp theo là gì.',
  ErrorPage: 'Trang báo không mở được: chuyện gì xảy ra, vì sao, làm gì tiếp.',
  ErrorSummary: 'Đầu trang của biểu mẫu bị trả lại; mỗi dòng dẫn tới ô cần sửa.',
  Figure: 'Một con số trong câu hoặc trong bảng; mở được căn cứ và nói rõ là đếm, tính hay khai.',
  FigureCard: 'Con số chính ở đầu trang.',
  FigureGroup: 'Xếp các con số chính cạnh nhau.',
  FigureLegend: 'Giải thích ba loại số, một lần trên mỗi trang có số.',
  FileField: 'Chọn hoặc kéo thả tệp; nói trước loại tệp và dung lượng nhận.',
  FilterBar: 'Lọc danh sách; bộ lọc nằm trong địa chỉ nên gửi được cho người khác.',
  Form: 'Mọi biểu mẫu: mang mã bảo vệ và khóa chống gửi hai lần.',
  HeatTable: 'Hai chiều cùng lúc: chỗ nào nhiều, ít, chưa có; ô trống khác số không.',
  Hero: 'Đầu trang chủ của cổng: đây là đâu, và ô tìm kiếm lớn.',
  HiddenField: 'Giá trị gửi kèm mà người dùng không cần thấy.',
  Icon: 'Hình trang trí cạnh chữ; không bao giờ đứng một mình thay chữ.',
  Inset: 'Lời nhắc bên lề, không thuộc nội dung chính.',
  ItemList: 'Danh sách việc, văn bản hoặc tin, mỗi dòng một mục.',
  ItemRow: 'Một dòng của danh sách: tên, trạng thái, hạn.',
  LineChart: 'Một số qua nhiều năm; đường đứt là số khai, vạch dọc là nơi cách đếm thay đổi.',
  LinkButton: 'Dẫn sang trang bắt đầu một việc; không dùng để gửi biểu mẫu.',
  Pager: 'Lật trang của danh sách: theo số trang hoặc trước, sau.',
  Pagination: 'Dạng gốc của lật trang, khi tự biết các địa chỉ.',
  PageTabs: 'Các phần của một hồ sơ, mỗi phần một trang có địa chỉ.',
  Panel: 'Hộp nhỏ bên cạnh nội dung chính.',
  PortalPage: 'Trang ai cũng xem được.',
  PrintButton: 'In trang đang xem; chỉ hiện khi trình duyệt chạy được mã.',
  Progress: 'Đã làm bao nhiêu trên bao nhiêu; vượt chỉ tiêu thì ghi “vượt”.',
  Prose: 'Lời văn của bài viết hoặc văn bản.',
  RadioField: 'Chọn đúng một trong vài mục, mọi mục đều thấy.',
  RowCheckbox: 'Chọn dòng trong bảng để làm một việc cho nhiều dòng.',
  OpenLink: 'Liên kết tới trang mà không phải ai cũng mở được; người không mở được chỉ thấy chữ.',
  SafeLink: 'Liên kết do người dùng gõ; địa chỉ lạ chỉ hiện thành chữ.',
  Section: 'Một phần của trang có tiêu đề và lối xem tất cả.',
  SelectField: 'Chọn một trong nhiều mục.',
  StackedBar: 'Các phần của một tổng, ví dụ nhiệm vụ theo trạng thái của từng khối.',
  StaffPage: 'Trang làm việc của cán bộ, thực đơn ở bên.',
  SubmitButton: 'Gửi biểu mẫu; mỗi biểu mẫu chỉ một nút chính.',
  SummaryList: 'Tên và giá trị của một hồ sơ; dòng không có giá trị tự ẩn.',
  Table: 'Dữ liệu có hàng, cột; trên điện thoại mỗi hàng thành một khối.',
  TableFiles: 'Tải bảng về dạng Excel hoặc CSV.',
  Tabs: 'Các phần của một trang nằm sau nhau; không có mã thì nằm nối nhau.',
  Tag: 'Trạng thái bằng một, hai từ; màu chỉ nhắc lại ý của chữ.',
  TextArea: 'Nhiều dòng chữ.',
  TextField: 'Một dòng chữ; bề rộng ô nói trước câu trả lời dài bao nhiêu.',
  Timeline: 'Việc gì đã xảy ra, ai làm, lúc nào.',
  Toolbar: 'Các nút nhỏ cạnh tiêu đề: in, chép liên kết.',
  Warning: 'Điều không được bỏ qua trước khi làm.',
} as const satisfies Record<ComponentName, string>

export type { ComponentName }

export const text = {
  title: 'Thành phần giao diện',
  caption: 'Dành cho người xây dựng và kiểm thử',
  lead: 'Mọi thành phần dùng để dựng trang, ở mọi trạng thái. Dữ liệu trên trang này là ví dụ; gửi biểu mẫu ở đây không lưu gì.',
  contents: 'Mục lục',
  whole: 'Các trang mẫu trọn vẹn',
  problemPage: 'Biểu mẫu bị trả lại',
  portalPage: 'Trang cổng thông tin',
  failurePage: 'Trang báo lỗi',
  sent: 'Đã nhận; trang mẫu không lưu gì.',
  groups: {
    buttons: 'Nút',
    fields: 'Ô nhập',
    choices: 'Ô chọn',
    tables: 'Bảng và danh sách',
    figures: 'Con số và tiến độ',
    charts: 'Biểu đồ',
    states: 'Trạng thái và thông báo',
    words: 'Chữ và bố cục',
    ways: 'Lối đi trong trang',
  },
} as const
