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
  {
    name: 'quantities-without-counts',
    sql: `select deed_id as id
      from (select true as stated, d.task_id, d.deed_id, q.ordinal, q.of, q.count, d.day_to, d.kind
        from credited_deeds d join deed_quantities q using (deed_id) where d.is_first) s
      full join credited_quantities c using (task_id, deed_id, ordinal, of, count, day_to, kind)
      where s.stated is null or c.tenant_id is null`,
  },
]
