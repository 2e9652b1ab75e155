/** Every Vietnamese word of backing up and restoring. */
export const text = {
  refusals: {
    'wrong-key':
      'Khóa hoặc mật khẩu không mở được bản sao lưu này. Hãy dùng đúng tệp khóa riêng (--identity) hay tệp mật khẩu (--passphrase-file) của bản sao lưu. Chi tiết: {why}',
    'key-needed':
      'Bản sao lưu này được mã hóa. Hãy thêm --identity TỆP_KHÓA_RIÊNG hoặc --passphrase-file TỆP_MẬT_KHẨU.',
    'no-identity': 'Tệp {path} không có khóa riêng nào (dòng bắt đầu bằng AGE-SECRET-KEY-).',
    'short-passphrase': 'Mật khẩu ở dòng đầu của tệp {path} phải có ít nhất 12 ký tự.',
    'bad-recipient': '“{recipient}” không phải khóa công khai age (bắt đầu bằng age1…).',
    unreadable: 'Không đọc được {path}: {why}',
    'not-a-backup': '{path} không phải bản sao lưu của Cải Cách.',
    damaged: 'Bản sao lưu bị hỏng hoặc bị cắt cụt: {part}. Chưa khôi phục gì. Hãy dùng một bản sao lưu khác.',
    'newer-schema':
      'Bản sao lưu được lập bằng phiên bản Cải Cách mới hơn (có bước di trú {name}). Hãy cập nhật mã nguồn rồi khôi phục.',
    'other-schema':
      'Bước di trú {name} của bản sao lưu có nội dung khác với mã nguồn này. Hãy dùng đúng mã nguồn đã lập bản sao lưu, hoặc bản mới hơn của nó.',
    'newer-format': 'Bản sao lưu dùng khuôn dạng số {format}, mới hơn phiên bản này đọc được. Hãy cập nhật mã nguồn.',
    'folder-not-empty':
      'Thư mục {path} không rỗng. Chỉ khôi phục vào một DATA_DIR rỗng hoặc chưa có; hãy chọn thư mục khác.',
    'database-not-empty':
      'Cơ sở dữ liệu ở DATABASE_URL đã có bảng ({name}). Chỉ khôi phục vào một cơ sở dữ liệu rỗng; hãy tạo cơ sở dữ liệu mới.',
    exists: 'Tệp {path} đã có. Hãy chọn tên khác; bản sao lưu không ghi đè.',
    'no-space': 'Không đủ chỗ trống ở {path}. Hãy giải phóng đĩa hoặc chọn nơi khác; bản dở dang đã được xóa.',
    'little-space':
      'Chỗ trống ở {path} chỉ còn {free}, mà riêng các tệp đính kèm đã cần {needed}. Hãy giải phóng đĩa hoặc chọn nơi khác.',
    unwritable: 'Không ghi được vào {path}: {why}',
    busy: 'Một bản sao lưu khác đang được lập. Hãy chờ bản ấy xong.',
  },
  /** Where damage was found. */
  parts: {
    at: 'tại phần {name}',
    after: 'ở phần {name} hoặc ngay sau đó',
    missing: 'thiếu phần {name}',
    start: 'ngay ở đầu tệp',
    end: 'ở cuối tệp',
    signature: 'chữ ký của bảng kê không đúng',
    rows: 'bảng {name} có {found} dòng, bảng kê ghi {expected}',
  },
  progress: {
    tables: 'Đang chép bảng {done}/{all}: {rows} dòng',
    files: 'Đang chép tệp {done}/{all}: {bytes}',
    verifying: 'Đang đọc lại để kiểm tra: {bytes}',
    restoring: 'Đang khôi phục: {rows} dòng, {files} tệp',
    foreignKeys: 'Đang dựng lại ràng buộc và chỉ mục',
  },
  restore: {
    usage:
      '  restore TỆP [--into THƯ_MỤC] [--identity TỆP_KHÓA | --passphrase-file TỆP]   khôi phục vào DATA_DIR rỗng (hoặc cơ sở dữ liệu rỗng ở DATABASE_URL)',
    sound: 'Bản sao lưu nguyên vẹn: trạng thái lúc {asOf}, {tables} bảng, {rows} dòng, {files} tệp ({bytes}).',
    signedBy: 'Bảng kê được ký bằng khóa {key}.',
    newer: 'Đã di trú lên phiên bản này: {count} bước.',
    done: 'Đã khôi phục về trạng thái lúc {asOf} vào {place}.',
    noKey:
      'Bản sao lưu không mã hóa nên không có khóa ký chuỗi nhật ký; hệ thống đã tạo khóa mới. Chữ ký cũ vẫn kiểm được bằng khóa công khai đi kèm.',
    missing: 'Lưu ý: {count} tệp đính kèm đã thiếu hoặc hỏng từ lúc lập bản sao lưu, nên không có trong đó.',
    next: 'Mọi người phải đăng nhập lại. Chạy: DATA_DIR={place} npm start',
    outside: 'cơ sở dữ liệu ở DATABASE_URL và {place}',
  },
} as const
