-- Nearly all terms are rare (each number of a document is one), and a row for each costs several times what it holds, when written,
-- merged and kept. So the lists of a shard stand in pages of a few kilobytes. The index is made anew at the next start.
delete from search_shards;
drop table search_lists;
create table search_lists (
  tenant_id uuid not null default current_tenant(),
  shard_id uuid not null,
  page int not null,
  -- a directory of the terms, then their lists, in the order of the terms
  lists bytea not null,
  primary key (shard_id, page, tenant_id),
  foreign key (shard_id, tenant_id) references search_shards (id, tenant_id) on delete cascade
);
alter table search_lists alter column lists set storage external;
alter table search_shards
  -- the first term of each page
  add column firsts bytea not null default '',
  -- words by terms, and about how many entries hold each
  add column lexicon bytea not null default '';
alter table search_shards alter column firsts set storage external;
