-- Plans: drafts and adopted ones are rows of one table; their tasks stand in `tasks` only after adoption.
create table plans (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  kind text not null default 'communication' check (kind in ('communication')),
  state text not null default 'draft' check (state in ('draft', 'adopted', 'closed')),
  slug text,
  title text not null,
  number text,
  document_type text not null,
  issuer text,
  issued date,
  signer text,
  period_from date,
  period_to date,
  scope_unit_id uuid,
  lead_unit_id uuid not null,
  parent_plan_id uuid,
  document_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  adopted_at timestamptz,
  adopted_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (id, tenant_id),
  constraint plans_slug_taken unique (slug, tenant_id),
  foreign key (scope_unit_id, tenant_id) references units (id, tenant_id),
  foreign key (lead_unit_id, tenant_id) references units (id, tenant_id),
  foreign key (parent_plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (document_id, tenant_id) references documents (id, tenant_id),
  constraint plans_period check ((period_from is null) = (period_to is null) and period_from <= period_to),
  constraint plans_adopted_whole check (state = 'draft' or (slug is not null and period_from is not null and scope_unit_id is not null and adopted_at is not null)),
  constraint plans_closed_at check ((state = 'closed') = (closed_at is not null))
);
create index plans_by_lead on plans (lead_unit_id, state, created_at desc);
create index plans_by_state on plans (state, period_to desc, id);
create index plans_by_document on plans (document_id) where document_id is not null;

-- The source of an imported plan and what was read in it; a plan written by hand has no row here.
create table plan_sources (
  plan_id uuid not null,
  tenant_id uuid not null default current_tenant(),
  file_id uuid not null,
  file_name text not null,
  reading jsonb not null,
  primary key (plan_id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade
);

create table plan_items (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  section text not null check (section in ('purpose', 'requirement', 'content', 'channel', 'audience', 'reporting', 'funding')),
  position int not null check (position > 0),
  marker text,
  raw_marker text,
  text text not null,
  areas text[] not null default '{}',
  span_from int,
  span_to int,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade,
  constraint plan_items_place unique (plan_id, section, position, tenant_id) deferrable initially deferred,
  constraint plan_items_span check ((span_from is null) = (span_to is null) and span_from <= span_to)
);

create table plan_targets (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  position int not null check (position > 0),
  text text not null,
  measure text not null,
  comparator text not null check (comparator in ('>=', '<=', '>', '<', '=')),
  value numeric not null,
  unit text not null default '',
  due_on date,
  span_from int,
  span_to int,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade,
  constraint plan_targets_place unique (plan_id, position, tenant_id) deferrable initially deferred,
  constraint plan_targets_span check ((span_from is null) = (span_to is null) and span_from <= span_to)
);

-- Tasks of a draft: still to be corrected, given to nobody. At adoption they become real tasks.
create table plan_orders (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  item_id uuid,
  position int not null check (position > 0),
  text text not null,
  product text,
  group_label text,
  lead_units uuid[] not null default '{}',
  lead_groups text[] not null default '{}',
  lead_phrase text,
  support_units uuid[] not null default '{}',
  support_groups text[] not null default '{}',
  support_phrase text,
  requested boolean not null default false,
  schedule jsonb not null,
  quota_count int check (quota_count > 0),
  quota_of text,
  accepts text[] not null default '{}',
  areas text[] not null default '{}',
  span_from int,
  span_to int,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade,
  foreign key (item_id, tenant_id) references plan_items (id, tenant_id),
  constraint plan_orders_place unique (plan_id, position, tenant_id) deferrable initially deferred,
  constraint plan_orders_quota check ((quota_count is null) = (quota_of is null)),
  constraint plan_orders_span check ((span_from is null) = (span_to is null) and span_from <= span_to)
);
create index plan_orders_by_item on plan_orders (item_id) where item_id is not null;

-- Documents that a draft cites; at adoption they become relations of the register.
create table plan_citations (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  position int not null check (position > 0),
  number text not null,
  type text,
  issuer text,
  issued date,
  relation text not null check (relation in ('basis', 'implements', 'mention', 'replaces', 'amends')),
  span_from int,
  span_to int,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade,
  constraint plan_citations_place unique (plan_id, position, tenant_id) deferrable initially deferred,
  constraint plan_citations_span check ((span_from is null) = (span_to is null) and span_from <= span_to)
);

-- Places to look at: a row that is there was not looked at yet.
create table plan_doubts (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  code text not null,
  message text not null default '',
  part text not null check (part in ('plan', 'item', 'target', 'order', 'citation')),
  part_id uuid,
  span_from int,
  span_to int,
  primary key (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade,
  constraint plan_doubts_part check ((part = 'plan') = (part_id is null)),
  constraint plan_doubts_span check ((span_from is null) = (span_to is null) and span_from <= span_to)
);
create index plan_doubts_by_plan on plan_doubts (plan_id);

-- Which task carries out which content item; item_id null: the task stands only in the assignment table.
create table plan_item_tasks (
  task_id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  item_id uuid,
  position int not null check (position > 0),
  primary key (task_id, tenant_id),
  foreign key (task_id, tenant_id) references tasks (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (item_id, tenant_id) references plan_items (id, tenant_id)
);
create index plan_item_tasks_by_plan on plan_item_tasks (plan_id, position);
create index plan_item_tasks_by_item on plan_item_tasks (item_id) where item_id is not null;

create view plans_searchable as
select 'plan'::text as kind, p.id, p.title,
       coalesce((select string_agg(i.text, E'\n' order by i.section, i.position) from plan_items i where i.plan_id = p.id and i.tenant_id = p.tenant_id), '') as body,
       p.number, '/ke-hoach/' || p.slug as url, p.lead_unit_id as unit_id, coalesce(p.issued, p.period_from) as published_on
from plans p
where p.state <> 'draft' and p.tenant_id = current_tenant();
