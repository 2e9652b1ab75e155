-- A file of units on trial: its rows as they were read, until an administrator takes them.
create table unit_imports (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  file_name text not null,
  rows jsonb not null,
  made_at timestamptz not null,
  taken_at timestamptz,
  counts jsonb,
  primary key (id, tenant_id)
);
