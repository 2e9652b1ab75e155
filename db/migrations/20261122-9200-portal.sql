-- The portal as its office arranges it: menus, home page, banners. Of a unit's own section the same, with unit_id.
create table portal_settings (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  -- the unit whose editors and approvers keep the portal
  unit_id uuid not null,
  primary key (id, tenant_id),
  constraint portal_settings_once unique (tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);

create table portal_layouts (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  -- null: the portal itself
  unit_id uuid,
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'live', 'past', 'dropped')),
  content jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null,
  saved_by uuid,
  put_up_at timestamptz,
  put_up_by uuid,
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint portal_layouts_dated check ((state in ('live', 'past')) = (put_up_at is not null))
);
create unique index portal_layouts_number on portal_layouts (tenant_id, coalesce(unit_id, tenant_id), number);
create unique index portal_layouts_one_draft on portal_layouts (tenant_id, coalesce(unit_id, tenant_id)) where state = 'draft';
create unique index portal_layouts_one_live on portal_layouts (tenant_id, coalesce(unit_id, tenant_id)) where state = 'live';

-- What a draft was before each change, so that a change can be taken back.
create table portal_layout_steps (
  tenant_id uuid not null default current_tenant(),
  layout_id uuid not null,
  version int not null,
  content jsonb not null,
  primary key (layout_id, version, tenant_id),
  foreign key (layout_id, tenant_id) references portal_layouts (id, tenant_id) on delete cascade
);

-- Banner pictures in two widths.
create table portal_pictures (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  unit_id uuid,
  file_id uuid not null,
  small_file_id uuid not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  small_width int not null check (small_width > 0),
  created_at timestamptz not null,
  primary key (id, tenant_id),
  constraint portal_pictures_file unique (file_id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (file_id, tenant_id) references files (id, tenant_id),
  foreign key (small_file_id, tenant_id) references files (id, tenant_id)
);

-- Which unit fills a section that the law asks for.
create table portal_duties (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  section text not null,
  unit_id uuid not null,
  primary key (id, tenant_id),
  constraint portal_duties_section unique (section, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
