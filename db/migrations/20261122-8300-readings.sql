-- Đọc văn bản: what the machine read in a document that was handed in, and what a person put right before it is registered.
create table document_readings (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  unit_id uuid not null,
  state text not null check (state in ('open', 'registered')),
  file_name text not null,
  -- as the machine read it; the corrections are laid over it when it is shown and registered
  reading jsonb not null,
  corrections jsonb not null default '[]',
  document_id uuid,
  read_at timestamptz not null,
  read_by uuid,
  version integer not null default 1,
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (document_id, tenant_id) references documents (id, tenant_id),
  constraint document_readings_registered check ((state = 'registered') = (document_id is not null))
);
create index document_readings_by_unit on document_readings (unit_id, read_at desc, id desc);
create index document_readings_by_document on document_readings (document_id);

-- What people put right in readings, kept with the text so that the reader can be tried on it again. They outlive the reading
-- and the draft that they were made in. One row for each place of a text: the last word counts.
create table example_texts (
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  tenant_id uuid not null default current_tenant(),
  text text not null,
  primary key (sha256, tenant_id)
);
create table reading_corrections (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  text_sha256 text not null,
  place text not null,
  field text not null,
  span_from integer,
  span_to integer,
  read jsonb not null,
  corrected jsonb not null,
  unit_id uuid not null,
  corrected_by uuid,
  corrected_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (text_sha256, tenant_id) references example_texts (sha256, tenant_id),
  constraint reading_corrections_once unique (text_sha256, place, tenant_id),
  constraint reading_corrections_span check ((span_from is null) = (span_to is null))
);
