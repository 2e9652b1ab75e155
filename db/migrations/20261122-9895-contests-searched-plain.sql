-- Rules are kept as they were typed; who searches shall not meet the signs of headings, lists, bold words and links.
create or replace view contests_searchable as
select 'contest'::text as kind, id, title,
       concat_ws(E'\n', summary, participants, place,
         replace(regexp_replace(regexp_replace(rules,
           '(^|\n)\s*(?:#{1,6}|[-*>]|[0-9]+[.)])[ \t]+', '\1', 'g'),
           '[!@%=]*\[([^]]*)\]\([^)]*\)', '\1', 'g'), '**', ''),
         (select string_agg(prize ->> 'name', E'\n') from jsonb_array_elements(prizes) as prize),
         (select string_agg(concat_ws(E'\n', r.title, r.words), E'\n') from contest_results r
           where r.contest_id = c.id and r.tenant_id = c.tenant_id and r.state = 'published')) as body,
       decision_number as number, '/cuoc-thi/' || slug as url, unit_id,
       (published_at at time zone 'Asia/Ho_Chi_Minh')::date as published_on, null::text as external_id
from contests c where state = 'published';
