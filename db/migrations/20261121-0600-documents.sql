-- The register of official documents. A document that is only cited is a row too (state 'cited'): links have something to
-- point at, and it becomes 'registered' when its text arrives.
create table documents (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  slug text not null,
  state text not null check (state in ('cited', 'registered')),
  number text not null,
  number_key text not null,
  type text,
  issuer text,
  issuer_key text not null default '',
  issuer_unit_id uuid,
  issued date,
  effective date,
  title text not null,
  title_key text not null,
  signer text,
  field text,
  url text,
  body_text text,
  reading jsonb,
  is_public boolean not null default false,
  owner_unit_id uuid,
  registered_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint documents_slug_taken unique (slug, tenant_id),
  constraint documents_same unique nulls not distinct (number_key, issuer_key, issued, tenant_id),
  foreign key (issuer_unit_id, tenant_id) references units (id, tenant_id),
  foreign key (owner_unit_id, tenant_id) references units (id, tenant_id)
);
create index documents_public on documents (issued desc nulls last, id desc) where state = 'registered' and is_public;
create index documents_owner on documents (owner_unit_id, registered_at desc);
create index documents_number on documents (number_key, issued);
create index documents_type on documents (type, issued desc) where state = 'registered';

create table document_relations (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  from_document_id uuid not null,
  to_document_id uuid not null,
  relation text not null check (relation in ('basis', 'mention', 'replaces', 'amends', 'implements')),
  clause text,
  primary key (id, tenant_id),
  foreign key (from_document_id, tenant_id) references documents (id, tenant_id) on delete cascade,
  foreign key (to_document_id, tenant_id) references documents (id, tenant_id),
  constraint document_relations_once unique (from_document_id, to_document_id, relation, tenant_id),
  constraint document_relations_not_itself check (from_document_id <> to_document_id)
);
create index document_relations_to on document_relations (to_document_id, relation);

create view documents_searchable as
select 'document'::text as kind, id, concat_ws(' ', type, number, title) as title, coalesce(body_text, '') as body, number,
       '/van-ban/' || slug as url, owner_unit_id as unit_id, issued as published_on
from documents where state = 'registered' and is_public;
