-- A record that came from an import file answers searches under the id it bears there.
alter table search_entries add column external_id text;
alter table documents add column external_id text;

create or replace view documents_searchable as
select 'document'::text as kind, id, concat_ws(' ', type, number, title) as title, coalesce(body_text, '') as body, number,
       '/van-ban/' || slug as url, owner_unit_id as unit_id, issued as published_on, external_id
from documents where state = 'registered' and is_public;
