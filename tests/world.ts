import { addPost, createAccount, hashPassword, type Role } from '../src/capabilities/people/index.ts'
import { chooseOffice, takeUnit, type UnitKind, type UnitLevel } from '../src/capabilities/units/index.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { perform } from '../src/kernel/perform.ts'

/** Everyone of the test world signs in with it. */
export const testPassword = 'Mật khẩu thử nghiệm 2026'

interface TestUnit {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly level: UnitLevel
}

const city: TestUnit = { code: 'T', name: 'Thành phố Thử Nghiệm', kind: 'CENTRAL_CITY', level: 'PROVINCE' }
const parts: readonly TestUnit[] = [
  { code: 'T.VP', name: 'Văn phòng Ủy ban nhân dân thành phố', kind: 'OFFICE', level: 'PART' },
  { code: 'T.SNV', name: 'Sở Nội vụ', kind: 'DEPARTMENT', level: 'PART' },
  { code: 'T.STP', name: 'Sở Tư pháp', kind: 'DEPARTMENT', level: 'PART' },
  { code: 'T.P1', name: 'Phường Một', kind: 'PHUONG', level: 'COMMUNE' },
  { code: 'T.P2', name: 'Phường Hai', kind: 'PHUONG', level: 'COMMUNE' },
  { code: 'T.X1', name: 'Xã Ba', kind: 'XA', level: 'COMMUNE' },
]

/** username → [unit code, roles]. */
const persons: Readonly<Record<string, readonly [string, readonly Role[]]>> = {
  quantri: ['T.VP', ['administrator']],
  dieuphoi: ['T.SNV', ['coordinator', 'officer']],
  'truong.snv': ['T.SNV', ['head']],
  'canbo.stp': ['T.STP', ['officer', 'author']],
  'canbo.p1': ['T.P1', ['officer']],
  'truong.p1': ['T.P1', ['head']],
  'tacgia.p1': ['T.P1', ['author', 'officer']],
  'bientap.p1': ['T.P1', ['editor']],
  'duyet.p1': ['T.P1', ['approver']],
  'canbo.p2': ['T.P2', ['officer', 'author']],
  'truong.p2': ['T.P2', ['head', 'approver']],
  lanhdao: ['T', ['leader']],
  kiemtoan: ['T', ['auditor']],
}

export interface TestWorld {
  /** Unit code → id. */
  readonly units: Readonly<Record<string, string>>
  /** Username → account id. */
  readonly accounts: Readonly<Record<string, string>>
}

/** A small city that every routes test knows by heart. */
export async function buildTestWorld(kernel: Kernel): Promise<TestWorld> {
  const passwordHash = await hashPassword(testPassword)
  return perform(kernel, { actor: null }, async (act) => {
    const units: Record<string, string> = {}
    for (const unit of [city, ...parts]) {
      await takeUnit(act, {
        ...unit,
        short_name: null,
        abbreviation: null,
        parent_code: unit === city ? null : city.code,
        valid_from: '2015-01-01',
        valid_to: null,
        legal_basis: null,
      })
    }
    await chooseOffice(act, city.code)
    const rows = await act.tx.selectFrom('units').select(['id', 'code']).execute()
    for (const row of rows) units[row.code] = row.id
    const accounts: Record<string, string> = {}
    for (const [username, [code, roles]] of Object.entries(persons)) {
      const id = await createAccount(act, {
        username,
        name: `Người ${username}`,
        email: `${username.replace('.', '-')}@thu.example`,
        passwordHash,
        mustChangePassword: false,
      })
      await addPost(act, id, {
        unitId: units[code] ?? '',
        title: 'Chuyên viên',
        roles: [...roles],
        validFrom: '2020-01-01',
        validTo: null,
      })
      accounts[username] = id
    }
    return { units, accounts }
  })
}
