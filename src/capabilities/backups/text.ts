import type { Staying } from '../../kernel/capability.ts'
import type { BackupCause, BackupState } from './rules.ts'

export const text = {
  title: 'Sao lưu',
  one: 'Bản sao lưu',
  lead: 'Bản sao lưu giữ toàn bộ cơ sở dữ liệu và tệp đính kèm tại một thời điểm, để dựng lại hệ thống khi máy hỏng hoặc dữ liệu bị mất.',
  interrupted: 'Bị ngắt giữa chừng (tiến trình dừng).',
  failed: (why: string) => `Lỗi ngoài dự kiến: ${why}`,
  now: {
    button: 'Sao lưu ngay',
    asked: 'Đã ghi nhận. Bản sao lưu đang được lập; tiến độ hiện ở đầu trang.',
    underWay: 'Đang lập một bản sao lưu',
  },
  state: {
    title: 'Tình trạng',
    last: 'Bản gần nhất',
    none: 'Chưa có bản nào',
    next: 'Lịch',
    daily: (hour: number) => `Hằng ngày lúc ${String(hour).padStart(2, '0')}:00`,
    off: 'Đang tắt',
    place: 'Nơi lưu',
    lock: 'Mã hóa',
    locked: 'Có, bằng khóa công khai age',
    lockedByPassphrase: 'Có, bằng mật khẩu',
    open: 'Không: ai đọc được tệp là đọc được mọi dữ liệu',
    files: 'Kho tệp đính kèm',
    bucket: (name: string, endpoint: string) => `S3: ${name} tại ${endpoint}`,
    disk: (folder: string) => `Đĩa của máy chủ: ${folder}`,
  },
  warnings: {
    stale: 'Hơn hai ngày chưa có bản sao lưu thành công. Hãy xem lý do ở danh sách dưới đây, hoặc bấm “Sao lưu ngay”.',
    sameDisk:
      'Bản sao lưu đang nằm cùng thư mục với dữ liệu: hỏng đĩa là mất cả hai. Hãy đặt BACKUP_DIR sang đĩa hoặc máy khác, hoặc hằng ngày chép các tệp đi.',
    open: 'Bản sao lưu chưa được mã hóa. Đặt BACKUP_AGE_RECIPIENT là khóa công khai age để mã hóa; khi đó mới tải được bản sao lưu từ trang này.',
    missing: (count: number) => `${count} tệp đính kèm thiếu hoặc hỏng, không có trong bản này`,
  },
  schedule: {
    title: 'Lịch sao lưu',
    enabled: 'Tự động sao lưu',
    yes: 'Bật',
    no: 'Tắt',
    hour: 'Giờ chạy hằng ngày',
    hourHint: 'Theo giờ Việt Nam. Nên chọn lúc vắng người dùng.',
    keepDays: 'Số ngày giữ lại',
    keepDaysHint: 'Bản mới nhất của mỗi ngày, trong chừng ấy ngày gần nhất có sao lưu (1–60).',
    keepWeeks: 'Số tuần giữ lại',
    keepWeeksHint: 'Thêm bản mới nhất của mỗi tuần, trong chừng ấy tuần gần nhất (0–52).',
    save: 'Lưu lịch',
    saved: 'Đã lưu lịch sao lưu.',
  },
  list: {
    title: 'Các bản đã lập',
    empty: 'Chưa có bản sao lưu nào',
    emptyHint: 'Bấm “Sao lưu ngay” để lập bản đầu tiên. Từ đó hệ thống tự sao lưu theo lịch.',
    time: 'Thời điểm',
    cause: 'Do',
    state: 'Kết quả',
    size: 'Dung lượng',
    content: 'Nội dung',
    contents: (rows: string, files: string) => `${rows} dòng, ${files} tệp`,
    place: 'Tệp',
    removed: 'đã xóa theo lịch giữ',
    gone: 'không còn ở chỗ cũ',
    open: 'chỉ lấy được trên máy chủ (không mã hóa)',
    download: 'Tải về',
    sha256: 'SHA-256',
    csvName: 'sao-luu.csv',
  },
  waiting: 'Hơn hai ngày chưa có bản sao lưu thành công',
  waitingFirst: 'Lập bản sao lưu đầu tiên và chọn nơi đặt bản sao lưu',
  restoring: {
    title: 'Khôi phục',
    lead: 'Làm ở dòng lệnh của máy chủ, vào một thư mục rỗng; không bao giờ ghi đè dữ liệu đang có.',
    command: 'npx caicach restore TỆP --into THƯ-MỤC-MỚI',
    guide: 'Từng bước, cả diễn tập và bản đã mã hóa: tài liệu docs/sao-luu.md trong thư mục cài đặt.',
  },
  notices: {
    failed: 'Sao lưu không thành công. Hãy mở trang Sao lưu để xem lý do.',
    missed: 'Hơn hai ngày chưa có bản sao lưu thành công.',
  },
  command: {
    usage:
      '  backup [--to THƯ_MỤC|TỆP] [--encrypt-to KHÓA_AGE | --passphrase-file TỆP] [--keep N]   sao lưu khi đang chạy',
    keepNeedsFolder: '--keep chỉ dùng được khi --to là một thư mục.',
    done: 'Đã sao lưu vào {path} ({size}): {rows} dòng, {files} tệp. Đã đọc lại và kiểm tra.',
    open: 'Bản sao lưu không mã hóa: ai đọc được tệp là đọc được mọi dữ liệu. Khóa bí mật không nằm trong đó.',
    missing:
      'Cảnh báo: {count} tệp đính kèm thiếu hoặc hỏng trong kho, không có trong bản sao lưu. Chạy “caicach check”.',
    removed: 'Đã xóa {count} bản cũ.',
  },
} as const

export const stateLabels: Record<BackupState, string> = {
  waiting: 'Chờ chạy',
  running: 'Đang chạy',
  done: 'Thành công',
  failed: 'Thất bại',
}

export const causeLabels: Record<BackupCause, string> = {
  asked: 'Quản trị yêu cầu',
  scheduled: 'Theo lịch',
  command: 'Dòng lệnh',
}

export const refusals: Record<string, string> = {
  'backup-running': 'Một bản sao lưu đang được lập. Hãy chờ bản ấy xong rồi tải lại trang.',
}

export const verbs = {
  'backup.asked': 'yêu cầu sao lưu',
  'backup.made': 'lập bản sao lưu',
  'backup.failed': 'sao lưu không thành công',
  'backup.missed': 'báo thiếu bản sao lưu',
  'backup.scheduled': 'sửa lịch sao lưu',
  'backup.fetched': 'tải bản sao lưu',
  'backup.restored': 'khôi phục từ bản sao lưu',
} as const

export const labels: Readonly<Record<string, string>> = {
  enabled: text.schedule.enabled,
  hour: text.schedule.hour,
  keepDays: text.schedule.keepDays,
  keepWeeks: text.schedule.keepWeeks,
}

export const paths = {
  list: '/lam-viec/sao-luu',
  csv: '/lam-viec/sao-luu/danh-sach.csv',
  now: '/lam-viec/sao-luu/ngay',
  schedule: '/lam-viec/sao-luu/lich',
  fetch: (id: string) => `/lam-viec/sao-luu/${id}/tep`,
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['backups.asked_by'],
    what: 'Bản sao lưu',
    why: 'Lịch sử: ghi ai đã làm, không ghi ai đang giữ.',
  },
]
