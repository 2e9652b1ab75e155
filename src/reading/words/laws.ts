/**
 * Laws, codes and ordinances by name, as the National Assembly and its Standing Committee published them since 1988: a name
 * with commas ("Luật Phòng, chống ma túy") cannot be told from a list of things by its form. Matched without regard to case.
 */
export const lawNames: readonly string[] = `
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động
Ban hành văn bản quy phạm pháp luật; Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân; Báo chí
Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường
Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân; Bảo vệ và kiểm dịch thực vật; Bảo vệ và phát triển rừng
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Biên giới quốc gia; Biên phòng Việt Nam; Biển Việt Nam; Bình đẳng giới; Bưu chính
Các công cụ chuyển nhượng; Các tổ chức tín dụng; Cán bộ, công chức; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ; Cạnh tranh
Căn cước; Căn cước công dân; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chứng khoán; Chuyển đổi số; Chuyển giao công nghệ
Công an nhân dân; Công chứng; Công đoàn; Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số
Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài; Cơ yếu; Cư trú
Dân quân tự vệ; Dầu khí; Di sản văn hóa; Doanh nghiệp; Du lịch; Dự trữ quốc gia; Dược; Dữ liệu; Đa dạng sinh học; Đặc xá; Đất đai
Đấu giá tài sản; Đấu thầu; Đầu tư; Đầu tư công; Đầu tư theo phương thức đối tác công tư; Đê điều; Địa chất và khoáng sản; Điện ảnh; Điện lực
Điều ước quốc tế; Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt
Giá; Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ; Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học
Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Hải quan; Hàng không dân dụng Việt Nam
Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hóa chất; Hoạt động chữ thập đỏ
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hỗ trợ doanh nghiệp nhỏ và vừa; Hôn nhân và gia đình; Hộ tịch; Hợp tác xã
Kế toán; Khám bệnh, chữa bệnh; Khí tượng thủy văn; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ
Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc; Kinh doanh bảo hiểm
Kinh doanh bất động sản; Lâm nghiệp; Luật sư; Lực lượng dự bị động viên; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lưu trữ; Lý lịch tư pháp
Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Nghĩa vụ quân sự; Người cao tuổi
Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phí và lệ phí; Phổ biến, giáo dục pháp luật
Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân; Phòng thủ dân sự
Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố; Phòng, chống ma túy; Phòng, chống mua bán người
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia
Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai
Quản lý nợ công; Quản lý ngoại thương; Quản lý thuế; Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý, sử dụng tài sản công
Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Quảng cáo
Quốc phòng; Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ
Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tần số vô tuyến điện; Thanh niên; Thanh tra
Thể dục, thể thao; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam; Thỏa thuận quốc tế; Thống kê
Thú y; Thủ đô; Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất nông nghiệp; Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên
Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thủy lợi; Thủy sản; Thư viện
Thực hành tiết kiệm, chống lãng phí; Thực hiện dân chủ ở cơ sở; Thương mại; Tiếp cận thông tin; Tiếp công dân; Tiêu chuẩn và quy chuẩn kỹ thuật
Tín ngưỡng, tôn giáo; Tố cáo; Tố tụng hành chính; Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức cơ quan điều tra hình sự
Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân
Trách nhiệm bồi thường của Nhà nước; Trật tự, an toàn giao thông đường bộ; Trẻ em; Trọng tài thương mại; Trồng trọt; Trợ giúp pháp lý
Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Tư pháp người chưa thành niên; Tương trợ tư pháp; Viên chức; Viễn thông; Việc làm
Xây dựng; Xử lý vi phạm hành chính; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam
Dân sự; Hàng hải Việt Nam; Hình sự; Lao động; Tố tụng dân sự; Tố tụng hình sự
Ưu đãi người có công với cách mạng; Cựu chiến binh; Công an xã; Dân số; Ngoại hối; Quản lý thị trường; Phòng, chống mại dâm; Động viên công nghiệp
Hợp nhất văn bản quy phạm pháp luật; Pháp điển hệ thống quy phạm pháp luật; Cảnh sát môi trường; Công nghiệp quốc phòng; Bảo vệ bí mật nhà nước
Tổ chức điều tra hình sự; Lưu trữ quốc gia; Thư viện; Phí và lệ phí; Cán bộ, công chức; Giống cây trồng; Giống vật nuôi; Thú y
Án phí, lệ phí Tòa án; Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng; Kiểm toán nhà nước
`
  .split(/\n|;(?! chi phí cho)/)
  .map((name) => name.trim())
  .filter((name) => name !== '')

/** Spellings of one word that offices use beside each other. */
export const spellingVariants: readonly (readonly [RegExp, string])[] = [
  [/hóa/gu, '(?:hóa|hoá)'],
  [/hòa/gu, '(?:hòa|hoà)'],
  [/tòa/giu, '(?:tòa|toà)'],
  [/khỏe/gu, '(?:khỏe|khoẻ)'],
  [/ủy/giu, '(?:ủy|uỷ)'],
  [/túy/gu, '(?:túy|tuý)'],
  [/, /gu, ',?\\s+'],
]
