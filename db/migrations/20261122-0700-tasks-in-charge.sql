-- A task that somebody orders outside a plan says on what basis, and by whom.
alter table tasks add column basis text, add column ordered_by uuid;

-- The person in the unit who is in charge; the unit answers for the assignment all the same.
alter table assignments add column assignee_id uuid;
alter table assignments add foreign key (assignee_id, tenant_id) references accounts (id, tenant_id);
create index assignments_of_assignee on assignments (assignee_id, next_due_on) where assignee_id is not null;
-- Boards read each state by itself, by due day.
create index assignments_of_unit_by_state on assignments (unit_id, state, next_due_on, id);
create index assignments_of_owner_by_state on assignments (owner_unit_id, state, next_due_on, id);
create index occurrences_by_unit_due on occurrences (unit_id, due_on);
create index task_periods_due on task_periods (due_on);

-- Taking a step back is a step of its own.
alter table assignment_moves drop constraint assignment_moves_act_check;
alter table assignment_moves add constraint assignment_moves_act_check
  check (act in ('accept', 'submit', 'return', 'approve', 'reopen', 'cancel', 'undo'));

-- What a person reminded a unit of by hand; the daily chasing has a table of its own.
create table reminders (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  assignment_id uuid not null,
  words text,
  at timestamptz not null,
  by_account_id uuid not null,
  primary key (id, tenant_id),
  foreign key (assignment_id, tenant_id) references assignments (id, tenant_id)
);
create index reminders_of_assignment on reminders (assignment_id, at desc);
