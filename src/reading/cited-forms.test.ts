import { expect, it } from 'vitest'
import { readText } from './index.ts'

type Row = [text: string, number: string, type: string | null, issued: string | null, issuer?: string, clause?: string]

// biome-ignore format: one row each
const rows: Row[] = [
['theo Nghị định số 151/2025/NĐ-CP ngày 12/6/2025 của Chính phủ','151/2025/NĐ-CP','Nghị định','2025-06-12','Chính phủ'],
['theo Nghị định 151/2025/NĐ-CP ngày 12 tháng 6 năm 2025','151/2025/NĐ-CP','Nghị định','2025-06-12','Chính phủ'],
['theo NĐ số 151/2025/NĐ-CP ngày 12.6.2025','151/2025/NĐ-CP','Nghị định','2025-06-12','Chính phủ'],
['theo Nghị định số: 151/2025/NĐ-CP, ngày 12-6-2025','151/2025/NĐ-CP','Nghị định','2025-06-12','Chính phủ'],
['Quyết định số 1520 /QĐ-TTg ngày 17/7/2025 của Thủ tướng','1520/QĐ-TTg','Quyết định','2025-07-17','Thủ tướng Chính phủ'],
['Quyết định số 1520/QĐ -TTg ngày 17/7/2025','1520/QĐ-TTg','Quyết định','2025-07-17','Thủ tướng Chính phủ'],
['Quyết định số 1520/QĐ–TTg ngày 17/7/2025','1520/QĐ-TTg','Quyết định','2025-07-17','Thủ tướng Chính phủ'],
['Quyết định số 1520/Qđ-TTg ngày 17/7/2025','1520/QĐ-TTg','Quyết định','2025-07-17','Thủ tướng Chính phủ'],
['Quyết định số 1520/QD-TTg ngày 17/7/2025','1520/QĐ-TTg','Quyết định','2025-07-17','Thủ tướng Chính phủ'],
['Quyết định số 1520/QÐ-TTg ngày 17/7/2025','1520/QĐ-TTg','Quyết định','2025-07-17','Thủ tướng Chính phủ'],
['Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025','72/2025/QH15','Luật','2025-06-16','Quốc hội'],
['Nghị quyết số 203/2025/QH15 ngày 16/6/2025 của Quốc hội','203/2025/QH15','Nghị quyết','2025-06-16','Quốc hội'],
['Nghị quyết số 1660/NQ-UBTVQH15 ngày 16/6/2025','1660/NQ-UBTVQH15','Nghị quyết','2025-06-16','Ủy ban Thường vụ Quốc hội'],
['Pháp lệnh số 02/2022/UBTVQH15 ngày 18/3/2022','02/2022/UBTVQH15','Pháp lệnh','2022-03-18','Ủy ban Thường vụ Quốc hội'],
['Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị','57-NQ/TW','Nghị quyết','2024-12-22','Bộ Chính trị'],
['Nghị quyết số 57-NQ/TW, ngày 22-12-2024 của Bộ Chính trị','57-NQ/TW','Nghị quyết','2024-12-22','Bộ Chính trị'],
['Kết luận số 137-KL/TW ngày 28/3/2025 của Bộ Chính trị, Ban Bí thư','137-KL/TW','Kết luận','2025-03-28'],
['Chỉ thị số 45-CT/TW ngày 14/4/2025 của Bộ Chính trị','45-CT/TW','Chỉ thị','2025-04-14','Bộ Chính trị'],
['Quy định số 294-QĐ/TW ngày 26/5/2025 của Ban Chấp hành Trung ương','294-QĐ/TW','Quy định','2025-05-26','Ban Chấp hành Trung ương'],
['Quy định 377-QĐ/TW ngày 08/10/2025','377-QĐ/TW','Quy định','2025-10-08'],
['Hướng dẫn số 12-HD/BTGDVTW ngày 05/8/2025 của Ban Tuyên giáo và Dân vận Trung ương','12-HD/BTGDVTW','Hướng dẫn','2025-08-05','Ban Tuyên giáo và Dân vận Trung ương'],
['Chương trình số 12-CTr/TU ngày 05/8/2025 của Tỉnh ủy Phú Thọ','12-CTr/TU','Chương trình','2025-08-05','Tỉnh ủy Phú Thọ'],
['Chương trình hành động số 12-CTrHĐ/TU ngày 05/8/2025 của Tỉnh ủy','12-CTrHĐ/TU','Chương trình hành động','2025-08-05'],
['Công văn số 12-CV/VPTU ngày 05/8/2025 của Văn phòng Tỉnh ủy','12-CV/VPTU','Công văn','2025-08-05','Văn phòng Tỉnh ủy'],
['Thông báo số 12-TB/TU ngày 05/8/2025','12-TB/TU','Thông báo','2025-08-05'],
['Thông báo kết luận số 331/TB-VPCP ngày 26/6/2025 của Văn phòng Chính phủ','331/TB-VPCP','Thông báo','2025-06-26','Văn phòng Chính phủ'],
['Công điện số 112/CĐ-TTg ngày 10/7/2025 của Thủ tướng Chính phủ','112/CĐ-TTg','Công điện','2025-07-10','Thủ tướng Chính phủ'],
['Công văn số 4326/BNV-CCVC ngày 05/8/2025 của Bộ Nội vụ','4326/BNV-CCVC','Công văn','2025-08-05','Bộ Nội vụ'],
['Công văn 4326/BNV-CCVC ngày 05/8/2025','4326/BNV-CCVC','Công văn','2025-08-05'],
['công văn số 1747/UBND-NC ngày 05/8/2025 của UBND tỉnh Phú Thọ','1747/UBND-NC','Công văn','2025-08-05','Ủy ban nhân dân tỉnh Phú Thọ'],
['tại văn bản số 12/SNV-CCHC&PC ngày 05/8/2025 của Sở Nội vụ','12/SNV-CCHC&PC','Công văn','2025-08-05','Sở Nội vụ'],
['theo đề nghị của Sở Nội vụ tại Tờ trình số 330/TTr-SNV ngày 05/8/2025','330/TTr-SNV','Tờ trình','2025-08-05'],
['Tờ trình số 330/Ttr-SNV ngày 05/8/2025','330/TTr-SNV','Tờ trình','2025-08-05'],
['Thông tư liên tịch số 12/2010/TTLT-BNV-BTC ngày 05/8/2010','12/2010/TTLT-BNV-BTC','Thông tư liên tịch','2010-08-05','Bộ Nội vụ và Bộ Tài chính'],
['Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTƯMTTQVN ngày 15/6/2017','403/2017/NQLT-UBTVQH14-CP-ĐCTUBTƯMTTQVN','Nghị quyết liên tịch','2017-06-15'],
['Văn bản hợp nhất số 03/VBHN-VPQH ngày 05/8/2025','03/VBHN-VPQH','Văn bản hợp nhất','2025-08-05','Văn phòng Quốc hội'],
['Thông tư số 01/2025/TT-TANDTC ngày 05/8/2025','01/2025/TT-TANDTC','Thông tư','2025-08-05','Tòa án nhân dân tối cao'],
['Nghị quyết số 01/2025/NQ-HĐTP ngày 05/8/2025','01/2025/NQ-HĐTP','Nghị quyết','2025-08-05','Hội đồng Thẩm phán Tòa án nhân dân tối cao'],
['Quyết định số 595/QĐ-BHXH ngày 14/4/2017 của Bảo hiểm xã hội Việt Nam','595/QĐ-BHXH','Quyết định','2017-04-14','Bảo hiểm xã hội Việt Nam'],
['Hướng dẫn số 38/HD-TLĐ ngày 05/8/2025 của Tổng Liên đoàn Lao động Việt Nam','38/HD-TLĐ','Hướng dẫn','2025-08-05','Tổng Liên đoàn Lao động Việt Nam'],
['Thông tư số 21/2025/TT-BNNMT ngày 05/8/2025','21/2025/TT-BNNMT','Thông tư','2025-08-05','Bộ Nông nghiệp và Môi trường'],
['Thông tư số 05/2025/TT-BDTTG ngày 05/8/2025','05/2025/TT-BDTTG','Thông tư','2025-08-05','Bộ Dân tộc và Tôn giáo'],
['Thông tư số 05/2025/TT-NHNN ngày 05/8/2025','05/2025/TT-NHNN','Thông tư','2025-08-05','Ngân hàng Nhà nước Việt Nam'],
['Thông tư số 05/2022/TT-UBDT ngày 05/8/2022','05/2022/TT-UBDT','Thông tư','2022-08-05','Ủy ban Dân tộc'],
['Thông tư số 05/2016/TT-BNNPTNT ngày 05/8/2016','05/2016/TT-BNNPTNT','Thông tư','2016-08-05','Bộ Nông nghiệp và Phát triển nông thôn'],
['Thông tư số 05/2013/TT-BKHĐT ngày 05/8/2013','05/2013/TT-BKHĐT','Thông tư','2013-08-05','Bộ Kế hoạch và Đầu tư'],
['Thông tư số 05/2013/TT-BGDĐT ngày 05/8/2013','05/2013/TT-BGDĐT','Thông tư','2013-08-05','Bộ Giáo dục và Đào tạo'],
['Quyết định số 05/QĐ-KTNN ngày 05/8/2013','05/QĐ-KTNN','Quyết định','2013-08-05','Kiểm toán nhà nước'],
['Quyết định số 12/QĐ-VKSTC ngày 05/8/2013','12/QĐ-VKSTC','Quyết định','2013-08-05','Viện kiểm sát nhân dân tối cao'],
['Nghị quyết số 05/NQ-HĐND ngày 05/8/2025 của Hội đồng nhân dân xã Yên Thành','05/NQ-HĐND','Nghị quyết','2025-08-05','Hội đồng nhân dân xã Yên Thành'],
['Kế hoạch số 05/KH-UBND ngày 05/8/2025 của UBND đặc khu Phú Quốc','05/KH-UBND','Kế hoạch','2025-08-05','Ủy ban nhân dân đặc khu Phú Quốc'],
['Kế hoạch số 05/KH-UBND ngày 05/8/2025 của UBND TP. Hải Phòng','05/KH-UBND','Kế hoạch','2025-08-05','Ủy ban nhân dân thành phố Hải Phòng'],
['Kế hoạch số 05/KH-UBND ngày 05/8/2025 của Ủy ban nhân dân phường Bến Thành','05/KH-UBND','Kế hoạch','2025-08-05','Ủy ban nhân dân phường Bến Thành'],
['Quyết định số 05/QĐ-CTUBND ngày 05/8/2015 của Chủ tịch UBND tỉnh Phú Thọ','05/QĐ-CTUBND','Quyết định','2015-08-05'],
['Giấy mời số 05/GM-UBND ngày 05/8/2025 của UBND tỉnh Phú Thọ','05/GM-UBND','Giấy mời','2025-08-05','Ủy ban nhân dân tỉnh Phú Thọ'],
['Báo cáo số 05/BC-UBND ngày 05/8/2025 của UBND tỉnh Phú Thọ','05/BC-UBND','Báo cáo','2025-08-05','Ủy ban nhân dân tỉnh Phú Thọ'],
['Đề án số 05/ĐA-UBND ngày 05/8/2025','05/ĐA-UBND','Đề án','2025-08-05'],
['Phương án số 05/PA-UBND ngày 05/8/2025','05/PA-UBND','Phương án','2025-08-05'],
['Hướng dẫn số 05/HD-BTĐKT ngày 05/8/2025','05/HD-BTĐKT','Hướng dẫn','2025-08-05'],
['Quy chế phối hợp số 05/QCPH-SNV-STC ngày 05/8/2025','05/QCPH-SNV-STC',null,'2025-08-05'],
['Kế hoạch liên tịch số 05/KHLT-SNV-LĐLĐ ngày 05/8/2025','05/KHLT-SNV-LĐLĐ','Kế hoạch','2025-08-05'],
['Quyết định số 15/2006/QĐ-BTC ngày 20/3/2006 của Bộ trưởng Bộ Tài chính','15/2006/QĐ-BTC','Quyết định','2006-03-20','Bộ Tài chính'],
['Nghị định số 61-CP ngày 05/7/1994','61-CP','Nghị định','1994-07-05','Chính phủ'],
['Sắc lệnh số 13/SL ngày 24/01/1946','13/SL','Sắc lệnh','1946-01-24'],
['điểm a khoản 1 Điều 24 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020','30/2020/NĐ-CP','Nghị định','2020-03-05','Chính phủ','24/1/a'],
['các điểm a, b khoản 2 Điều 5 của Nghị định số 30/2020/NĐ-CP','30/2020/NĐ-CP','Nghị định',null,'Chính phủ','5/2/a'],
['Khoản 3, Điều 7, Nghị định số 30/2020/NĐ-CP','30/2020/NĐ-CP','Nghị định',null,'Chính phủ','7/3/'],
['Điều 12, 13 và 14 Thông tư số 01/2025/TT-BNV','01/2025/TT-BNV','Thông tư',null,'Bộ Nội vụ','12//'],
['quy định tại Điều 5 Quy chế ban hành kèm theo Quyết định số 05/QĐ-UBND ngày 05/8/2025','05/QĐ-UBND','Quyết định','2025-08-05',undefined,'5//'],
['Mục II Kế hoạch số 05/KH-UBND ngày 05/8/2025','05/KH-UBND','Kế hoạch','2025-08-05'],
['Nghị định số 49/2018 ngày 26/3/2018 của Chính phủ quy định','49/2018/NĐ-CP','Nghị định','2018-03-26','Chính phủ'],
['theo Nghị định 49/2018 của Chính phủ','49/2018/NĐ-CP','Nghị định',null,'Chính phủ'],
['Nghị định số 49/2018/NĐ của Chính phủ','49/2018/NĐ-CP','Nghị định',null,'Chính phủ'],
]

it.each(rows)('reads %s', (text, number, type, issued, issuer, clause) => {
  const { citations } = readText(`${text} về công tác.\n`)
  const [cited] = citations
  expect([citations.length, cited?.number, cited?.issued]).toEqual([1, number, issued])
  if (type !== null) expect(cited?.type).toBe(type)
  if (issuer !== undefined) expect(cited?.issuer).toBe(issuer)
  const { article, clause: within, point } = cited?.clause ?? {}
  if (clause !== undefined) expect(`${article ?? ''}/${within ?? ''}/${point ?? ''}`).toBe(clause)
})
