/** A decision that publishes procedures: made up, in the form that provinces use. */
export const decision = `ỦY BAN NHÂN DÂN
THÀNH PHỐ THỬ NGHIỆM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 318/QĐ-UBND
Thử Nghiệm, ngày 14 tháng 4 năm 2026
QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính mới ban hành và bị bãi bỏ trong lĩnh vực chăm sóc cây xanh
CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ THỬ NGHIỆM
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 57/TTr-SNV ngày 10 tháng 4 năm 2026; điện thoại liên hệ 0912 345 678.
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này danh mục 02 thủ tục hành chính mới ban hành và 01 thủ tục hành chính bị bãi bỏ.
Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 5 năm 2026.
Điều 3. Chánh Văn phòng Ủy ban nhân dân thành phố và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Ngô Thị Thử

DANH MỤC THỦ TỤC HÀNH CHÍNH
(Kèm theo Quyết định số 318/QĐ-UBND ngày 14 tháng 4 năm 2026)
A. Thủ tục hành chính mới ban hành
STT | Mã thủ tục | Tên thủ tục hành chính | Cơ quan thực hiện
1 | 9.900001 | Cấp thẻ nhận chăm sóc cây xanh đường phố | Phường Một
2 | 9.900002 | Gia hạn thẻ nhận chăm sóc cây xanh đường phố | Phường Một
B. Thủ tục hành chính bị bãi bỏ
STT | Mã thủ tục | Tên thủ tục hành chính | Cơ quan thực hiện
1 | 9.900009 | Đăng ký tưới cây theo tổ | Phường Một
`

/** A report with figures: made up. */
export const report = `ỦY BAN NHÂN DÂN
PHƯỜNG MỘT
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 27/BC-UBND
Phường Một, ngày 12 tháng 3 năm 2026
BÁO CÁO
Kết quả tuyên truyền cải cách hành chính quý I năm 2026
Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường báo cáo như sau:
I. KẾT QUẢ
1. Quý I/2026, phường đã đăng 24 tin, bài trên trang thông tin điện tử và tổ chức 3 hội nghị tuyên truyền.
2. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,5%.
II. KIẾN NGHỊ
Đề nghị Sở Nội vụ sớm cấp tài liệu.
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đỗ Văn Thử
`

/** A directive that orders things without being a plan: made up. */
export const directive = `ỦY BAN NHÂN DÂN
PHƯỜNG MỘT
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 05/CT-UBND
Phường Một, ngày 02 tháng 3 năm 2026
CHỈ THỊ
Về việc chấn chỉnh kỷ luật, kỷ cương hành chính
Để nâng cao chất lượng phục vụ, Chủ tịch Ủy ban nhân dân phường yêu cầu:
1. Văn phòng Ủy ban nhân dân phường chủ trì, phối hợp với Trung tâm Phục vụ hành chính công rà soát hồ sơ quá hạn, báo cáo trước ngày 30 tháng 4 năm 2026.
2. Trung tâm Phục vụ hành chính công niêm yết lịch tiếp công dân tại trụ sở.
3. Các tổ dân phố thông tin đến từng hộ gia đình về lịch tiếp công dân.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đỗ Văn Thử
`
