-- Where the texts that are up lead: for the nightly report of links that no longer open.
create view article_links as
select distinct e.tenant_id, e.article_id, e.unit_id, e.title, found.href #>> '{}' as href
from article_editions e, jsonb_path_query(e.body, '$.**.href') as found(href)
where e.state = 'published' and jsonb_typeof(found.href) = 'string';

create table link_places (
  tenant_id uuid not null default current_tenant(),
  article_id uuid not null,
  href text not null,
  unit_id uuid not null,
  title text not null,
  primary key (article_id, href, tenant_id),
  foreign key (article_id, tenant_id) references articles (id, tenant_id) on delete cascade,
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index link_places_href on link_places (href);

create table link_checks (
  tenant_id uuid not null default current_tenant(),
  href text not null,
  state text not null check (state in ('ok', 'broken', 'unknown')),
  reason text,
  -- nights in a row on which it did not answer
  failures int not null default 0,
  checked_at timestamptz not null,
  broken_since timestamptz,
  primary key (href, tenant_id)
);
create index link_checks_broken on link_checks (state) where state = 'broken';

create table link_settings (
  tenant_id uuid not null default current_tenant(),
  -- asks other sites' servers; off until an administrator says so
  outside boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id),
  foreign key (set_by, tenant_id) references accounts (id, tenant_id)
);
