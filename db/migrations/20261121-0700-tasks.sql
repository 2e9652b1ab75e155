-- What a plan orders. Lists are text[] because they are read whole and never joined.
create table tasks (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  text text not null,
  words text not null,
  product text,
  group_label text,
  schedule jsonb not null,
  schedule_phrase text not null,
  schedule_kind text not null check (schedule_kind in ('due', 'range', 'continuous', 'recurring', 'event', 'relative', 'none')),
  lead_phrase text,
  support_phrase text,
  requested boolean not null,
  period_from date not null,
  period_to date not null,
  owner_unit_id uuid not null,
  source_document_id uuid,
  source_from int,
  source_to int,
  source_quote text,
  accepts text[] not null,
  areas text[] not null,
  signed_on date not null,
  ordered_at timestamptz not null,
  -- what ordered it (a plan), for lists and links; the orderer keeps its own link too
  origin_kind text,
  origin_id uuid,
  origin_title text,
  origin_href text,
  primary key (id, tenant_id),
  foreign key (source_document_id, tenant_id) references documents (id, tenant_id),
  foreign key (owner_unit_id, tenant_id) references units (id, tenant_id),
  constraint tasks_period check (period_to >= period_from),
  constraint tasks_source check ((source_document_id is null) = (source_from is null) and (source_from is null) = (source_to is null))
);
create index tasks_by_owner on tasks (owner_unit_id, id);

create index tasks_by_origin on tasks (origin_id) where origin_id is not null;

create table task_supports (
  tenant_id uuid not null default current_tenant(),
  task_id uuid not null,
  unit_id uuid not null,
  primary key (task_id, unit_id, tenant_id),
  foreign key (task_id, tenant_id) references tasks (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index task_supports_by_unit on task_supports (unit_id);

-- The periods of a duty with their due days, computed once; every assignment gets an occurrence for each when it opens.
create table task_periods (
  tenant_id uuid not null default current_tenant(),
  task_id uuid not null,
  ordinal int not null,
  period_from date not null,
  period_to date not null,
  opens_on date not null,
  counts_until date,
  due_on date,
  due_published boolean not null,
  due_rule text not null,
  quota numeric not null check (quota > 0),
  quota_of text,
  primary key (task_id, ordinal, tenant_id),
  foreign key (task_id, tenant_id) references tasks (id, tenant_id)
);
create index task_periods_by_opening on task_periods (opens_on);

create table assignments (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  -- as in the task: the plan's lead unit, whose list this is too
  owner_unit_id uuid not null,
  state text not null check (state in ('assigned', 'accepted', 'submitted', 'returned', 'approved', 'cancelled')),
  state_since timestamptz not null,
  -- the earliest due day that is not done, for lists; occurrences hold the truth
  next_due_on date,
  result_note text,
  submitted_by uuid,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint assignments_once unique (task_id, unit_id, tenant_id),
  foreign key (task_id, tenant_id) references tasks (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index assignments_of_unit on assignments (unit_id, next_due_on, id);
create index assignments_of_owner on assignments (owner_unit_id, next_due_on, id);

-- Every change of state with who, when and why: state on an earlier day is read from here. The first state has no row.
create table assignment_moves (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  assignment_id uuid not null,
  act text not null check (act in ('accept', 'submit', 'return', 'approve', 'reopen', 'cancel')),
  state text not null,
  note text,
  at timestamptz not null,
  by_account_id uuid,
  primary key (id, tenant_id),
  foreign key (assignment_id, tenant_id) references assignments (id, tenant_id)
);
create index assignment_moves_of_assignment on assignment_moves (assignment_id, at);
create trigger assignment_moves_append_only before update or delete or truncate on assignment_moves
  for each statement execute function refuse_change();

create table occurrences (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  assignment_id uuid not null,
  -- as in the assignment, so that a deed finds its occurrences by one index
  task_id uuid not null,
  unit_id uuid not null,
  -- null: not of the plan's own periods but opened by an event
  ordinal int,
  cause text,
  period_from date not null,
  period_to date not null,
  counts_until date,
  due_on date,
  due_published boolean not null,
  due_rule text not null,
  quota numeric not null check (quota > 0),
  quota_of text,
  credited numeric not null default 0,
  awaiting numeric not null default 0,
  done_on date,
  -- when the two above and the due day last changed: an earlier moment is read from the history, a later one is not
  credited_at timestamptz,
  extended_at timestamptz,
  created_at timestamptz not null,
  primary key (id, tenant_id),
  constraint occurrences_once unique (assignment_id, ordinal, tenant_id),
  foreign key (assignment_id, tenant_id) references assignments (id, tenant_id)
);
create index occurrences_of_task on occurrences (task_id, due_on);
create index occurrences_by_unit on occurrences (unit_id, period_from);
create index occurrences_due on occurrences (due_on) where done_on is null;

-- What an occurrence had been credited at an earlier moment: reports keep their moment and must open to the same.
create table occurrence_credits (
  tenant_id uuid not null default current_tenant(),
  occurrence_id uuid not null,
  at timestamptz not null,
  credited numeric not null,
  done_on date,
  primary key (occurrence_id, at, tenant_id),
  foreign key (occurrence_id, tenant_id) references occurrences (id, tenant_id)
);

create table extensions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  occurrence_id uuid not null,
  old_due_on date,
  new_due_on date not null,
  reason text not null,
  at timestamptz not null,
  by_account_id uuid not null,
  primary key (id, tenant_id),
  foreign key (occurrence_id, tenant_id) references occurrences (id, tenant_id)
);
create index extensions_of_occurrence on extensions (occurrence_id, at);
create trigger extensions_append_only before update or delete or truncate on extensions
  for each statement execute function refuse_change();

create table obstacles (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  assignment_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  owner_unit_id uuid not null,
  text text not null,
  proposal text,
  state text not null check (state in ('raised', 'decided')),
  raised_at timestamptz not null,
  raised_by uuid not null,
  decision text,
  decided_at timestamptz,
  decided_by uuid,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (assignment_id, tenant_id) references assignments (id, tenant_id),
  constraint obstacles_decision check ((state = 'decided') = (decided_at is not null and decision is not null))
);
create index obstacles_of_assignment on obstacles (assignment_id, raised_at);
create index obstacles_of_task on obstacles (task_id, raised_at);
create index obstacles_open on obstacles (owner_unit_id, raised_at) where state = 'raised';

-- Each step of chasing up happens once.
create table chases (
  tenant_id uuid not null default current_tenant(),
  occurrence_id uuid not null,
  step text not null check (step in ('before-7', 'before-3', 'before-1', 'late-head', 'late-coordinator')),
  on_day date not null,
  primary key (occurrence_id, step, tenant_id),
  foreign key (occurrence_id, tenant_id) references occurrences (id, tenant_id)
);

create view tasks_figures as
select o.id as occurrence_id, o.assignment_id, o.task_id, o.unit_id, t.owner_unit_id, a.state, o.period_from, o.period_to,
       o.due_on, o.done_on, o.quota, o.quota_of, o.credited, o.created_at, t.accepts, t.areas, o.tenant_id
from occurrences o
join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
join tasks t on t.id = o.task_id and t.tenant_id = o.tenant_id
where a.state <> 'cancelled';

create view task_origins as
select id, origin_kind, origin_id, owner_unit_id, tenant_id from tasks where origin_id is not null;
