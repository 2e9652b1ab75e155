-- Tình trạng hiệu lực: days, from which the standing on any day follows (documents/rules/standing.ts); nothing has to be rewritten
-- when a day comes. A normative document states its own day of effect; an administrative one has effect from its signing
-- (Nghị định 30/2020/NĐ-CP Điều 15). `partly_on` and `ended_on` are kept from its own end, from what other documents do to it
-- and from what a person said of it.
alter table documents
  add column expires date,
  add column partly_on date,
  add column ended_on date,
  add column in_force_on date generated always as (
    case when effective is not null then effective
         when number ~ '/(19|20)[0-9][0-9]/' then null
         when lower(coalesce(type, '')) in ('hiến pháp', 'bộ luật', 'luật', 'pháp lệnh', 'nghị định', 'thông tư', 'thông tư liên tịch') then null
         else issued end) stored,
  -- when the public could first read it
  add column posted_at timestamptz;

update documents set posted_at = registered_at where state = 'registered' and is_public;

alter table document_relations
  drop constraint document_relations_relation_check,
  add constraint document_relations_relation_check
    check (relation in ('basis', 'mention', 'replaces', 'amends', 'repeals', 'implements'));

-- What a person said of a document's standing; the last word counts, 'computed' takes the words back.
create table document_standings (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  document_id uuid not null,
  standing text not null check (standing in ('in-force', 'partly', 'ended', 'computed')),
  since date not null,
  reason text not null,
  source text not null,
  said_by_unit_id uuid not null,
  said_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (document_id, tenant_id) references documents (id, tenant_id),
  foreign key (said_by_unit_id, tenant_id) references units (id, tenant_id)
);
create index document_standings_of on document_standings (document_id, said_at desc);
