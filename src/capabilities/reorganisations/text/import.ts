import type { SuccessionKind, UnitKind } from '../../units/index.ts'
import type { ImportFault } from '../rules/importing.ts'
import type { PlanColumn } from '../rules/plan-table.ts'

export const columnNames: Readonly<Record<PlanColumn, string>> = {
  oldCode: 'Mã đơn vị cũ',
  oldName: 'Đơn vị cũ',
  kind: 'Hình thức',
  newCode: 'Mã đơn vị mới',
  newName: 'Đơn vị mới',
  newKind: 'Loại đơn vị mới',
  parent: 'Trực thuộc (mã)',
  share: 'Tỷ lệ',
  population: 'Dân số phần chuyển',
  area: 'Diện tích phần chuyển',
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
  population: ['Dân số phần chuyển', 'Dân số chuyển', 'Quy mô dân số phần chuyển'],
  area: ['Diện tích phần chuyển', 'Diện tích phần chuyển (km²)', 'Diện tích chuyển (km²)', 'Diện tích chuyển'],
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

const lostZeros = (column: PlanColumn) => (word: string) =>
  `Cột “${columnNames[column]}”: không có mã ${word}; bảng tính có thể đã bỏ số 0 ở đầu. Định dạng cột là Văn bản (Text) và ghi đủ mã trong ngoặc.`

/** What is wrong, in which column, and how it is mended; the page says the line. */
export const importFaults: Readonly<Record<ImportFault, (word: string) => string>> = {
  record: (word) =>
    `Không phải đơn vị cũng không phải quan hệ kế thừa: ${word}. Mỗi dòng là một bản ghi JSON: đơn vị có code, name, kind, level, valid_from; quan hệ kế thừa có from, to, kind, effective_on.`,
  'old-missing': () =>
    'Cột “Mã đơn vị cũ” và cột “Đơn vị cũ” cùng để trống. Ghi mã hoặc tên của đơn vị cũ; ghi chú thì đưa ra ngoài bảng.',
  'old-unit': (word) =>
    `Cột “Mã đơn vị cũ”, “Đơn vị cũ”: không tìm được đúng một đơn vị “${word}” hoạt động đến ngày trước khi sắp xếp. Kiểm tra lại hoặc ghi mã đơn vị.`,
  'old-many': (word) =>
    `Cột “Đơn vị cũ”: nhiều đơn vị cùng tên ${word}. Ghi mã của đúng một đơn vị vào cột “Mã đơn vị cũ”.`,
  'lost-zeros': lostZeros('oldCode'),
  'new-lost-zeros': lostZeros('newCode'),
  'parent-lost-zeros': lostZeros('parent'),
  twice: (word) => `Trùng với dòng ${word}: cùng đơn vị cũ và đơn vị mới. Xóa bớt một dòng.`,
  'new-named-twice': (word) =>
    `Cột “Đơn vị mới”: một mã mang hai tên: ${word}. Ghi cùng một tên ở mọi dòng của mã đó, hoặc sửa cột “Mã đơn vị mới”.`,
  'too-long': (column) =>
    `Cột “${columnCalled(column)}”: quá dài. Mã không quá 20 ký tự, chức năng không quá 80, tên và căn cứ không quá 300.`,
  kind: (word) =>
    `Cột “Hình thức”: không có “${word}”. Dùng: Nhập, Chia, Chuyển một phần, Đổi tên, Chuyển chức năng, Nâng cấp, Giải thể.`,
  share: (word) =>
    `Cột “Tỷ lệ”: “${word}” phải lớn hơn 0 và không quá 100 %. Ghi như 30% hoặc 0,3; chưa rõ thì để trống.`,
  population: (word) => `Cột “Dân số phần chuyển”: “${word}” phải là một số nguyên lớn hơn 0. Chưa rõ thì để trống.`,
  area: (word) => `Cột “Diện tích phần chuyển”: “${word}” phải là số km² lớn hơn 0, ví dụ 12,5. Chưa rõ thì để trống.`,
  'unit-kind': (word) =>
    `Cột “Loại đơn vị mới”: không rõ loại của “${word}”. Ghi một loại như: Phường, Xã, Đặc khu, Tỉnh, Sở, Văn phòng, Phòng, Trung tâm.`,
  parent: (word) =>
    `Cột “Trực thuộc (mã)”: không có đơn vị cấp trên mang mã “${word}”. Ghi mã của một đơn vị đang hoạt động hoặc của một đơn vị mới trong bảng.`,
}

const columnCalled = (word: string) => Object.entries(columnNames).find(([column]) => column === word)?.[1] ?? word
