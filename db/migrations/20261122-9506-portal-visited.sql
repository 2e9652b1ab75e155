-- The portal's own pages that are up: for whoever asks which addresses are pages.
create view portal_pages as
select p->>'address' as url, p->>'title' as title, l.tenant_id
from portal_layouts l cross join jsonb_array_elements(coalesce(l.content->'pages', '[]'::jsonb)) as p
where l.state = 'live' and l.unit_id is null;
