-- Which pages acts of one process made old, for the caches of the others. Rows are read within a second and removed daily.
create table cache_purges (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  -- the memory that has dropped them already
  cache_id uuid not null,
  tags text[] not null,
  at timestamptz not null default clock_timestamp(),
  primary key (id, tenant_id)
);
create index cache_purges_by_time on cache_purges (at);
