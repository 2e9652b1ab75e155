-- The ledger. A deed is something done, once, by one or more units; nothing about it is ever changed: a wrong one is withdrawn.
create table deeds (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  kind text not null check (kind in ('ARTICLE', 'BROADCAST_TV', 'BROADCAST_RADIO', 'LOUDSPEAKER', 'PRESS', 'SOCIAL', 'OUTDOOR', 'PRINTED',
    'CONFERENCE', 'TRAINING', 'DIALOGUE', 'CONTEST', 'VIDEO', 'DOCUMENT', 'POSTING', 'SURVEY', 'OTHER')),
  day_from date not null,
  day_to date not null,
  title text not null,
  words text not null,
  note text,
  address text,
  content_hash text not null,
  subject_kind text,
  subject_id uuid,
  subject_version int,
  areas text[] not null,
  origin text not null check (origin in ('platform', 'manual')),
  is_public boolean not null,
  supersedes uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (id, tenant_id),
  foreign key (supersedes, tenant_id) references deeds (id, tenant_id),
  constraint deeds_days check (day_to >= day_from),
  constraint deeds_subject check ((subject_kind is null) = (subject_id is null))
);
create index deeds_by_day on deeds (day_to desc, id desc);
create index deeds_public on deeds (day_to desc, id desc) where is_public;
create index deeds_by_subject on deeds (subject_id) where subject_id is not null;
create index deeds_by_content on deeds (content_hash);
create trigger deeds_append_only before update or delete or truncate on deeds
  for each statement execute function refuse_change();

create table deed_units (
  tenant_id uuid not null default current_tenant(),
  deed_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('lead', 'joint')),
  -- as in the deed, for the list of a unit
  day_to date not null,
  primary key (deed_id, unit_id, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index deed_units_by_unit on deed_units (unit_id, day_to desc, deed_id desc);
create trigger deed_units_append_only before update or delete or truncate on deed_units
  for each statement execute function refuse_change();

create table deed_quantities (
  tenant_id uuid not null default current_tenant(),
  deed_id uuid not null,
  ordinal int not null,
  count numeric not null check (count > 0),
  of text not null,
  primary key (deed_id, ordinal, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id)
);
create trigger deed_quantities_append_only before update or delete or truncate on deed_quantities
  for each statement execute function refuse_change();

-- What may stand in the ledger only once for a unit, kind and period: a content, an address. Freed when the deed is withdrawn.
create table deed_keys (
  tenant_id uuid not null default current_tenant(),
  unit_id uuid not null,
  kind text not null,
  day_from date not null,
  day_to date not null,
  key text not null,
  deed_id uuid not null,
  constraint deed_keys_once primary key (unit_id, kind, day_from, day_to, key, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id)
);
create index deed_keys_of_deed on deed_keys (deed_id);

create table deed_withdrawals (
  tenant_id uuid not null default current_tenant(),
  deed_id uuid not null,
  reason text not null,
  at timestamptz not null,
  by_account_id uuid,
  primary key (deed_id, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id)
);
create trigger deed_withdrawals_append_only before update or delete or truncate on deed_withdrawals
  for each statement execute function refuse_change();

-- A deed put to one occurrence of a task. Task, units and assignment are as in the occurrence.
create table proofs (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  deed_id uuid not null,
  occurrence_id uuid not null,
  assignment_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  owner_unit_id uuid not null,
  quantity numeric not null check (quantity > 0),
  state text not null check (state in ('proposed', 'accepted', 'contested', 'void')),
  state_since timestamptz not null,
  reason text,
  explanation text,
  decided_by uuid,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint proofs_once unique (deed_id, occurrence_id, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id),
  foreign key (occurrence_id, tenant_id) references occurrences (id, tenant_id),
  constraint proofs_reason check (state not in ('contested', 'void') or reason is not null)
);
create index proofs_of_occurrence on proofs (occurrence_id);
create index proofs_of_assignment on proofs (assignment_id);
create index proofs_of_task on proofs (task_id, state);
create index proofs_waiting on proofs (owner_unit_id, created_at) where state = 'proposed';
create index proofs_contested on proofs (unit_id, state_since) where state = 'contested';

-- Every state a proof has had: counts keep their moment and must open to the same.
create table proof_moves (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  proof_id uuid not null,
  act text not null check (act in ('propose', 'accept', 'contest', 'answer', 'reject')),
  state text not null check (state in ('proposed', 'accepted', 'contested', 'void')),
  quantity numeric not null,
  reason text,
  at timestamptz not null,
  by_account_id uuid,
  primary key (id, tenant_id),
  foreign key (proof_id, tenant_id) references proofs (id, tenant_id)
);
create index proof_moves_of_proof on proof_moves (proof_id, at);
create trigger proof_moves_append_only before update or delete or truncate on proof_moves
  for each statement execute function refuse_change();

create view evidence_figures as
select d.id as deed_id, u.unit_id, u.role, d.kind, d.day_from, d.day_to, d.areas, d.origin, d.is_public, d.recorded_at,
       w.at as withdrawn_at, p.id as proof_id, p.task_id, p.occurrence_id, p.quantity, p.state, d.tenant_id
from deeds d
join deed_units u on u.deed_id = d.id and u.tenant_id = d.tenant_id
left join deed_withdrawals w on w.deed_id = d.id and w.tenant_id = d.tenant_id
left join proofs p on p.deed_id = d.id and p.tenant_id = d.tenant_id and p.unit_id = u.unit_id;
