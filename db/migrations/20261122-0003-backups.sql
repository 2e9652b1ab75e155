-- Backups that were asked for, made or failed. The archives themselves lie outside the database; these rows stay behind when
-- it is backed up, for they tell of this machine.
create table backups (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  cause text not null check (cause in ('asked', 'scheduled', 'command')),
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  asked_by uuid,
  asked_at timestamptz not null,
  -- The last sign of life of the process that makes it.
  seen_at timestamptz not null,
  finished_at timestamptz,
  as_of timestamptz,
  place text,
  size bigint check (size >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  locked boolean,
  row_count bigint,
  file_count bigint,
  missing_count bigint,
  progress text,
  failure text,
  removed_at timestamptz,
  primary key (id, tenant_id),
  check (state <> 'done' or (finished_at is not null and as_of is not null and place is not null and sha256 is not null))
);
create index backups_by_time on backups (asked_at desc, id desc);
create index backups_open on backups (state) where state in ('waiting', 'running');

-- When backups are made by themselves, and how many are kept.
create table backup_settings (
  tenant_id uuid not null default current_tenant() primary key,
  version int not null default 1,
  enabled boolean not null,
  hour int not null check (hour between 0 and 23),
  keep_days int not null check (keep_days between 1 and 60),
  keep_weeks int not null check (keep_weeks between 0 and 52),
  set_at timestamptz not null,
  -- When administrators were last told that backups are missing.
  warned_at timestamptz
);
