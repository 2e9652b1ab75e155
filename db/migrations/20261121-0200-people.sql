-- One person per account. Lists are sorted by name_sort (given name first, Vietnamese order) and searched by words.
create table accounts (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$'),
  name text not null,
  name_sort text collate "C" not null,
  words tsvector not null,
  email text,
  phone text,
  state text not null check (state in ('active', 'disabled')),
  state_since timestamptz not null,
  password_hash text,
  password_set_at timestamptz,
  must_change_password boolean not null default false,
  last_signed_in_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint accounts_username_taken unique (username, tenant_id),
  constraint accounts_email_taken unique (email, tenant_id)
);
create index accounts_by_name on accounts (name_sort, id);
create index accounts_by_words on accounts using gin (words);

-- A post is never edited: it ends and another begins, so that rights of the past stay readable.
create table posts (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  account_id uuid not null,
  unit_id uuid not null,
  title text not null,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array[
    'administrator', 'coordinator', 'officer', 'head', 'author', 'editor', 'approver', 'leader', 'inspector', 'appraiser',
    'receptionist', 'feedback-officer', 'auditor']),
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  -- a post withdrawn on its first day is left without any day
  constraint posts_dates check (valid_to is null or valid_to >= valid_from - 1)
);
create unique index posts_held_once on posts (account_id, unit_id, title, tenant_id) where valid_to is null;
create index posts_of_account on posts (account_id, valid_from);
create index posts_of_unit on posts (unit_id, valid_from);

create table sessions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  account_id uuid not null,
  post_id uuid not null,
  token_hash text not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  address text not null,
  device text not null,
  primary key (id, tenant_id),
  constraint sessions_token unique (token_hash, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id),
  foreign key (post_id, tenant_id) references posts (id, tenant_id)
);
create index sessions_of_account on sessions (account_id, seen_at desc) where ended_at is null;
create index sessions_by_end on sessions (ends_at);

-- The last passwords of an account, so that one is not taken again.
create table old_passwords (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  set_at timestamptz not null,
  hash text not null,
  primary key (account_id, set_at, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);

-- One-time links to set a password; only the hash of the secret is kept.
create table password_tickets (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (id, tenant_id),
  constraint password_tickets_token unique (token_hash, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
create index password_tickets_of_account on password_tickets (account_id, made_at);

-- Counted by the hash of what was typed as user name, whether such an account exists or not: neither time nor answer tells.
create table sign_in_attempts (
  tenant_id uuid not null default current_tenant(),
  name_hash text not null,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (name_hash, tenant_id)
);
create index sign_in_attempts_by_time on sign_in_attempts (last_at);

create table sign_in_failures (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  at timestamptz not null,
  address text not null,
  account_id uuid,
  primary key (id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
create index sign_in_failures_by_address on sign_in_failures (address, at);
create index sign_in_failures_by_time on sign_in_failures (at);

-- One row while an empty installation waits for its first administrator.
create table setup_codes (
  tenant_id uuid not null default current_tenant(),
  code_hash text not null,
  made_at timestamptz not null,
  primary key (tenant_id)
);
