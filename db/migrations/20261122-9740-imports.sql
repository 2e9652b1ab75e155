-- Files of records that are taken in: how far each has come stands with what was taken, so a run that was cut short goes on.
create table import_runs (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  kind text not null,
  name text not null,
  source_hash text not null,
  bytes bigint not null check (bytes >= 0),
  -- kept for a run that was begun on a page; a command reads its own file
  file_id uuid,
  started_by uuid,
  started_at timestamptz not null,
  -- this stretch of it: since the start, or since it was taken up again
  begun_at timestamptz not null,
  begun_bytes bigint not null default 0,
  bytes_done bigint not null default 0,
  lines_done int not null default 0,
  created int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  seen_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  primary key (id, tenant_id),
  foreign key (file_id, tenant_id) references files (id, tenant_id),
  foreign key (started_by, tenant_id) references accounts (id, tenant_id)
);
create index import_runs_newest on import_runs (started_at desc, id desc);
create index import_runs_open on import_runs (kind, source_hash) where finished_at is null;

create table import_refusals (
  tenant_id uuid not null default current_tenant(),
  run_id uuid not null,
  line int not null,
  place int,
  why text not null,
  primary key (run_id, line, tenant_id),
  foreign key (run_id, tenant_id) references import_runs (id, tenant_id) on delete cascade
);
