export const text = {
  title: (office: string | null) => (office ? `Cải cách hành chính ${office}` : 'Cải cách hành chính'),
  lead: 'Kế hoạch, kết quả thực hiện và thông tin cải cách hành chính, mở đến từng minh chứng.',
  quick: 'Truy cập nhanh',
  links: [
    { href: '/ke-hoach', label: 'Kế hoạch và tiến độ', hint: 'Nhiệm vụ đã giao, đơn vị đã làm gì' },
    { href: '/van-ban', label: 'Văn bản chỉ đạo', hint: 'Tra theo số, loại, năm ban hành' },
    { href: '/tin-tuc', label: 'Tin tức', hint: 'Hoạt động của các sở, xã, phường' },
    { href: '/don-vi', label: 'Cơ quan, đơn vị', hint: 'Địa chỉ, tin và kế hoạch của từng đơn vị' },
  ],
  about: 'Giới thiệu',
  aboutBody: (office: string) => [
    `Đây là trang thông tin về chương trình cải cách hành chính của ${office}: kế hoạch tuyên truyền, nhiệm vụ giao cho các cơ quan, đơn vị, kết quả thực hiện và các văn bản chỉ đạo.`,
    'Mỗi con số trên trang được đếm từ bản ghi, tính từ các con số đã có hoặc lấy từ văn bản đã đăng ký; bấm vào con số để xem các bản ghi mà nó dựa vào.',
    'Tin, bài khi được duyệt đăng trở thành minh chứng cho nhiệm vụ của đơn vị. Bài bị gỡ không bị xóa khỏi sổ: trang của bài ghi rõ lý do gỡ.',
  ],
  contact: 'Liên hệ',
  contactBody: (office: string) => [
    `Cơ quan chủ quản: ${office}.`,
    'Để góp ý về nội dung trên trang, người dân và doanh nghiệp liên hệ bộ phận một cửa nơi cư trú hoặc đơn vị đăng tin (tên đơn vị ghi ở cuối mỗi bài).',
  ],
  units: 'Danh sách cơ quan, đơn vị',
} as const

export const paths = { home: '/', about: '/gioi-thieu', contact: '/lien-he' } as const
