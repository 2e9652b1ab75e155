-- Chuyển hướng: where the things of old sites, and of addresses that were changed, stand now.
create table redirects (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  -- path and query as browsers ask for them, in small letters
  from_address text not null,
  to_address text not null,
  note text,
  made_by uuid,
  made_at timestamptz not null,
  primary key (id, tenant_id),
  constraint redirects_once unique (from_address, tenant_id),
  foreign key (made_by, tenant_id) references accounts (id, tenant_id)
);
create index redirects_newest on redirects (made_at desc, id);
