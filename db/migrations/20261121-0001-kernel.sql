-- Every table carries tenant_id (the installation) in its key, so that it can be distributed one day.
create function current_tenant() returns uuid
  language sql stable
  as $$ select current_setting('caicach.tenant')::uuid $$;

-- Append-only tables: a trigger calls this function; the application’s rights to update and delete follow from the trigger.
create function refuse_change() returns trigger
  language plpgsql
  as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;

-- The event row: audit trail, timeline of the pages and outbox in one.
create table events (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  at timestamptz not null,
  actor_id uuid,
  post_id uuid,
  unit_id uuid,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  facts jsonb not null default '{}',
  origin_ip inet,
  primary key (id, tenant_id)
);
create index events_by_subject on events (subject_id, at, id);
create index events_by_unit on events (unit_id, at desc, id desc) where unit_id is not null;
create index events_by_actor on events (actor_id, at desc, id desc) where actor_id is not null;
create index events_by_time on events (at desc, id desc);
create index events_by_verb on events (verb, at desc);

create trigger events_append_only before update or delete or truncate on events
  for each statement execute function refuse_change();

-- Committed events that are not in the chain yet; the row goes when the event is sealed.
create table unsealed_events (
  event_id uuid not null,
  tenant_id uuid not null default current_tenant(),
  primary key (event_id, tenant_id),
  foreign key (event_id, tenant_id) references events (id, tenant_id)
);

-- The hash chain: the one order of all committed events.
create table event_seals (
  seq bigint not null,
  tenant_id uuid not null default current_tenant(),
  event_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  prev text not null check (prev ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  primary key (seq, tenant_id),
  constraint event_seals_once unique (event_id, tenant_id),
  foreign key (event_id, tenant_id) references events (id, tenant_id)
);

create trigger event_seals_append_only before update or delete or truncate on event_seals
  for each statement execute function refuse_change();

create table chain_heads (
  seq bigint not null,
  tenant_id uuid not null default current_tenant(),
  hash text not null,
  signed_at timestamptz not null,
  key_id text not null,
  signature text not null,
  primary key (seq, signed_at, tenant_id)
);

create trigger chain_heads_append_only before update or delete or truncate on chain_heads
  for each statement execute function refuse_change();

-- How far each listener has read the chain, and how it is retrying.
create table event_deliveries (
  listener text not null,
  tenant_id uuid not null default current_tenant(),
  seq bigint not null,
  attempts int not null default 0,
  next_try_at timestamptz,
  last_error text,
  lease_holder uuid,
  lease_until timestamptz,
  primary key (listener, tenant_id)
);

create table dead_letters (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  listener text not null,
  seq bigint not null,
  error text not null,
  at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (seq, tenant_id) references event_seals (seq, tenant_id)
);

-- Requests that were answered: the same key gets the same answer.
create table requests (
  owner text not null,
  key text not null,
  tenant_id uuid not null default current_tenant(),
  response jsonb,
  at timestamptz not null default now(),
  primary key (owner, key, tenant_id)
);
create index requests_by_time on requests (at);

create table jobs (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  kind text not null,
  payload jsonb not null default '{}',
  dedup_key text,
  state text not null default 'ready' check (state in ('ready', 'leased', 'done', 'dead')),
  run_at timestamptz not null,
  attempts int not null default 0,
  lease_holder uuid,
  lease_until timestamptz,
  last_error text,
  finished_at timestamptz,
  primary key (id, tenant_id),
  constraint jobs_once unique (dedup_key, tenant_id)
);
create index jobs_ready on jobs (run_at, id) where state = 'ready';
create index jobs_leased on jobs (lease_until) where state = 'leased';
create index jobs_finished on jobs (finished_at) where state = 'done';

create table schedules (
  name text not null,
  tenant_id uuid not null default current_tenant(),
  rule text not null,
  next_run_at timestamptz not null,
  primary key (name, tenant_id)
);

-- One row a name to be locked: work that only one process may do at a time.
create table leases (
  name text not null,
  tenant_id uuid not null default current_tenant(),
  primary key (name, tenant_id)
);
