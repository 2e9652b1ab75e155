-- The index becomes lists of our own. PostgreSQL's text search knows no rarity of words, and reading a vector for each match
-- costs more than a page may take. A shelf holds what is searched together; a shard of it never changes: lists of which entries
-- hold a term, merged into larger ones in the background. What is new stands beside them as its words until it is packed.
create table search_shelves (
  tenant_id uuid not null default current_tenant(),
  shelf text not null,
  -- grows with each change: who remembers a state knows by it whether the state is the present one
  version bigint not null default 0,
  last_place int not null default 0,
  -- of the rules by which words are made: another one, and everything is read anew
  edition int not null default 0,
  primary key (shelf, tenant_id)
);

create table search_words (
  tenant_id uuid not null default current_tenant(),
  place int not null,
  shelf text not null,
  -- loose: in no shard yet; gone: in one, but no more to be found
  state text not null default 'loose' check (state in ('loose', 'packed', 'gone')),
  words bytea not null,
  title_length int not null,
  -- numbers of documents: terms and how they stand there
  marks bytea not null,
  -- what is known of the entry: place, length, kind, unit, field, year, group
  facts bytea not null,
  primary key (place, shelf, tenant_id)
);
create index search_words_waiting on search_words (shelf, state, place) where state <> 'packed';
alter table search_words alter column words set storage external;

create table search_shards (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  shelf text not null,
  size int not null check (size > 0),
  words_count bigint not null,
  facts bytea not null,
  -- merged into another: kept a little for those who are reading it
  retired_at timestamptz,
  primary key (id, tenant_id)
);
alter table search_shards alter column facts set storage external;

create table search_lists (
  tenant_id uuid not null default current_tenant(),
  shard_id uuid not null,
  term int not null,
  list bytea not null,
  primary key (shard_id, term, tenant_id),
  foreign key (shard_id, tenant_id) references search_shards (id, tenant_id) on delete cascade
);
alter table search_lists alter column list set storage external;

alter table search_entries
  drop column tokens,
  drop column number_key,
  -- the clause of a document; the whole thing bears none
  add column part text not null default '',
  add column part_title text,
  add column number text,
  add column field text,
  -- its number on the shelf, a new one with each change; null: to be read
  add column place int;
alter table search_entries drop constraint search_entries_pkey;
alter table search_entries add primary key (id, kind, part, tenant_id);
create index search_entries_place on search_entries (place);
create index search_entries_unread on search_entries (id) where place is null;
create index search_entries_titles on search_entries (title_key text_pattern_ops) where part = '' and kind <> 'passage';
