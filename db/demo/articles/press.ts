import type { Story } from './story.ts'

export const pressStories: Story[] = [
  {
    unit: '99.BPTTH',
    title: 'Phóng sự: Một ngày ở nơi tiếp nhận hồ sơ phường Ngọc Trản',
    summary: 'Phóng viên ghi lại hành trình của một bộ hồ sơ từ lúc lấy số đến khi trả kết quả.',
    paragraphs: [
      'Bảy giờ ba mươi, số thứ tự đầu tiên được gọi. Người phụ nữ bán rau tranh thủ trước giờ chợ đến xin bản sao trích lục khai sinh cho con. Mười một phút sau, chị cầm kết quả trên tay.',
      'Không phải hồ sơ nào cũng suôn sẻ. Một người đàn ông phải về vì thiếu giấy tờ về đất. Công chức viết phiếu hướng dẫn, gạch chân đúng giấy tờ cần bổ sung và hẹn giờ để ông không phải chờ lại từ đầu.',
      'Đến cuối ngày, 118 lượt hồ sơ được tiếp nhận, trong đó hơn một nửa nộp trực tuyến. “Điều chúng tôi cần nhất là đường truyền ổn định”, một công chức chia sẻ.',
      'Phóng sự được phát trong chuyên mục “Cải cách hành chính” và đăng trên báo điện tử.',
    ],
    topic: 'one-stop',
    areas: ['PROCEDURE'],
    task: 5,
    age: 6,
  },
  {
    unit: '99.BPTTH',
    title: 'Vì sao người dân còn ngại nộp hồ sơ trực tuyến?',
    summary: 'Ghi nhận từ ba địa phương: thành thị, nông thôn và hải đảo.',
    paragraphs: [
      'Khảo sát nhỏ của phóng viên tại phường Vĩ Giang, xã Đầm Sen và đặc khu Hòn Ngọc cho thấy ba lý do chính: sợ làm sai, không có người hướng dẫn đúng lúc và chưa tin bản điện tử có giá trị như bản giấy.',
      'Nơi có Tổ công nghệ số cộng đồng hoạt động đều, tỷ lệ nộp trực tuyến cao hơn hẳn. Điều này cho thấy tuyên truyền trực tiếp vẫn là cách hiệu quả.',
      'Trả lời phóng viên, đại diện Sở Nội vụ cho biết sẽ đưa nội dung giá trị pháp lý của bản điện tử vào tài liệu tập huấn.',
    ],
    topic: 'online-services',
    areas: ['E_GOV'],
    task: 5,
    age: 18,
  },
  {
    unit: '99.BPTTH',
    title: 'Chuyện những người đi trước về sau ở bộ phận một cửa miền núi',
    summary: 'Công chức xã Sơn Khê, A Rêu kể về những chuyến mang hồ sơ vượt suối.',
    paragraphs: [
      'Mùa mưa, đường vào thôn xa nhất của xã Sơn Khê phải qua ba ngầm tràn. Công chức vẫn mang máy quét gói trong áo mưa để kịp lịch hẹn với bà con.',
      'Ở A Rêu, cán bộ biệt phái học thêm tiếng dân tộc để nói chuyện thủ tục cho dễ hiểu. “Nói bằng tiếng của bà con thì bà con tin”, chị Thu Sương tâm sự.',
      'Những câu chuyện ấy là phần khó nhìn thấy phía sau các con số cải cách hành chính.',
    ],
    topic: 'models',
    areas: ['CIVIL_SERVICE'],
    task: 5,
    age: 31,
  },
  {
    unit: '99.BPTTH',
    title: 'Doanh nghiệp mong gì ở thủ tục đầu tư sau sáp nhập các sở?',
    summary: 'Một đầu mối, một thời hạn, một câu trả lời thống nhất.',
    paragraphs: [
      'Việc hợp nhất các sở giúp giảm số lần lấy ý kiến, song doanh nghiệp vẫn mong có một đầu mối chịu trách nhiệm đến cùng. Đó là ý kiến chung tại buổi tọa đàm do báo tổ chức.',
      'Đại diện Sở Tài chính giới thiệu quy trình mới, trong đó hồ sơ dự án được theo dõi trên một bảng tiến độ mà doanh nghiệp xem được.',
      'Ban Quản lý Khu kinh tế, công nghiệp cam kết trả lời kiến nghị trong năm ngày làm việc.',
    ],
    topic: 'steering',
    areas: ['PROCEDURE', 'PUBLIC_FINANCE'],
    task: 5,
    age: 49,
  },
]
