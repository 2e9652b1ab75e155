-- Editions: a document that amends an adopted plan is drafted like a plan of its own, compared with the plan, and taken over
-- into it; then its draft row stays as the record of that edition.
alter table plans drop constraint plans_state_check;
alter table plans add constraint plans_state_check check (state in ('draft', 'adopted', 'closed', 'edition'));
alter table plans drop constraint plans_adopted_whole;
alter table plans add constraint plans_adopted_whole check (state in ('draft', 'edition')
  or (slug is not null and period_from is not null and scope_unit_id is not null and adopted_at is not null));
alter table plans add column amends_plan_id uuid;
alter table plans add column amends_whole boolean not null default false;
comment on column plans.amends_whole is 'the document says the whole plan anew, so that what it lacks is removed; false = it names only what changes';
alter table plans add foreign key (amends_plan_id, tenant_id) references plans (id, tenant_id);
alter table plans add constraint plans_edition_of check (state <> 'edition' or amends_plan_id is not null);
create index plans_by_parent on plans (parent_plan_id) where parent_plan_id is not null;
create index plans_by_amended on plans (amends_plan_id) where amends_plan_id is not null;
-- Two drafts of one document adopted at the same moment: the second is refused by this.
create unique index plans_document_once on plans (number, issued, coalesce(issuer, ''), tenant_id)
  where state in ('adopted', 'closed') and number is not null;

-- What a later edition removed stays for the tasks and links that point to it; its place is beyond all others.
alter table plan_items add column removed_in int;
alter table plan_item_tasks add column from_edition int not null default 1;
alter table plan_item_tasks add column until_edition int;
-- Which row of the plan a row of the amending draft replaces, where a person said so; is_new: none.
alter table plan_items add column replaces_id uuid;
alter table plan_items add column is_new boolean not null default false;
alter table plan_orders add column replaces_id uuid;
alter table plan_orders add column is_new boolean not null default false;
-- The unfinished task of an earlier plan that this one goes on with.
alter table plan_orders add column carries_task_id uuid;
alter table plan_orders add foreign key (carries_task_id, tenant_id) references tasks (id, tenant_id);

create table plan_editions (
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  ordinal int not null check (ordinal > 0),
  -- null: the plan as it was first adopted
  draft_id uuid,
  document_id uuid,
  name text not null,
  issued date,
  adopted_at timestamptz not null,
  adopted_by uuid,
  superseded_at timestamptz,
  -- what was taken over and what was left, in the words that people saw
  changes jsonb not null default '[]',
  -- the whole plan as it stood, kept when the next edition takes its place; null = the plan as it stands
  content jsonb,
  primary key (plan_id, ordinal, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (draft_id, tenant_id) references plans (id, tenant_id),
  foreign key (document_id, tenant_id) references documents (id, tenant_id),
  constraint plan_editions_kept check ((superseded_at is null) = (content is null))
);

-- Which item of the plan above an item of a child plan carries out: proposed by likeness, confirmed by a person.
create table plan_item_links (
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  item_id uuid not null,
  parent_item_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid,
  primary key (item_id, parent_item_id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade,
  foreign key (item_id, tenant_id) references plan_items (id, tenant_id) on delete cascade,
  foreign key (parent_item_id, tenant_id) references plan_items (id, tenant_id) on delete cascade
);
create index plan_item_links_by_plan on plan_item_links (plan_id);
create index plan_item_links_by_parent on plan_item_links (parent_item_id);

create or replace view plans_searchable as
select 'plan'::text as kind, p.id, p.title,
       coalesce((select string_agg(i.text, E'\n' order by i.section, i.position) from plan_items i
         where i.plan_id = p.id and i.tenant_id = p.tenant_id and i.removed_in is null), '') as body,
       p.number, '/ke-hoach/' || p.slug as url, p.lead_unit_id as unit_id, coalesce(p.issued, p.period_from) as published_on
from plans p
where p.state in ('adopted', 'closed') and p.tenant_id = current_tenant();
