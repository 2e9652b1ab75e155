-- How often public pages are seen: sums by day, never by whom. Nothing of an address or a browser is kept here or anywhere.
create table visit_pages (
  tenant_id uuid not null default current_tenant(),
  day date not null,
  path text not null check (path like '/%' and length(path) <= 300),
  -- the thing the page is about; null: a list, the home page
  kind text,
  subject_id uuid,
  -- whose page it was on that day
  unit_id uuid,
  views int not null default 0,
  visitors int not null default 0,
  -- among the views: on a phone, and where they came from
  phone int not null default 0,
  from_inside int not null default 0,
  from_search int not null default 0,
  from_social int not null default 0,
  from_gov int not null default 0,
  from_other int not null default 0,
  from_direct int not null default 0,
  -- apart from the views
  staff int not null default 0,
  bots int not null default 0,
  primary key (day, path, tenant_id),
  constraint visit_pages_subject check ((kind is null) = (subject_id is null)),
  constraint visit_pages_sources check (from_inside + from_search + from_social + from_gov + from_other + from_direct <= views),
  constraint visit_pages_parts check (views >= 0 and visitors between 0 and views and phone between 0 and views and staff >= 0 and bots >= 0)
);
create index visit_pages_of_subject on visit_pages (subject_id, day) where subject_id is not null;
create index visit_pages_of_unit on visit_pages (unit_id, day) where unit_id is not null;

-- Of a unit's pages together, and of those of a topic: whoever saw several of them is one visitor.
create table visit_groups (
  tenant_id uuid not null default current_tenant(),
  day date not null,
  axis text not null check (axis in ('unit', 'topic')),
  key text not null,
  views int not null default 0 check (views >= 0),
  visitors int not null default 0 check (visitors between 0 and views),
  primary key (day, axis, key, tenant_id)
);

create table visit_days (
  tenant_id uuid not null default current_tenant(),
  day date not null,
  views bigint not null default 0 check (views >= 0),
  visitors bigint not null default 0 check (visitors between 0 and views),
  primary key (day, tenant_id)
);

-- How many are there now, as each process of the program saw it last.
create table visit_presence (
  tenant_id uuid not null default current_tenant(),
  process uuid not null,
  online int not null check (online >= 0),
  seen_at timestamptz not null,
  primary key (process, tenant_id)
);

create view visits_figures as
select day, path, kind, subject_id, unit_id, views, visitors, phone, from_inside, from_search, from_social, from_gov, from_other,
       from_direct, staff, bots, tenant_id
from visit_pages;
