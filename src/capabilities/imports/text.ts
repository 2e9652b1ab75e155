export const text = {
  command: '  import LOẠI TỆP.jsonl         nhập bản ghi: documents, articles, units, passages',
  usage: 'Cách dùng: npx caicach import {kinds} TỆP.jsonl',
  noFile: 'Không mở được tệp {path}.',
  progress: 'Đã đọc {lines} dòng',
  done: 'Mới {created}, thay đổi {changed}, không đổi {unchanged}, từ chối {refused}.',
  refused: 'Dòng {line}{column}: {why}',
  column: ', cột {column}',
  notJson: 'không phải JSON hợp lệ.',
} as const
