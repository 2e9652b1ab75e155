-- Free words besides the topics (one key a tag, however it is written), a day by which a text must be looked at again, and texts
-- of one unit that another shows in its own section.
alter table article_editions
  add column tags text[] not null default '{}',
  add column tag_keys text[] not null default '{}';
create index article_editions_tags on article_editions using gin (tag_keys) where state = 'published';

create table article_tags (
  tenant_id uuid not null default current_tenant(),
  key text not null,
  -- as it was first written: every page writes it so
  words text not null,
  primary key (key, tenant_id)
);

alter table articles add column review_by date;
create index articles_review on articles (review_by) where review_by is not null and withdrawn_at is null;

create table article_shares (
  tenant_id uuid not null default current_tenant(),
  article_id uuid not null,
  unit_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  primary key (unit_id, article_id, tenant_id),
  foreign key (article_id, tenant_id) references articles (id, tenant_id) on delete cascade,
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (shared_by, tenant_id) references accounts (id, tenant_id)
);
create index article_shares_of_article on article_shares (article_id);
