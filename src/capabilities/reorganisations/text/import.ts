import type { SuccessionKind, UnitKind } from '../../units/index.ts'
import type { ImportFault, PlanColumn } from '../rules/importing.ts'

export const columnNames: Readonly<Record<PlanColumn, string>> = {
  oldCode: 'Mã đơn vị cũ',
  oldName: 'Đơn vị cũ',
  kind: 'Hình thức',
  newCode: 'Mã đơn vị mới',
  newName: 'Đơn vị mới',
  newKind: 'Loại đơn vị mới',
  parent: 'Trực thuộc (mã)',
  share: 'Tỷ lệ',
  main: 'Kế thừa chính',
  function: 'Chức năng',
  basis: 'Căn cứ',
}

export const headings: Readonly<Record<PlanColumn, readonly string[]>> = {
  oldCode: ['Mã đơn vị cũ', 'Mã cũ', 'Mã trước sắp xếp'],
  oldName: ['Đơn vị cũ', 'Tên đơn vị cũ', 'Đơn vị trước sắp xếp', 'Đơn vị hiện nay', 'Đơn vị hành chính cũ'],
  kind: ['Hình thức', 'Hình thức sắp xếp', 'Phương án'],
  newCode: ['Mã đơn vị mới', 'Mã mới', 'Mã sau sắp xếp'],
  newName: ['Đơn vị mới', 'Tên đơn vị mới', 'Đơn vị sau sắp xếp', 'Đơn vị hành chính mới'],
  newKind: ['Loại đơn vị mới', 'Loại mới', 'Loại'],
  parent: ['Trực thuộc (mã)', 'Trực thuộc', 'Mã đơn vị cấp trên'],
  share: ['Tỷ lệ', 'Tỷ lệ dân số', 'Tỷ lệ (%)'],
  main: ['Kế thừa chính', 'Đơn vị kế thừa chính'],
  function: ['Chức năng', 'Chức năng chuyển giao'],
  basis: ['Căn cứ', 'Căn cứ pháp lý', 'Nghị quyết'],
}

/** How files call the ways of a reorganisation. */
export const successionNames: Readonly<Record<SuccessionKind, readonly string[]>> = {
  MERGE: ['Nhập', 'Sáp nhập', 'Hợp nhất', 'Nhập toàn bộ', 'Nhập nguyên trạng'],
  SPLIT: ['Chia', 'Tách', 'Chia tách', 'Nhập một phần'],
  PARTIAL: ['Chuyển một phần', 'Điều chỉnh địa giới'],
  RENAME: ['Đổi tên'],
  TRANSFER_FUNCTION: ['Chuyển chức năng', 'Chuyển nhiệm vụ'],
  UPGRADE: ['Nâng cấp', 'Chuyển loại', 'Thành lập phường'],
  ABOLISH: ['Giải thể', 'Kết thúc', 'Chấm dứt hoạt động'],
}

export const kindNames: Readonly<Record<UnitKind, readonly string[]>> = {
  GOVERNMENT: ['Chính phủ'],
  PROVINCE: ['Tỉnh'],
  CENTRAL_CITY: ['Thành phố trực thuộc trung ương'],
  DEPARTMENT: ['Sở', 'Sở, cơ quan ngang sở', 'Ban', 'Thanh tra'],
  OFFICE: ['Văn phòng'],
  PUBLIC_SERVICE_UNIT: ['Đơn vị trực thuộc', 'Trung tâm', 'Đơn vị sự nghiệp'],
  PRESS: ['Cơ quan báo chí', 'Báo', 'Đài'],
  MASS_ORGANISATION: ['Mặt trận, đoàn thể'],
  DIVISION: ['Phòng', 'Phòng, bộ phận'],
  QUAN: ['Quận'],
  HUYEN: ['Huyện'],
  THI_XA: ['Thị xã'],
  TP_THUOC_TINH: ['Thành phố thuộc tỉnh'],
  TP_THUOC_TP: ['Thành phố thuộc thành phố'],
  XA: ['Xã'],
  PHUONG: ['Phường'],
  DAC_KHU: ['Đặc khu'],
  THI_TRAN: ['Thị trấn'],
}

export const importFaults: Readonly<Record<ImportFault, (word: string) => string>> = {
  record: (word) => `Dòng không phải đơn vị cũng không phải quan hệ kế thừa: ${word}`,
  'old-unit': (word) =>
    `Không tìm được đúng một đơn vị cũ “${word}” hoạt động đến ngày trước khi sắp xếp. Ghi mã đơn vị.`,
  'old-many': (word) =>
    `Cột “Đơn vị cũ”: nhiều đơn vị cùng tên ${word}. Ghi mã của đúng một đơn vị vào cột “Mã đơn vị cũ”.`,
  'lost-zeros': (word) =>
    `Cột “Mã đơn vị cũ”: không có mã ${word}; bảng tính có thể đã bỏ số 0 ở đầu. Định dạng cột là Văn bản (Text) và ghi đủ mã trong ngoặc.`,
  twice: (word) => `Trùng với dòng ${word}: cùng đơn vị cũ và đơn vị mới. Xóa bớt một dòng.`,
  'new-unit': (word) => `Đơn vị mới “${word}” thiếu hoặc sai thông tin.`,
  kind: (word) =>
    `Cột “Hình thức”: không có “${word}”. Dùng: Nhập, Chia, Chuyển một phần, Đổi tên, Chuyển chức năng, Nâng cấp, Giải thể.`,
  share: (word) => `Tỷ lệ “${word}” phải lớn hơn 0 và không quá 100 %. Ghi như 30% hoặc 0,3; chưa rõ thì để trống.`,
  'unit-kind': (word) => `Không rõ loại của đơn vị mới “${word}”. Ghi vào cột “Loại đơn vị mới”.`,
  parent: (word) => `Cột “Trực thuộc (mã)”: không có đơn vị cấp trên mang mã “${word}”.`,
}
