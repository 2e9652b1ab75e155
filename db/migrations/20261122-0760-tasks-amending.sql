-- Work that goes on in the next plan: the old assignment ends as carried, the new one points back to it.
alter table assignments drop constraint assignments_state_check;
alter table assignments add constraint assignments_state_check
  check (state in ('assigned', 'accepted', 'submitted', 'returned', 'approved', 'cancelled', 'carried'));
alter table assignment_moves drop constraint assignment_moves_act_check;
alter table assignment_moves add constraint assignment_moves_act_check
  check (act in ('accept', 'submit', 'return', 'approve', 'reopen', 'cancel', 'carry'));
alter table assignments add column carried_from_id uuid;
alter table assignments add foreign key (carried_from_id, tenant_id) references assignments (id, tenant_id);
create unique index assignments_carried_once on assignments (carried_from_id, tenant_id) where carried_from_id is not null;
