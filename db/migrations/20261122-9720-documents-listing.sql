-- The register is read page by page from any place in it: one key that is never empty, in the order in which it is listed.
-- What has no date stands last.
alter table documents add column listed_on date not null generated always as (coalesce(issued, '-infinity'::date)) stored;
drop index documents_public;
drop index documents_type;
create index documents_public on documents (listed_on desc, id desc) where state = 'registered' and is_public;
create index documents_public_of_type on documents (type, listed_on desc, id desc) where state = 'registered' and is_public;
-- Words of titles, also begun ones.
create index documents_title_words on documents using gin (to_tsvector('simple', title_key)) where state = 'registered' and is_public;
create index documents_number_prefix on documents (number_key text_pattern_ops);
