import type { Block } from '../../src/writing/index.ts'

const letters = [...'abcdđeghiklm']

function part(marker: string, text: string): Block {
  return { kind: 'heading', level: 'roman', marker, text }
}
function number(marker: string, text: string): Block {
  return { kind: 'heading', level: 'number', marker, text }
}
function points(texts: string[], first = 0): Block[] {
  return texts.map((text, index) => ({ kind: 'point', marker: letters[first + index] ?? '', text }))
}
function dash(text: string): Block {
  return { kind: 'dash', level: 1, text }
}
function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function aims(year: number): Block[] {
  return [
    part('I', 'Mục đích, yêu cầu'),
    number('1', 'Mục đích'),
    ...points([
      `Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức trong thực hiện Kế hoạch cải cách hành chính (CCHC) năm ${year} của thành phố; tạo sự đồng thuận, tham gia giám sát của người dân, doanh nghiệp và toàn xã hội.`,
      'Đưa tuyên truyền CCHC thành hoạt động thường xuyên trên báo chí, cổng, trang thông tin điện tử, mạng xã hội và hệ thống truyền thanh cơ sở của tất cả các cơ quan, đơn vị, địa phương.',
      'Giúp người dân, doanh nghiệp biết và sử dụng thuận lợi dịch vụ công trực tuyến; góp phần duy trì Chỉ số CCHC của thành phố trong nhóm 10 địa phương dẫn đầu cả nước; mức độ hài lòng của người dân, tổ chức đạt từ 92% trở lên.',
    ]),
    number('2', 'Yêu cầu'),
    ...points([
      'Nội dung tuyên truyền chính xác, kịp thời, dễ hiểu, phù hợp với từng nhóm đối tượng và điều kiện của từng địa bàn, chú trọng vùng đồng bào dân tộc thiểu số và hải đảo.',
      'Gắn tuyên truyền với kết quả cụ thể trong giải quyết thủ tục hành chính (TTHC); kịp thời biểu dương cách làm hay, phản ánh trung thực hạn chế để khắc phục.',
      'Mỗi nhiệm vụ có cơ quan chủ trì, sản phẩm, thời gian hoàn thành và minh chứng rõ ràng; không phát sinh báo cáo giấy ngoài chế độ báo cáo CCHC định kỳ.',
    ]),
  ]
}

function contents(year: number): Block[] {
  return [
    part('II', 'Nội dung tuyên truyền'),
    ...points([
      'Tuyên truyền quan điểm, chủ trương của Đảng, chính sách, pháp luật của Nhà nước về CCHC và kiểm soát TTHC:',
    ]),
    dash(
      'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030; Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;',
    ),
    dash(
      'Nghị quyết số 08-NQ/TU ngày 20/10/2025 của Ban Chấp hành Đảng bộ thành phố về đẩy mạnh CCHC; Chỉ thị số 06-CT/TU ngày 14/11/2025 của Ban Thường vụ Thành ủy về tăng cường kỷ luật, kỷ cương hành chính.',
    ),
    ...points(
      [
        'Vai trò, trách nhiệm của cấp ủy, người đứng đầu cơ quan, đơn vị, địa phương trong chỉ đạo, điều hành CCHC; lấy sự hài lòng của người dân, doanh nghiệp làm thước đo hiệu quả công việc.',
        'Công tác cải cách thể chế: việc xây dựng, rà soát, hoàn thiện văn bản quy phạm pháp luật của thành phố; Luật Tổ chức chính quyền địa phương và các quy định về phân cấp, phân quyền.',
        `Kế hoạch CCHC năm ${year} của thành phố; việc tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính.`,
        'Cải cách chế độ công vụ: tuyển dụng, sử dụng, đánh giá, khen thưởng, kỷ luật cán bộ, công chức, viên chức; đạo đức và văn hóa công vụ.',
        'Các sáng kiến, mô hình, điển hình tiên tiến trong CCHC; những vấn đề người dân, doanh nghiệp còn bức xúc và kết quả khắc phục.',
        'Việc thực hiện cơ chế một cửa, một cửa liên thông; giải quyết TTHC không phụ thuộc vào địa giới hành chính; hoạt động của Trung tâm Phục vụ hành chính công thành phố và các xã, phường, đặc khu.',
        'Kết quả và giải pháp nâng cao Chỉ số CCHC (PAR Index), Chỉ số hài lòng (SIPAS), Chỉ số hiệu quả quản trị và hành chính công (PAPI), Chỉ số năng lực cạnh tranh (PCI) của thành phố.',
        'Hướng dẫn thực hiện TTHC trong các lĩnh vực nhiều người quan tâm: đất đai, xây dựng, hộ tịch, đăng ký kinh doanh, bảo trợ xã hội, giáo dục, y tế.',
        'Xây dựng chính quyền điện tử, chính quyền số: dịch vụ công trực tuyến trên Cổng Dịch vụ công quốc gia, thanh toán trực tuyến, định danh và xác thực điện tử, số hóa hồ sơ, kết quả giải quyết TTHC.',
        'Cải cách tài chính công; sắp xếp tổ chức bộ máy và hoạt động của chính quyền địa phương 02 cấp.',
      ],
      1,
    ),
  ]
}

function channels(): Block[] {
  return [
    part('III', 'Hình thức tuyên truyền'),
    dash('Trên báo in, báo điện tử, phát thanh, truyền hình: chuyên mục, tin, bài, phóng sự, tọa đàm.'),
    dash(
      'Trên Cổng Thông tin điện tử thành phố, trang thông tin điện tử, mạng xã hội của các cơ quan, đơn vị, địa phương và ứng dụng đô thị thông minh.',
    ),
    dash(
      'Trên hệ thống truyền thanh cơ sở; thông qua Tổ công nghệ số cộng đồng và tuyên truyền trực tiếp tại nơi tiếp nhận hồ sơ.',
    ),
    dash('Bằng pano, áp phích, băng rôn, màn hình LED, tờ gấp, mã QR.'),
    dash('Thông qua hội nghị, tập huấn, đối thoại, cuộc thi, sân khấu hóa và lồng ghép trong các cuộc họp, sinh hoạt.'),
    part('IV', 'Kinh phí thực hiện'),
    paragraph(
      'Kinh phí thực hiện Kế hoạch bố trí trong dự toán chi thường xuyên được giao hằng năm của các cơ quan, đơn vị, địa phương theo phân cấp ngân sách và các nguồn hợp pháp khác theo quy định.',
    ),
  ]
}

function assignments(year: number): Block[] {
  return [
    part('V', 'Tổ chức thực hiện'),
    number('1', 'Sở Nội vụ'),
    dash(
      'Là cơ quan thường trực, chủ trì theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch; tổ chức tập huấn nghiệp vụ, cuộc thi tìm hiểu CCHC.',
    ),
    dash(
      `Tổng hợp kết quả, báo cáo UBND thành phố trong báo cáo CCHC định kỳ; tham mưu tổng kết công tác tuyên truyền năm ${year} trước ngày 30/11/${year}.`,
    ),
    number('2', 'Văn phòng UBND thành phố'),
    dash(
      'Chủ trì duy trì chuyên mục “Cải cách hành chính” trên Cổng Thông tin điện tử thành phố; cung cấp thông tin cho báo chí; tổ chức đối thoại với người dân, doanh nghiệp.',
    ),
    dash('Chỉ đạo Trung tâm Phục vụ hành chính công thành phố xây dựng video, tờ gấp, mã QR hướng dẫn thực hiện TTHC.'),
    number('3', 'Sở Văn hóa và Thể thao'),
    paragraph(
      'Định hướng, hướng dẫn cơ quan báo chí, hệ thống truyền thanh cơ sở; chủ trì tuyên truyền trực quan; tập huấn kỹ năng truyền thông cho cán bộ đầu mối.',
    ),
    number('4', 'Sở Khoa học và Công nghệ'),
    paragraph(
      'Hướng dẫn hoạt động của Tổ công nghệ số cộng đồng; chỉ đạo Trung tâm Giám sát, điều hành đô thị thông minh gửi thông báo về dịch vụ công qua ứng dụng đô thị thông minh.',
    ),
    number('5', 'Sở Tư pháp'),
    paragraph(
      'Lồng ghép tuyên truyền CCHC trong phổ biến, giáo dục pháp luật; tuyên truyền công tác cải cách thể chế.',
    ),
    number('6', 'Sở Tài chính'),
    paragraph(
      'Tham mưu bố trí kinh phí; tuyên truyền cải cách tài chính công và các chỉ số về môi trường đầu tư, kinh doanh.',
    ),
    number('7', 'Báo và phát thanh, truyền hình Lam Giang'),
    paragraph(
      'Xây dựng chuyên mục, tăng thời lượng, số lượng tin, bài về CCHC; phản ánh khách quan kết quả và hạn chế trong thực hiện nhiệm vụ CCHC.',
    ),
    number('8', 'Các sở, ban, ngành thành phố; UBND các xã, phường, đặc khu'),
    dash(
      `Ban hành kế hoạch tuyên truyền của cơ quan, đơn vị, địa phương trước ngày 31/01/${year}; phân công đầu mối phụ trách.`,
    ),
    dash(
      'Duy trì tin, bài trên trang thông tin điện tử, mạng xã hội, hệ thống truyền thanh cơ sở; cập nhật kết quả và minh chứng ngay khi thực hiện.',
    ),
    number('9', 'Đề nghị Ủy ban MTTQ Việt Nam thành phố và các tổ chức chính trị - xã hội'),
    paragraph(
      'Phối hợp tuyên truyền đến đoàn viên, hội viên và Nhân dân; giám sát việc giải quyết TTHC; tham gia khảo sát mức độ hài lòng.',
    ),
    paragraph('(Nhiệm vụ cụ thể tại Phụ lục kèm theo)'),
  ]
}

function reporting(): Block[] {
  return [
    part('VI', 'Chế độ báo cáo'),
    paragraph(
      'Các cơ quan, đơn vị, địa phương cập nhật kết quả và minh chứng trên hệ thống theo dõi CCHC của thành phố ngay khi thực hiện, không gửi báo cáo giấy riêng. Sở Nội vụ chốt số liệu ngày 14 của tháng cuối kỳ, tổng hợp, báo cáo UBND thành phố trong báo cáo CCHC định kỳ quý I, 6 tháng, quý III và năm.',
    ),
  ]
}

/** Parts I to VI of the demo plan. */
export function demoPlanSections(year: number): Block[] {
  return [...aims(year), ...contents(year), ...channels(), ...assignments(year), ...reporting()]
}
