-- A person's private calendar address. Only the hash of its secret is kept: whoever reads the database cannot subscribe.
create table calendar_feeds (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  account_id uuid not null,
  secret_hash bytea not null,
  opened_at timestamptz not null,
  last_read_on date,
  primary key (id, tenant_id),
  constraint calendar_feeds_once unique (account_id, tenant_id),
  constraint calendar_feeds_secret unique (secret_hash, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
