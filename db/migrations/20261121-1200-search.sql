-- One narrow table over everything public; the vector is written by our own tokeniser (folded and accented syllables,
-- pairs of syllables), because PostgreSQL's parser breaks document numbers and knows no Vietnamese.
create table search_entries (
  tenant_id uuid not null default current_tenant(),
  kind text not null,
  id uuid not null,
  title text not null,
  title_key text not null,
  number_key text not null default '',
  body text not null default '',
  url text not null,
  unit_id uuid,
  published_on date,
  tokens tsvector not null,
  primary key (id, kind, tenant_id)
);
create index search_entries_tokens on search_entries using gin (tokens);
create index search_entries_number on search_entries (number_key text_pattern_ops) where number_key <> '';
create index search_entries_kind on search_entries (kind, published_on desc);
