/** Every Vietnamese word of the kernel. Capabilities keep their own in their `text.ts`. */
export const kernelText = {
  product: 'Cải Cách',
  database: {
    windows:
      'Cơ sở dữ liệu nhúng chưa chạy trên Windows. Hãy cài PostgreSQL 15 trở lên rồi đặt biến DATABASE_URL trỏ tới đó.',
    noBinaries: (place: string) =>
      `Không có bản PostgreSQL nhúng chạy được ở đây (${place}) và cũng không thấy PostgreSQL 15 trở lên trong /usr/lib/postgresql. Hãy cài PostgreSQL 15 trở lên rồi đặt biến DATABASE_URL, ví dụ postgres://caicach@localhost/caicach.`,
    otherMajor: (needed: number, found: string) =>
      `Dữ liệu được tạo bằng PostgreSQL ${needed}, nhưng ở đây chỉ có bản ${found}. Hãy dùng lại phiên bản caicach cũ để sao lưu (caicach backup), rồi phục hồi vào một DATA_DIR mới.`,
    noAccount:
      'PostgreSQL không chạy bằng quyền root và máy này không có tài khoản “postgres” hay “nobody”. Hãy chạy caicach bằng một tài khoản thường, hoặc đặt biến DATABASE_URL.',
    otherOwner: (folder: string, uid: number) =>
      `Thư mục ${folder} thuộc tài khoản số ${uid}. Hãy chạy caicach bằng tài khoản đó, hoặc chọn DATA_DIR khác.`,
    notWritable: (folder: string, error: string) =>
      `Không ghi được vào DATA_DIR (${folder}): ${error}. Hãy cấp quyền ghi cho tài khoản đang chạy, hoặc đặt DATA_DIR khác.`,
    leftBehind: (link: string) =>
      `${link} trỏ tới một thư mục không còn trên máy này: dữ liệu vẫn ở máy cũ. Hãy chép thư mục đó sang, hoặc chọn DATA_DIR mới và phục hồi bản sao lưu.`,
    unreachable: (folder: string) =>
      `Máy chủ cơ sở dữ liệu không chạy bằng quyền root nên không vào được ${folder}. Hãy đặt DATA_DIR ở nơi mọi tài khoản đi tới được, ví dụ /var/lib/caicach/data, hoặc chạy caicach bằng một tài khoản thường.`,
    elsewhere: (folder: string) =>
      `Tài khoản chạy cơ sở dữ liệu không vào được DATA_DIR, nên dữ liệu được đặt ở ${folder}.`,
    alreadyRunning: (folder: string, pid: number) =>
      `Một tiến trình caicach khác (số ${pid}) đang dùng ${folder}. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR khác cho tiến trình này.`,
    startFailed: (logFile: string, tail: string) =>
      `Cơ sở dữ liệu nhúng không khởi động được. Nhật ký ở ${logFile}; những dòng cuối:\n${tail}`,
    adopted: 'Cơ sở dữ liệu từ lần chạy trước vẫn hoạt động và được dùng tiếp.',
    oneRole:
      'DATABASE_URL chỉ có một vai trò: ứng dụng cũng là chủ sở hữu bảng, nên nhật ký sự kiện chỉ được bảo vệ bằng chuỗi băm. Hãy đặt thêm DATABASE_OWNER_URL (docs/cai-dat.md).',
    changedMigration: (name: string) =>
      `Tệp di trú ${name} đã áp dụng nhưng nội dung khác với lúc áp dụng. Hãy khôi phục tệp gốc.`,
    missingMigration: (name: string) =>
      `Tệp di trú ${name} đã áp dụng nhưng không còn trong mã nguồn: mã nguồn cũ hơn cơ sở dữ liệu. Hãy dùng phiên bản mới hơn.`,
  },
  fields: {
    required: 'Hãy nhập “{label}”.',
    text: '“{label}” phải là chữ.',
    'too-long': '“{label}” dài quá {1} ký tự. Hãy rút gọn.',
    date: '“{label}” chưa đúng ngày. Hãy viết theo mẫu ngày/tháng/năm, ví dụ 05/3/2026.',
    whole: '“{label}” phải là số nguyên từ {1} đến {2}.',
    choose: 'Hãy chọn “{label}”.',
    unknown: '“{label}” không có trong danh mục. Hãy chọn lại.',
    email: '“{label}” chưa đúng địa chỉ thư điện tử, ví dụ ten@donvi.gov.vn.',
    'file-required': 'Hãy chọn tệp cho “{label}”.',
    'file-too-large': 'Tệp ở “{label}” vượt quá 20 MB. Hãy giảm dung lượng rồi gửi lại.',
    'file-type': 'Tệp ở “{label}” không thuộc loại được nhận.',
    'file-empty': 'Tệp ở “{label}” rỗng. Hãy chọn tệp khác.',
    'file-store-down':
      'Kho tệp đang không trả lời nên tệp ở “{label}” chưa gửi được; chưa có gì được lưu. Hãy thử lại sau ít phút, hoặc báo quản trị hệ thống.',
  },
  refusals: {
    'not-allowed': 'Vị trí công tác đang dùng không có quyền làm việc này.',
    'signed-out': 'Hãy đăng nhập để tiếp tục.',
    'wrong-state': 'Việc này không làm được ở trạng thái hiện tại. Hãy tải lại trang để xem trạng thái mới nhất.',
    'bad-origin': 'Yêu cầu không đến từ trang của hệ thống nên bị từ chối. Hãy mở lại trang và gửi lại.',
    'too-many': 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ một phút rồi thử lại.',
  },
  errors: {
    busy: {
      title: 'Hệ thống đang bận',
      body: 'Đang có quá nhiều yêu cầu cùng lúc. Chưa có gì được ghi; hãy đợi vài giây rồi tải lại trang hoặc bấm gửi lại.',
    },
    notFound: {
      title: 'Không tìm thấy trang',
      body: 'Địa chỉ không đúng, hoặc trang không dành cho vị trí công tác đang dùng.',
    },
    refused: { title: 'Chưa thực hiện được', body: '' },
    stale: {
      title: 'Nội dung đã được người khác sửa',
      body: 'Trong lúc mở trang này, người khác đã lưu trước. Hãy quay lại, tải lại trang để xem bản mới nhất rồi sửa tiếp.',
    },
    broken: {
      title: 'Hệ thống gặp lỗi',
      body: 'Dữ liệu chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị hệ thống mã lỗi dưới đây.',
    },
  },
  start: {
    ready: 'Cải Cách đang chạy tại {url}',
    demoAccounts: 'Dữ liệu minh họa đã sẵn sàng. Tài khoản đăng nhập nằm trong tệp {path}',
    firstRun: 'Hệ thống chưa có dữ liệu. Mở {url} và nhập mã thiết lập: {code}',
    portTaken: 'Cổng đã có chương trình khác dùng. Hãy đặt biến PORT sang số khác, ví dụ PORT=3001.',
    halfRestored: (folder: string) =>
      `Thư mục ${folder} chứa một lần khôi phục dở dang. Hãy chạy lại lệnh restore, hoặc xóa thư mục này.`,
    unknownCommand: 'Không có lệnh “{name}”. Chạy “npx caicach help” để xem các lệnh.',
    usage: 'Cách dùng: npx caicach <lệnh>',
    commands: {
      start:
        '  start                         chạy hệ thống (biến môi trường: PORT, HOST, DATA_DIR, DATABASE_URL, CAICACH_DEMO)',
      read: '  read TỆP… [--json]            đọc văn bản hành chính (.txt, .docx; “-” là đầu vào chuẩn), không cần cơ sở dữ liệu',
      nginx: '  nginx [--brotli]              in cấu hình nginx cho địa chỉ và thư mục hiện dùng (docs/may-chu-web.md)',
      check: '  check                         kiểm tra chuỗi nhật ký, chữ ký đầu chuỗi, dữ liệu mồ côi và kho tệp',
    },
    problems: {
      port: 'PORT={value} không phải số cổng hợp lệ (0–65535).',
      'demo-host':
        'HOST={value} mở hệ thống ra mạng trong khi đang dùng dữ liệu minh họa. Đặt CAICACH_DEMO=0 để chạy thật, hoặc CAICACH_DEMO=1 nếu thật sự muốn.',
      'now-without-demo': 'CAICACH_NOW={value} chỉ dùng được với dữ liệu minh họa.',
      s3: 'S3_BUCKET đã đặt nhưng {value} thiếu hoặc không đúng. Xem docs/sao-luu.md, mục kho tệp.',
      now: 'CAICACH_NOW={value} không phải thời điểm ISO, ví dụ 2026-11-21T08:00:00+07:00.',
    },
  },
  check: {
    sound: 'Chuỗi nhật ký nguyên vẹn ({seals} mắt xích), không có dữ liệu mồ côi.',
    files: 'Kho tệp đủ và nguyên vẹn ({count} tệp).',
    found: 'Phát hiện {count} điểm bất thường:',
    codes: {
      'event-edited': 'sự kiện bị sửa sau khi niêm phong, mắt xích {where} ({detail})',
      'event-missing': 'thiếu sự kiện ở mắt xích {where} {detail}',
      'order-broken': 'thứ tự chuỗi bị phá ở mắt xích {where} ({detail})',
      'event-unsealed': 'sự kiện {where} được chèn ngoài hệ thống, không có niêm phong',
      'head-unknown': 'đầu chuỗi đã ký ở mắt xích {where} không còn trong chuỗi ({detail})',
      'head-forged': 'chữ ký đầu chuỗi ở mắt xích {where} không đúng ({detail})',
      'file-missing': 'tệp {where} không có trong kho ({detail})',
      'file-damaged': 'tệp {where} trong kho đã bị thay đổi ({detail})',
      orphan: 'dữ liệu mồ côi {where} ({detail})',
    },
  },
  demoBanner: 'Dữ liệu minh họa: đơn vị, con người và số liệu trên trang này đều là hư cấu.',
} as const
