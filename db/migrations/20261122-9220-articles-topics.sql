-- Chuyên mục as the office keeps them: every change is a further row of the topic, so that each can be taken back and no address
-- that it ever had dies. Articles name the code, which never changes.
create table article_topics (
  tenant_id uuid not null default current_tenant(),
  code text not null check (code ~ '^[a-z0-9-]{1,100}$'),
  version int not null check (version > 0),
  name text not null check (name <> ''),
  slug text not null check (slug ~ '^[a-z0-9-]{1,100}$'),
  -- the code of the topic above
  parent text check (parent <> code),
  position int not null,
  -- given up: the code of the topic that shows its articles
  heir text check (heir <> code),
  saved_at timestamptz not null,
  -- null: as the product ships it
  saved_by uuid,
  primary key (code, version, tenant_id),
  foreign key (saved_by, tenant_id) references accounts (id, tenant_id)
);
create trigger article_topics_append_only before update or delete on article_topics
  for each statement execute function refuse_change();

-- A tag written otherwise by the office, or shown under another one.
alter table article_tags
  add column heir text check (heir <> key),
  add column mended_at timestamptz;
create index article_tags_heir on article_tags (heir) where heir is not null;
