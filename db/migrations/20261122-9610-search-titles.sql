-- Suggestions while typing, and the fields that a search can be narrowed to.
create index search_entries_title_words on search_entries using gin (to_tsvector('simple', title_key))
  where part = '' and kind <> 'passage';
create index search_entries_field on search_entries (field) where field is not null and part = '';
create or replace view documents_searchable as
select 'document'::text as kind, id, concat_ws(' ', type, number, title) as title, coalesce(body_text, '') as body, number,
       '/van-ban/' || slug as url, owner_unit_id as unit_id, issued as published_on, external_id, field
from documents where state = 'registered' and is_public;
