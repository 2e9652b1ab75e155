/** What the form of a new account (or, without its user name, of a further post) sends. */
export function accountFields(chosen: { username: string; unitId: string }): Record<string, string | string[]> {
  return {
    ...chosen,
    name: 'Nguyễn Thị Mới',
    email: '',
    phone: '0912 345 678',
    title: 'Phó Chánh Văn phòng',
    roles: ['officer', 'author'],
    validFrom: '01/05/2026',
    validTo: '',
  }
}

/** What the form of a person's details sends. */
export function personFields(chosen: { version: number }): Record<string, string> {
  return { name: 'Nguyễn Thị Sửa', email: '', phone: '', version: String(chosen.version) }
}
