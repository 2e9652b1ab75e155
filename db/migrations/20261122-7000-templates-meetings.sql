-- Offices word the papers of their meetings too.
alter table template_editions drop constraint template_editions_kind_check;
alter table template_editions add constraint template_editions_kind_check
  check (kind in ('report', 'plan', 'letter', 'summary', 'invitation', 'minutes'));
