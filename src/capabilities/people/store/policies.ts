import type { Tx } from '../../../kernel/db.ts'
import type { Matching } from '../rules/foreign-sign-in.ts'
import { isRole } from '../rules/roles.ts'
import type { FactorPolicy, PolicyInput } from '../rules/second-factors.ts'
import type { Reader } from './accounts.ts'

export async function findFactorPolicy(reader: Reader): Promise<FactorPolicy> {
  const row = await reader.selectFrom('sign_in_policies').select(['required_roles', 'required_from']).executeTakeFirst()
  return { requiredRoles: row?.required_roles.filter(isRole) ?? [], requiredFrom: row?.required_from ?? null }
}

export interface KeptProvider {
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: string | null
  readonly label: string
  readonly matchBy: Matching
}

export async function findKeptProvider(reader: Reader): Promise<KeptProvider | null> {
  const row = await reader
    .selectFrom('sign_in_policies')
    .select(['issuer', 'client_id', 'sealed_secret', 'label', 'match_by'])
    .executeTakeFirst()
  if (!row?.issuer || !row.client_id || !row.label || !row.match_by) return null
  const { issuer, client_id: clientId, sealed_secret: sealedSecret, label, match_by: matchBy } = row
  return { issuer, clientId, sealedSecret, label, matchBy }
}

export async function saveFactorPolicy(tx: Tx, policy: PolicyInput): Promise<void> {
  const kept = { required_roles: policy.roles, required_from: policy.roles.length > 0 ? policy.from : null }
  await tx
    .insertInto('sign_in_policies')
    .values(kept)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(kept))
    .execute()
}

/** Null: nobody comes by a foreign provider any more; links stay for the day it returns. */
export async function saveProvider(tx: Tx, provider: KeptProvider | null): Promise<void> {
  const kept = {
    issuer: provider?.issuer ?? null,
    client_id: provider?.clientId ?? null,
    sealed_secret: provider?.sealedSecret ?? null,
    label: provider?.label ?? null,
    match_by: provider?.matchBy ?? null,
  }
  await tx
    .insertInto('sign_in_policies')
    .values(kept)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(kept))
    .execute()
}
