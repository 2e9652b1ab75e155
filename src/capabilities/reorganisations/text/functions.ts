/**
 * Words by which tasks and papers speak of a function. Source: ../domain/02-units.md §2.3 (what went from which department to which).
 */
export const functionWords: readonly (readonly string[])[] = [
  [
    ...['truyền thông', 'communication', 'báo chí', 'xuất bản', 'thông tin cơ sở', 'thông tin đối ngoại', 'phát thanh'],
    ...[
      'truyền hình',
      'loa truyền thanh',
      'đài truyền thanh',
      'truyền thanh',
      'thông cáo',
      'họp báo',
      'pano',
      'áp phích',
    ],
  ],
  [
    ...[
      'công nghệ thông tin',
      'chuyển đổi số',
      'chính quyền số',
      'chính quyền điện tử',
      'chính phủ điện tử',
      'kinh tế số',
    ],
    ...[
      'xã hội số',
      'an toàn thông tin',
      'viễn thông',
      'bưu chính',
      'chữ ký số',
      'phần mềm',
      'cơ sở dữ liệu',
      'nền tảng số',
    ],
  ],
  [
    ...[
      'phổ biến pháp luật',
      'law-dissemination',
      'phổ biến, giáo dục pháp luật',
      'giáo dục pháp luật',
      'hòa giải ở cơ sở',
    ],
    ...['tủ sách pháp luật', 'ngày pháp luật', 'tiếp cận pháp luật'],
  ],
  ['kiểm soát thủ tục hành chính', 'thủ tục hành chính', 'một cửa', 'dịch vụ công', 'phản ánh, kiến nghị'],
  [
    'lao động',
    'việc làm',
    'người có công',
    'bảo hiểm xã hội',
    'giảm nghèo',
    'bảo trợ xã hội',
    'trẻ em',
    'bình đẳng giới',
  ],
  ['giao thông', 'vận tải', 'đường bộ', 'sát hạch', 'đăng kiểm', 'giấy phép lái xe'],
  ['kế hoạch và đầu tư', 'đăng ký kinh doanh', 'đầu tư công', 'xúc tiến đầu tư', 'doanh nghiệp'],
  ['tài nguyên', 'môi trường', 'đất đai', 'khoáng sản', 'biến đổi khí hậu'],
  ['nông nghiệp', 'nông thôn', 'thủy lợi', 'thú y', 'lâm nghiệp', 'thủy sản'],
  ['tôn giáo', 'tín ngưỡng', 'dân tộc'],
  ['văn thư', 'lưu trữ'],
]
