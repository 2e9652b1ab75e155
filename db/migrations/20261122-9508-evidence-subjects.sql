-- Standing deeds that are a thing of the platform, and which: for whoever knows more of that thing.
create view deed_subjects as
select d.id as deed_id, d.subject_kind, d.subject_id, d.title, d.address, d.day_to, d.is_public, d.tenant_id
from deeds d
where d.subject_id is not null
  and not exists (select 1 from deed_withdrawals w where w.deed_id = d.id and w.tenant_id = d.tenant_id);
