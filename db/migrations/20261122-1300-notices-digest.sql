-- What kind of news it is, and how it goes out by mail: at once, with the daily digest, or not at all.
alter table notices add column kind text not null default 'other';
alter table notices add column way text not null default 'at-once' check (way in ('at-once', 'digest', 'none'));
alter table notices add column digest_id uuid;
create index notices_undigested on notices (account_id, at) where way = 'digest' and digest_id is null;

-- A person's own choice; no row = the house's default of the kind.
create table notice_choices (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  kind text not null,
  way text not null check (way in ('at-once', 'digest', 'none')),
  primary key (account_id, kind, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);

create table notice_rhythms (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  -- HH:mm in Asia/Ho_Chi_Minh
  digest_at text not null,
  quiet_from text not null,
  quiet_to text not null,
  days_off boolean not null,
  letters boolean not null,
  version int not null default 1,
  primary key (account_id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);

-- One row for each person and day, whatever runs twice: it is what makes the digest go out once.
create table digests (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  account_id uuid not null,
  day date not null,
  state text not null check (state in ('planned', 'sending', 'sent', 'empty')),
  state_at timestamptz not null,
  unsubscribe_hash bytea,
  primary key (id, tenant_id),
  constraint digests_once unique (account_id, day, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
create index digests_by_unsubscribe on digests (unsubscribe_hash) where unsubscribe_hash is not null;
