/** The pages that every portal has about itself: how to find one's way, and how it can be used by everybody. */
export const text = {
  map: 'Sơ đồ trang',
  mapLead: 'Các trang của cổng, theo nhóm.',
  mapRest: 'Trang khác của hệ thống',
  sections: 'Công khai thông tin',
  access: 'Trợ năng',
  accessLead:
    'Cổng thông tin được làm để ai cũng dùng được, kể cả người khuyết tật, người cao tuổi, người dùng điện thoại cũ.',
  accessBody: [
    {
      title: 'Theo chuẩn nào',
      lines: [
        'Cổng hướng tới chuẩn WCAG 2.1 mức AA, theo TT 26/2020/TT-BTTTT về hỗ trợ người khuyết tật tiếp cận thông tin.',
        'Từng loại trang được kiểm tra bằng máy mỗi khi sửa phần mềm; kiểm tra bằng máy không thay được người dùng thật, nên mời ông/bà góp ý.',
      ],
    },
    {
      title: 'Cách dùng',
      lines: [
        'Dùng bàn phím: phím Tab đi tới, Shift + Tab đi lui, Enter mở liên kết; liên kết đầu trang “Chuyển đến nội dung chính” bỏ qua danh mục.',
        'Cỡ chữ: nút “A−”, “A+” ở đầu trang; Ctrl và dấu cộng (máy tính) hoặc cỡ chữ của điện thoại cũng được; trang không vỡ khi phóng to đến 400 %.',
        'Tương phản: nút “Tương phản” ở đầu trang. Thiết bị đã đặt “tăng tương phản” hoặc màu riêng thì trang theo thiết bị, không cần bấm.',
        'Lựa chọn cỡ chữ, tương phản chỉ nằm trong bộ nhớ của chính trình duyệt (localStorage, mục “hien-thi”), không gửi cho ai, không dùng cookie; trở về cỡ thường và bỏ tương phản thì mục đó bị xóa.',
        'Không có chữ chạy, hình nháy; không có gì tự phát tiếng.',
        'Mọi trang đọc được khi tắt JavaScript; biểu đồ có bảng số liệu kèm theo.',
        'In trang: lệnh in của trình duyệt, danh mục và nút không in ra.',
      ],
    },
    {
      title: 'Chỗ chưa tốt',
      lines: [
        'Văn bản do cơ quan khác gửi đến có thể là bản quét, phần mềm đọc màn hình không đọc được hết; hãy yêu cầu bản chữ ở đơn vị đăng.',
        'Ảnh trong tin cũ nhập từ nơi khác có thể có mô tả ngắn.',
      ],
    },
  ],
  tell: 'Báo chỗ khó dùng',
} as const

export const paths = { map: '/so-do-trang', access: '/tro-nang' } as const
