-- By what means a session was opened, and when its person last proved who they are: sensitive acts ask for a fresh proof.
alter table sessions add column means text not null default 'password'
  check (means in ('password', 'second-factor', 'recovery-code', 'passkey', 'foreign'));
alter table sessions add column proved_at timestamptz;
update sessions set proved_at = created_at;
alter table sessions alter column proved_at set not null;
-- from which devices an account was used, ended sessions included
create index sessions_by_account on sessions (account_id);

-- Until then nobody signs in to it, nor works in a session of it.
alter table accounts add column suspended_until timestamptz;

-- One authenticator app an account. The key is sealed with a key outside the database.
create table totp_keys (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  sealed_key text not null,
  made_at timestamptz not null,
  -- the 30-second step of the last code taken: a code opens once
  last_step bigint not null,
  primary key (account_id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);

create table recovery_codes (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);

create table passkeys (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  -- lives on several devices of its owner, and is copied now
  is_synced boolean not null,
  is_backed_up boolean not null,
  name text not null,
  made_at timestamptz not null,
  last_used_at timestamptz,
  primary key (id, tenant_id),
  constraint passkeys_credential unique (credential_id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
create index passkeys_of_account on passkeys (account_id, made_at);

-- Challenges and sealed passes that have served: none serves twice.
create table spent_passes (
  tenant_id uuid not null default current_tenant(),
  pass_hash text not null,
  ends_at timestamptz not null,
  primary key (pass_hash, tenant_id)
);
create index spent_passes_by_end on spent_passes (ends_at);

-- Who a foreign provider says somebody is. Without an account it waits for an administrator.
create table foreign_identities (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid,
  shown_name text,
  email text,
  seen_at timestamptz not null,
  linked_at timestamptz,
  primary key (id, tenant_id),
  constraint foreign_identities_subject unique (issuer, subject, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id),
  check ((account_id is null) = (linked_at is null))
);
create index foreign_identities_of_account on foreign_identities (account_id);
create index foreign_identities_waiting on foreign_identities (seen_at desc) where account_id is null;

-- One row: who must have a second factor from when, and the foreign provider.
create table sign_in_policies (
  tenant_id uuid not null default current_tenant(),
  required_roles text[] not null default '{}',
  required_from date,
  issuer text,
  client_id text,
  sealed_secret text,
  label text,
  match_by text check (match_by in ('link', 'email', 'username')),
  primary key (tenant_id),
  check (required_roles = '{}' or required_from is not null),
  check (issuer is null or (client_id is not null and label is not null and match_by is not null))
);
