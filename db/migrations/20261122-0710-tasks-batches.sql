-- One act on many assignments: chosen first, confirmed later, told item by item.
create table assignment_batches (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  act text not null check (act in ('accept', 'submit', 'approve', 'return', 'extend', 'remind', 'entrust')),
  state text not null check (state in ('chosen', 'done', 'undone')),
  by_account_id uuid not null,
  by_unit_id uuid not null,
  chosen_at timestamptz not null,
  words text,
  due_on date,
  assignee_id uuid,
  done_at timestamptz,
  undone_at timestamptz,
  primary key (id, tenant_id),
  constraint assignment_batches_done check ((state = 'chosen') = (done_at is null) and (state = 'undone') = (undone_at is not null))
);
create index assignment_batches_chosen on assignment_batches (chosen_at) where state = 'chosen';

create table assignment_batch_items (
  tenant_id uuid not null default current_tenant(),
  batch_id uuid not null,
  assignment_id uuid not null,
  outcome text not null check (outcome in ('chosen', 'done', 'refused', 'undone', 'kept')),
  refusal text,
  -- for the way back: how it stood before, and the version the act left
  before jsonb,
  version_after int,
  primary key (batch_id, assignment_id, tenant_id),
  foreign key (batch_id, tenant_id) references assignment_batches (id, tenant_id) on delete cascade,
  foreign key (assignment_id, tenant_id) references assignments (id, tenant_id)
);
create index assignment_batch_items_of_assignment on assignment_batch_items (assignment_id);
