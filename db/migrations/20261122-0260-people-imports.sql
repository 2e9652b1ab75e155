-- A file of accounts on trial: its rows as they were read, until an administrator takes them or lets them go. The links by which
-- new people set their password are derived from one secret, sealed with a key outside the database, which goes when they are saved.
create table account_imports (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  file_name text not null,
  rows jsonb not null,
  state text not null check (state in ('rehearsed', 'running', 'done', 'failed')),
  by_account_id uuid not null,
  by_post_id uuid not null,
  made_at timestamptz not null,
  done_at timestamptz,
  taken int not null default 0,
  counts jsonb,
  sealed_secret text,
  primary key (id, tenant_id),
  foreign key (by_account_id, tenant_id) references accounts (id, tenant_id),
  foreign key (by_post_id, tenant_id) references posts (id, tenant_id)
);
create index account_imports_by_time on account_imports (made_at desc);

-- Whom an import made, for as long as their links can be saved as a file.
create table imported_accounts (
  tenant_id uuid not null default current_tenant(),
  import_id uuid not null,
  account_id uuid not null,
  primary key (import_id, account_id, tenant_id),
  foreign key (import_id, tenant_id) references account_imports (id, tenant_id) on delete cascade,
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
