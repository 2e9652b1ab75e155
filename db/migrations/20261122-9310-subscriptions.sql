-- Who gets news by mail. The address is all that is kept of a person, and it goes with the subscription; tokens are kept as hashes.
create table subscribers (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  address text not null check (address = lower(address)),
  state text not null check (state in ('pending', 'confirmed')),
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly')),
  kinds text[] not null,
  -- none = all of them
  unit_ids uuid[] not null default '{}',
  topics text[] not null default '{}',
  -- the version of the words that were agreed to
  consent text not null,
  asked_at timestamptz not null,
  -- letters that asked for confirmation, or told of the subscription, on the day of asked_at
  asked_count int not null default 1,
  confirmed_at timestamptz,
  planned_through timestamptz,
  bounces int not null default 0,
  primary key (id, tenant_id),
  constraint subscribers_address unique (address, tenant_id),
  constraint subscribers_confirmed_whole check (state = 'pending' or (confirmed_at is not null and planned_through is not null))
);
create index subscribers_due on subscribers (rhythm, planned_through) where state = 'confirmed';

create table subscriber_tokens (
  tenant_id uuid not null default current_tenant(),
  hash bytea not null,
  subscriber_id uuid not null,
  purpose text not null check (purpose in ('confirm', 'manage')),
  valid_until timestamptz not null,
  primary key (hash, tenant_id),
  foreign key (subscriber_id, tenant_id) references subscribers (id, tenant_id) on delete cascade
);
create index subscriber_tokens_of on subscriber_tokens (subscriber_id);

-- What went public, once each: the first publication is news, a correction is not.
create table published_things (
  tenant_id uuid not null default current_tenant(),
  kind text not null,
  subject_id uuid not null,
  happened_at timestamptz not null,
  heard_at timestamptz not null,
  primary key (subject_id, kind, tenant_id)
);
create index published_things_heard on published_things (heard_at);

create table subscription_letters (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  subscriber_id uuid not null,
  -- the day it is for; null: at once
  day date,
  state text not null check (state in ('planned', 'sending', 'sent', 'empty', 'refused')),
  state_at timestamptz not null,
  planned_at timestamptz not null,
  primary key (id, tenant_id),
  constraint subscription_letters_once unique (subscriber_id, day, tenant_id),
  foreign key (subscriber_id, tenant_id) references subscribers (id, tenant_id) on delete cascade
);
create index subscription_letters_open on subscription_letters (planned_at) where state in ('planned', 'sending');

-- Each thing once to each subscriber, whatever runs twice.
create table subscription_letter_things (
  tenant_id uuid not null default current_tenant(),
  subscriber_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  letter_id uuid not null,
  primary key (subscriber_id, subject_id, kind, tenant_id),
  foreign key (letter_id, tenant_id) references subscription_letters (id, tenant_id) on delete cascade
);
create index subscription_letter_things_of on subscription_letter_things (letter_id);
