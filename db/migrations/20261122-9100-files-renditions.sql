-- A picture in further widths and formats, made after the act that kept it. Each is a file of its own, whose subject is the
-- picture, so that backups, checks and the sweep know it as they know every file.
create table file_renditions (
  tenant_id uuid not null default current_tenant(),
  -- the picture that pages name
  file_id uuid not null,
  rendition_id uuid not null,
  type text not null check (type in ('image/avif', 'image/webp', 'image/jpeg')),
  width int not null check (width > 0),
  primary key (file_id, type, width, tenant_id),
  foreign key (file_id, tenant_id) references files (id, tenant_id) on delete cascade,
  foreign key (rendition_id, tenant_id) references files (id, tenant_id) on delete cascade
);
create index file_renditions_of on file_renditions (rendition_id);
