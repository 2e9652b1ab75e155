-- Links stand not only in texts: also in menus, banners and pages of the portal. The places are taken down anew every night, so
-- the table is made anew; a place says of which capability it is, and where it is mended.
drop table link_places;
create table link_places (
  tenant_id uuid not null default current_tenant(),
  kind text not null,
  thing_id uuid not null,
  href text not null,
  -- null: of the portal while no unit keeps it
  unit_id uuid,
  title text not null,
  -- null: where texts are read by their unit
  mend_href text,
  primary key (kind, thing_id, href, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index link_places_href on link_places (href);
