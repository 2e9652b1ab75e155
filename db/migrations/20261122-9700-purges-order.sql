-- An act commits later than it writes, sometimes much later: who listens asks for what transactions wrote that were under way
-- when it last asked. The rows there are were heard long ago.
delete from cache_purges;
alter table cache_purges add column written_by xid8 not null default pg_current_xact_id();
create index cache_purges_by_writer on cache_purges (written_by);
