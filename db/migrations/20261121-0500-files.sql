-- Files kept for a subject (a document, a deed, an article); the bytes lie in the file storage under their SHA-256.
create table files (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by uuid,
  kept_at timestamptz not null,
  primary key (id, tenant_id)
);
create index files_subject on files (subject_id, kept_at);
create index files_content on files (sha256);
