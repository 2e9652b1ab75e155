-- What a person is told: once for each event and person, whatever is delivered twice.
create table notices (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  event_id uuid not null,
  account_id uuid not null,
  words text not null,
  href text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (id, tenant_id),
  constraint notices_once unique (event_id, account_id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
create index notices_of_account on notices (account_id, at desc, id desc);
create index notices_unread on notices (account_id) where read_at is null;
