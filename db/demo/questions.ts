/** What somebody of the demo city asked, reported or proposed, and how far it has come. */
export interface DemoQuestion {
  /** So many days ago. */
  readonly ago: number
  readonly kind: 'question' | 'rule' | 'behaviour' | 'proposal'
  readonly field:
    | 'civil-status'
    | 'residence'
    | 'land'
    | 'construction'
    | 'business'
    | 'social'
    | 'health'
    | 'one-stop'
    | 'online'
    | 'education'
  readonly subject: string
  readonly content: string
  /** As put up, where the sender's words say too much. */
  readonly publicContent?: string
  /** Left out: nobody has given it to a unit. */
  readonly unit?: string
  readonly answer?: string
  readonly refused?: { readonly reason: 'duplicate' | 'not-competent'; readonly words: string }
  /** The last step that was taken. */
  readonly until: 'sent' | 'classified' | 'refused' | 'assigned' | 'answered' | 'approved' | 'published'
  readonly sender?: { readonly name: string; readonly address: string; readonly phone: string }
}

const lan = { name: 'Nguyễn Thị Hồng Lan', address: 'Tổ 5, phường Ngọc Trản', phone: '0905 000 111' }
const minh = { name: 'Hoàng Đức Minh', address: 'Thôn Đông, xã Sơn Khê', phone: '0905 000 222' }

export const demoQuestions: readonly DemoQuestion[] = [
  {
    ...{ ago: 48, kind: 'question', field: 'civil-status', unit: '99009', until: 'published' },
    subject: 'Con đã ba tháng tuổi mới đi khai sinh có được không?',
    content:
      'Cháu sinh ở bệnh viện thành phố, gia đình ở xa nên quá 60 ngày chưa khai sinh. Cần giấy tờ gì, có bị phạt không?',
    answer: `Ông, bà vẫn đăng ký khai sinh được; hiện không phạt tiền việc đăng ký muộn.
Hồ sơ gồm tờ khai theo mẫu, giấy chứng sinh và giấy tờ tùy thân của cha hoặc mẹ (xuất trình VNeID thay cho bản giấy).
Nộp tại Bộ phận Một cửa bất kỳ trên địa bàn hoặc trên Cổng Dịch vụ công quốc gia; hồ sơ đủ thì trả kết quả trong ngày.`,
  },
  {
    ...{ ago: 45, kind: 'question', field: 'residence', unit: '99012', until: 'published' },
    subject: 'Không còn sổ hộ khẩu giấy thì lấy gì chứng minh nơi thường trú?',
    content: 'Nơi nhận hồ sơ học nghề đòi bản sao sổ hộ khẩu, nhà tôi đã nộp lại sổ. Tôi phải làm thế nào?',
    answer: `Từ ngày 01/01/2023 sổ hộ khẩu, sổ tạm trú giấy không còn giá trị (Luật Cư trú 68/2020/QH14).
Ông, bà dùng thẻ căn cước, thông tin cư trú trên VNeID, hoặc xin giấy xác nhận thông tin về cư trú tại công an phường, xã bất kỳ.
Cơ quan nhận hồ sơ phải tự khai thác dữ liệu dân cư, không được yêu cầu nộp sổ hộ khẩu giấy.`,
  },
  {
    ...{ ago: 44, kind: 'question', field: 'health', unit: '99.SYT', until: 'published' },
    subject: 'Trẻ dưới 6 tuổi chưa có thẻ bảo hiểm y tế đi khám cần mang giấy gì?',
    content: 'Con tôi 20 ngày tuổi bị sốt, chưa làm kịp thẻ bảo hiểm y tế. Đi khám có được hưởng bảo hiểm không?',
    answer: `Được. Trẻ dưới 6 tuổi chưa có thẻ thì xuất trình bản sao giấy chứng sinh hoặc giấy khai sinh khi khám, chữa bệnh.
Trẻ vừa sinh phải điều trị ngay: cha, mẹ hoặc người giám hộ và cơ sở khám bệnh xác nhận trên hồ sơ bệnh án.
Thẻ được cấp cùng lúc với khai sinh nếu chọn thủ tục liên thông.`,
  },
  {
    ...{ ago: 41, kind: 'question', field: 'business', unit: '99.STC', until: 'published' },
    subject: 'Mở quán ăn nhỏ tại nhà đăng ký hộ kinh doanh ở đâu?',
    content: 'Trước đây đăng ký ở Phòng Tài chính - Kế hoạch quận. Nay không còn quận thì nộp ở đâu, bao lâu xong?',
    answer: `Từ ngày 01/7/2025 hộ kinh doanh đăng ký tại Ủy ban nhân dân phường, xã, đặc khu nơi đặt trụ sở, qua Bộ phận Một cửa hoặc trực tuyến.
Thời hạn là 03 ngày làm việc kể từ khi hồ sơ hợp lệ. Quán ăn cần thêm điều kiện về an toàn thực phẩm theo quy mô.`,
  },
  {
    ...{ ago: 38, kind: 'rule', field: 'one-stop', unit: '99.VP', until: 'published', sender: lan },
    subject: 'Vẫn phải nộp bản sao chứng thực giấy tờ đã có trên hệ thống',
    content:
      'Tôi là Nguyễn Thị Hồng Lan, làm thủ tục ở phường, bị yêu cầu nộp bản sao chứng thực căn cước dù đã có VNeID. Quy định này gây tốn kém.',
    publicContent:
      'Khi làm thủ tục ở phường, người dân bị yêu cầu nộp bản sao chứng thực căn cước dù đã có VNeID. Quy định này gây tốn kém.',
    answer: `Phản ánh đúng. Cán bộ Một cửa không được yêu cầu nộp giấy tờ mà cơ quan nhà nước đã có dữ liệu (Nghị định 118/2025/NĐ-CP).
Văn phòng đã yêu cầu phường rà soát, sửa phiếu hướng dẫn và gửi văn bản nhắc đến tất cả phường, xã, đặc khu.`,
  },
  {
    ...{ ago: 36, kind: 'question', field: 'social', unit: '99.SNV', until: 'published' },
    subject: 'Người 75 tuổi không có lương hưu được hưởng trợ cấp gì?',
    content: 'Mẹ tôi 76 tuổi, không có lương hưu, sống với con. Có được trợ cấp không, làm hồ sơ ở đâu?',
    answer: `Từ ngày 01/7/2025, người đủ 75 tuổi không hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng được trợ cấp hưu trí xã hội
500.000 đồng mỗi tháng (Nghị định 176/2025/NĐ-CP). Gia đình nộp văn bản đề nghị theo mẫu tại Ủy ban nhân dân phường, xã nơi cư trú.`,
  },
  {
    ...{ ago: 33, kind: 'question', field: 'land', unit: '99.SNNMT', until: 'published' },
    subject: 'Cấp đổi sổ đỏ nộp hồ sơ ở đâu sau khi không còn cấp huyện?',
    content: 'Sổ của gia đình cấp năm 1998, nay nhòe chữ. Muốn cấp đổi thì nộp ở đâu?',
    answer: `Ông, bà nộp tại Bộ phận Một cửa của phường, xã hoặc chi nhánh Văn phòng đăng ký đất đai, không phụ thuộc nơi có đất trong thành phố.
Hồ sơ gồm đơn theo mẫu và bản gốc giấy chứng nhận đã cấp. Thời hạn ghi trên giấy hẹn.`,
  },
  {
    ...{ ago: 30, kind: 'proposal', field: 'one-stop', unit: '99.PVHCC', until: 'published', sender: minh },
    subject: 'Đề nghị Bộ phận Một cửa làm việc thêm buổi tối',
    content:
      'Người đi làm ca không đến được trong giờ hành chính. Đề nghị mở một buổi tối mỗi tuần, ít nhất là nhận và trả kết quả.',
    answer: `Trung tâm tiếp thu: từ tháng sau thí điểm nhận và trả kết quả đến 19 giờ 30 các ngày thứ Năm tại trụ sở Trung tâm.
Sau ba tháng sẽ đánh giá số lượt giao dịch để đề xuất mở rộng đến các phường.`,
  },
  {
    ...{ ago: 27, kind: 'question', field: 'online', unit: '99.SKHCN', until: 'published' },
    subject: 'Quên mật khẩu Cổng Dịch vụ công thì đăng nhập thế nào?',
    content: 'Tài khoản cũ của tôi đăng ký bằng số điện thoại đã đổi. Làm sao nộp hồ sơ trực tuyến?',
    answer: `Cổng Dịch vụ công quốc gia nay đăng nhập bằng tài khoản định danh điện tử VNeID, không cần tài khoản cũ.
Nếu VNeID chưa kích hoạt mức độ 2, ông, bà đến công an phường, xã bất kỳ; tổ công nghệ số cộng đồng ở tổ dân phố, thôn hướng dẫn miễn phí.`,
  },
  {
    ...{ ago: 24, kind: 'question', field: 'construction', unit: '99.SXD', until: 'published' },
    subject: 'Sửa bên trong nhà có phải xin giấy phép xây dựng không?',
    content: 'Tôi định lát lại nền, ngăn thêm một phòng bằng vách nhẹ. Có phải xin phép không?',
    answer: `Sửa chữa, cải tạo bên trong nhà mà không đổi công năng, không ảnh hưởng kết cấu chịu lực thì được miễn giấy phép xây dựng.
Nếu đục tường chịu lực, nâng tầng hoặc đổi mặt ngoài giáp đường có quy định về kiến trúc thì phải xin phép trước khi làm.`,
  },
  {
    ...{ ago: 21, kind: 'question', field: 'civil-status', unit: '99.STP', until: 'published' },
    subject: 'Chứng thực bản sao ở phường khác nơi thường trú được không?',
    content:
      'Tôi làm việc ở phường khác nơi đăng ký thường trú, chứng thực bằng tốt nghiệp ở gần cơ quan có được không?',
    answer: `Được. Chứng thực bản sao từ bản chính không phụ thuộc nơi cư trú: Ủy ban nhân dân phường, xã bất kỳ hoặc tổ chức hành nghề công chứng.
Ông, bà mang bản chính để đối chiếu; có thể đề nghị cấp bản sao chứng thực điện tử.`,
  },
  {
    ...{ ago: 19, kind: 'behaviour', field: 'one-stop', unit: '99048', until: 'published', sender: minh },
    subject: 'Hẹn trả kết quả hai lần không đúng ngày, không có thư xin lỗi',
    content: 'Hồ sơ của tôi hẹn trả hai lần đều chưa có, chị H. ở quầy số 2 chỉ nói chờ thêm, không đưa giấy hẹn mới.',
    publicContent: 'Hồ sơ hẹn trả hai lần đều chưa có, công chức ở quầy chỉ nói chờ thêm, không đưa giấy hẹn mới.',
    answer: `Phản ánh đúng. Ủy ban nhân dân phường đã trả kết quả, gửi thư xin lỗi và phê bình bộ phận để hồ sơ quá hạn.
Từ nay hồ sơ không kịp hẹn phải có thư xin lỗi, ghi rõ ngày trả mới trước khi hết hạn.`,
  },
  {
    ...{ ago: 10, kind: 'question', field: 'education', unit: '99.SGDDT', until: 'approved' },
    subject: 'Con tạm trú có được học lớp 1 ở phường đang ở không?',
    content: 'Gia đình tạm trú được một năm. Năm tới cháu vào lớp 1 thì đăng ký ở đâu?',
    answer: `Được. Trẻ đang thực tế cư trú trên địa bàn được tiếp nhận theo tuyến tuyển sinh của phường.
Gia đình đăng ký trực tuyến trong đợt tuyển sinh đầu cấp; thông tin cư trú lấy từ dữ liệu dân cư, không phải nộp giấy.`,
  },
  {
    ...{ ago: 9, kind: 'question', field: 'land', unit: '99.SNNMT', until: 'answered' },
    subject: 'Tách thửa đất ở cần diện tích tối thiểu bao nhiêu?',
    content: 'Bố mẹ muốn cho hai con mỗi người một nửa thửa đất 160 m2 ở phường. Có tách được không?',
    answer:
      'Diện tích tối thiểu theo quyết định của Ủy ban nhân dân thành phố cho từng khu vực; đề nghị gửi kèm số thửa, số tờ bản đồ.',
  },
  {
    ...{ ago: 24, kind: 'rule', field: 'business', unit: '99.SCT', until: 'assigned', sender: lan },
    subject: 'Biểu mẫu cam kết an toàn thực phẩm khác nhau giữa các phường',
    content:
      'Cùng loại quán nhưng mỗi phường đưa một mẫu cam kết khác nhau, đề nghị thống nhất một mẫu và đăng trên cổng.',
  },
  {
    ...{ ago: 5, kind: 'question', field: 'social', unit: '99009', until: 'assigned' },
    subject: 'Hồ sơ hưởng mai táng phí nộp trong bao lâu?',
    content: 'Ông tôi là người có công vừa mất. Gia đình cần nộp giấy tờ gì và trong thời hạn nào?',
  },
  {
    ...{ ago: 4, kind: 'proposal', field: 'online', until: 'classified', sender: minh },
    subject: 'Gửi tin nhắn khi hồ sơ đổi trạng thái',
    content: 'Đề nghị gửi tin nhắn khi hồ sơ đổi trạng thái, không phải vào trang tra cứu mỗi ngày.',
  },
  {
    ...{ ago: 1, kind: 'question', field: 'residence', until: 'sent' },
    subject: 'Đăng ký tạm trú cho sinh viên thuê trọ',
    content: 'Chủ trọ không đứng ra đăng ký, tôi tự đăng ký tạm trú trên VNeID được không?',
  },
  {
    ...{ ago: 15, kind: 'question', field: 'civil-status', until: 'refused' },
    subject: 'Khai sinh muộn có mất phí không?',
    content: 'Con tôi hơn hai tháng chưa khai sinh, đi làm bây giờ có mất phí không?',
    refused: {
      reason: 'duplicate',
      words:
        'Nội dung này đã được trả lời trên cổng, mục Hỏi đáp, câu “Con đã ba tháng tuổi mới đi khai sinh có được không?”.',
    },
  },
]
