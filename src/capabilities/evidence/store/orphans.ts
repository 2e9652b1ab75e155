import type { OrphanCheck } from '../../../kernel/capability.ts'

/** What foreign keys cannot say: figures that do not follow from the rows behind them. */
export const orphans: readonly OrphanCheck[] = [
  {
    name: 'deeds-without-unit',
    sql: `select d.id from deeds d where not exists (select 1 from deed_units u where u.deed_id = d.id and u.role = 'lead')`,
  },
  {
    name: 'proofs-of-another-unit',
    sql: `select p.id from proofs p where not exists (select 1 from deed_units u where u.deed_id = p.deed_id and u.unit_id = p.unit_id)`,
  },
  {
    name: 'proofs-without-history',
    sql: `select p.id from proofs p where p.state is distinct from
      (select m.state from proof_moves m where m.proof_id = p.id order by m.at desc, m.id desc limit 1)`,
  },
  {
    name: 'credits-without-proofs',
    sql: `select f.occurrence_id as id from tasks_figures f where f.credited <>
      coalesce((select sum(p.quantity) from proofs p where p.occurrence_id = f.occurrence_id and p.state = 'accepted'), 0)`,
  },
  {
    name: 'counts-without-proofs',
    sql: `select coalesce(p.deed_id, c.deed_id) as id from (select distinct deed_id, task_id from proofs where state = 'accepted') p
      full join (select distinct deed_id, task_id from credited_deeds) c using (deed_id, task_id) where p.deed_id is null or c.deed_id is null`,
  },
]
