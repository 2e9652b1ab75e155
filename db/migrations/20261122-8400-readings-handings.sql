-- Documents that were handed in together: what of them became a reading points here; what was refused is told here.
create table reading_handings (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  unit_id uuid not null,
  handed_at timestamptz not null,
  handed_by uuid,
  refused jsonb not null default '[]',
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);

-- A reading can be put aside and taken back; after a while it goes for good.
alter table document_readings
  add column handing_id uuid,
  add column dismissed_at timestamptz,
  add foreign key (handing_id, tenant_id) references reading_handings (id, tenant_id),
  drop constraint document_readings_state_check,
  add constraint document_readings_state_check check (state in ('open', 'registered', 'dismissed')),
  add constraint document_readings_dismissed check ((state = 'dismissed') = (dismissed_at is not null));
create index document_readings_by_handing on document_readings (handing_id);
create index document_readings_by_reader on document_readings (read_by) where state = 'open';
create index document_readings_dismissed_at on document_readings (dismissed_at) where state = 'dismissed';

-- A scan whose letters are being made out in the background. Its id becomes that of the reading. `pages` is known once the first
-- page is looked at; `failure` is set where nothing came of it and a person decides how to go on.
create table reading_scans (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  unit_id uuid not null,
  handing_id uuid,
  file_name text not null,
  handed_at timestamptz not null,
  handed_by uuid,
  page integer not null default 0,
  pages integer,
  attempts integer not null default 0,
  failure text,
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (handing_id, tenant_id) references reading_handings (id, tenant_id)
);
create index reading_scans_by_unit on reading_scans (unit_id, handed_at);
create index reading_scans_by_person on reading_scans (handed_by);
create index reading_scans_by_handing on reading_scans (handing_id);

-- What was made out of its pictures so far, so that a restart of the server does not begin anew.
create table reading_scan_pictures (
  scan_id uuid not null,
  tenant_id uuid not null default current_tenant(),
  sha256 text not null,
  pages jsonb not null,
  primary key (scan_id, sha256, tenant_id),
  foreign key (scan_id, tenant_id) references reading_scans (id, tenant_id) on delete cascade
);
