-- The two migrations before this each knew only its own new step.
alter table assignment_moves drop constraint assignment_moves_act_check;
alter table assignment_moves add constraint assignment_moves_act_check
  check (act in ('accept', 'submit', 'return', 'approve', 'reopen', 'cancel', 'carry', 'undo'));
