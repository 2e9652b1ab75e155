-- Documents that were handed in with plans and are none: each has its reading; before, they were registered at once.
alter table plan_imports
  add column handing_id uuid,
  add foreign key (handing_id, tenant_id) references reading_handings (id, tenant_id);
