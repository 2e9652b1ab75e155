/** A full-form plan of our own writing, one paragraph a line, annex rows with bars. */
export const planText = `ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 15/KH-UBND
Bình Minh, ngày 08 tháng 01 năm 2024

KẾ HOẠCH
Tuyên truyền cải cách hành chính trên địa bàn tỉnh Bình Minh năm 2024

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 05/01/2024, UBND tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Nâng cao nhận thức của cán bộ, công chức và người dân về cải cách hành chính.
b) Phấn đấu trên 90% người dân hài lòng về sự phục vụ của cơ quan hành chính trong năm 2024.
2. Yêu cầu
- Tuyên truyền thường xuyên, đúng trọng tâm.
- Bảo đảm tiết kiệm, hiệu quả.
II. NỘI DUNG TUYÊN TRUYỀN
1. Tuyên truyền các văn bản của Trung ương và của tỉnh về cải cách hành chính.
2. Tuyên truyền kết quả thực hiện dịch vụ công trực tuyến.
III. HÌNH THỨC TUYÊN TRUYỀN
1. Trên Báo, Đài Phát thanh và Truyền hình tỉnh.
2. Bằng pano, áp phích, tờ rơi.
IV. ĐỐI TƯỢNG TUYÊN TRUYỀN
Cán bộ, công chức, viên chức; người dân và doanh nghiệp trên địa bàn tỉnh.
V. KINH PHÍ THỰC HIỆN
Từ nguồn kinh phí cải cách hành chính được giao hằng năm.
VI. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
a) Chủ trì, phối hợp với Sở Thông tin và Truyền thông, Văn phòng UBND tỉnh và các cơ quan liên quan tổ chức triển khai Kế hoạch này.
b) Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện trước ngày 30/11/2024.
2. Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch hướng dẫn các cơ quan báo chí tuyên truyền; hoàn thành trong Quý I/2024.
3. Sở Tài chính: Tham mưu bố trí kinh phí thực hiện Kế hoạch trong quý II.
4. Các sở, ban, ngành; UBND các huyện, thị xã, thành phố
- Xây dựng kế hoạch tuyên truyền của cơ quan, đơn vị mình trước ngày 31/01/2024.
- Báo cáo kết quả về Sở Nội vụ trước ngày 15 của tháng cuối quý.
5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội phối hợp tuyên truyền, vận động Nhân dân.
6. Đài Phát thanh và Truyền hình tỉnh duy trì chuyên mục cải cách hành chính, ít nhất 02 chuyên mục/tháng.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh./.

Nơi nhận:
- Bộ Nội vụ (để b/c);
- Các sở, ban, ngành;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

(Đã ký)

Trần Văn Minh

PHỤ LỤC
NHIỆM VỤ TUYÊN TRUYỀN NĂM 2024
(Kèm theo Kế hoạch số 15/KH-UBND ngày 08 tháng 01 năm 2024 của UBND tỉnh Bình Minh)
STT | Nội dung, nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện |
I | CHỈ ĐẠO, ĐIỀU HÀNH | | | | |
1 | Ban hành kế hoạch tuyên truyền | Kế hoạch | Sở Nội vụ | Các sở, ban, ngành | Tháng 01/2024 |
2 | Đăng tin, bài trên Cổng Thông tin điện tử | Tin, bài | Văn phòng UBND tỉnh | Sở Văn hóa, Thể thao và Du lịch; Báo Bình Minh và các cơ quan liên quan | Thường xuyên |
II | CUỘC THI | | | | |
3 | Tổ chức cuộc thi tìm hiểu | Cuộc thi | Sở Nội vụ, Sở Tư pháp | Tỉnh đoàn | Từ tháng 4 đến tháng 6 |
`

/** The head of a site's copy in which hard line breaks and bars stand between the cells. */
export const wrappedDecision = `ỦY BAN NHÂN
DÂN
TỈNH BÌNH MINH
--------
|
CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
3566/QĐ-UBND
|
Bình Minh,
ngày 21 tháng 11 năm 2025
|
QUYẾT ĐỊNH
VỀ
VIỆC CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH LĨNH VỰC HỘ TỊCH
THUỘC PHẠM VI QUẢN LÝ CỦA SỞ TƯ PHÁP
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH MINH
Căn cứ Luật Tổ chức chính
quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ các Nghị định của
Chính phủ: số 63/2010/NĐ-CP ngày 08/6/2010 về kiểm soát thủ tục hành chính; số
48/2013/NĐ-CP ngày 14/5/2013 sửa đổi, bổ sung một số điều về kiểm soát thủ tục
hành chính;
Theo đề nghị của Giám đốc Sở Tư pháp.
QUYẾT ĐỊNH:
Điều 1.
Công bố kèm theo Quyết định này danh mục thủ tục hành chính
mới ban hành.
Điều 2.
Quyết định này có hiệu lực kể từ ngày ký./.
|
Nơi nhận:
- Như Điều 2;
- Lưu: VT, HCC.
|
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị
Minh Hà
|
PHỤ LỤC
DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH
(Kèm theo Quyết định số 3566/QĐ-UBND ngày 21/11/2025)
|
STT
|
Mã thủ tục
|
Tên thủ tục hành chính
|
|
1
|
1.001193
|
Thủ tục đăng ký khai sinh
|
`
