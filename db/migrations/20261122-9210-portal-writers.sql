-- Everyone who changed a draft: a page of the portal is put up by somebody else than its writer.
alter table portal_layouts add column writer_ids uuid[] not null default '{}';
