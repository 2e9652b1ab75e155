-- Thủ tục hành chính (NĐ 63/2010/NĐ-CP, 48/2013/NĐ-CP, 92/2017/NĐ-CP): a procedure keeps its national code for ever; what it says is a
-- version with its days, so that a case can rest on the one that stood when it was received.
create table procedures (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  code text not null check (code ~ '^\d\.\d{6}$'),
  state text not null default 'in-force' check (state in ('in-force', 'abolished')),
  -- the lines of portals that were taken in: each tells its news once
  local_hashes text[] not null default '{}',
  -- as a provincial portal lists it: NĐ 42/2022/NĐ-CP Điều 11
  online_level text check (online_level in ('full', 'partial', 'information')),
  -- the office's own, beside those of the source
  keywords text not null default '',
  keywords_key text not null default '',
  abolished_by text,
  abolished_from date,
  -- the record's own id in the file it came in
  external_id text,
  taken_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint procedures_code_taken unique (code, tenant_id),
  constraint procedures_abolished check ((state = 'abolished') = (abolished_by is not null and abolished_from is not null))
);

create table procedure_versions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  procedure_id uuid not null,
  number int not null,
  -- the first day on which it was shown here, and the first on which it was not
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- 'national': all parts; 'local': a provincial portal's line, which names it only
  origin text not null check (origin in ('national', 'local')),
  name text not null,
  name_sort text collate "C" not null,
  -- name, code and keywords of the source, folded
  search_key text not null,
  decision text,
  kind text,
  field text,
  levels text[] not null,
  audiences text[] not null,
  agency text,
  agency_keys text[] not null,
  content jsonb not null,
  -- the cells as the source prints them
  raw jsonb not null,
  source_keywords text,
  source text,
  source_url text,
  missing text[] not null,
  words text not null,
  source_hash text not null,
  taken_at timestamptz not null,
  primary key (id, tenant_id),
  constraint procedure_versions_numbered unique (procedure_id, number, tenant_id),
  foreign key (procedure_id, tenant_id) references procedures (id, tenant_id)
);
create index procedures_keywords on procedures using gin (to_tsvector('simple', keywords_key)) where keywords_key <> '';
create unique index procedure_versions_current on procedure_versions (procedure_id, tenant_id) where valid_to is null;
create index procedure_versions_listed on procedure_versions (name_sort, procedure_id) where valid_to is null;
create index procedure_versions_words on procedure_versions using gin (to_tsvector('simple', search_key)) where valid_to is null;
create index procedure_versions_agencies on procedure_versions using gin (agency_keys) where valid_to is null;

create view procedures_searchable as
select 'procedure'::text as kind, p.id, case p.state when 'abolished' then 'Đã bãi bỏ: ' || v.name else v.name end as title,
       concat_ws(E'\n', nullif(p.keywords, ''), v.source_keywords, v.field, v.agency, array_to_string(v.audiences, ', '), v.words) as body,
       p.code as number, '/thu-tuc/' || p.code as url, null::uuid as unit_id, v.field, v.valid_from as published_on,
       coalesce(p.external_id, p.code) as external_id
from procedures p join procedure_versions v on v.procedure_id = p.id and v.tenant_id = p.tenant_id and v.valid_to is null;
-- which page an address is, so that the view is asked by its address at once
create index procedures_address on procedures (('/thu-tuc/' || code));
