-- Ủy quyền: for some days another person acts in a post. What they may do is a post of their own, made for these days, so that
-- every right is read from posts alone; this table says whose post it stands for, why and by whom.
create table delegations (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  post_id uuid not null,
  account_id uuid not null,
  delegate_id uuid not null,
  held_post_id uuid not null,
  reason text not null,
  basis text,
  made_at timestamptz not null,
  by_account_id uuid,
  revoked_at timestamptz,
  primary key (id, tenant_id),
  constraint delegations_held_post unique (held_post_id, tenant_id),
  constraint delegations_to_another check (account_id <> delegate_id),
  foreign key (post_id, tenant_id) references posts (id, tenant_id),
  foreign key (held_post_id, tenant_id) references posts (id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id),
  foreign key (delegate_id, tenant_id) references accounts (id, tenant_id),
  foreign key (by_account_id, tenant_id) references accounts (id, tenant_id)
);
create index delegations_of_account on delegations (account_id, made_at desc);
create index delegations_of_delegate on delegations (delegate_id, made_at desc);
create index delegations_of_post on delegations (post_id);
create index delegations_by_time on delegations (made_at desc, id);
