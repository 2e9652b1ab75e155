-- Tin, bài: an article with its editions. The life is the edition's: a published text may have a correction in work beside it.
create table articles (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  unit_id uuid not null,
  -- given at the first publication, kept for ever
  slug text,
  author_id uuid,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_notice text,
  -- of records taken from elsewhere: their own id, and what makes them the same
  external_id text,
  natural_key text,
  created_at timestamptz not null,
  primary key (id, tenant_id),
  constraint articles_slug_taken unique (slug, tenant_id),
  constraint articles_same unique (natural_key, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint articles_published check ((slug is null) = (published_at is null)),
  constraint articles_withdrawn check (withdrawn_at is null or (published_at is not null and withdrawal_notice is not null))
);
create index articles_slug_prefix on articles (slug text_pattern_ops);

create table article_editions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  article_id uuid not null,
  unit_id uuid not null,
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'submitted', 'returned', 'published', 'withdrawn', 'superseded', 'cancelled')),
  state_since timestamptz not null,
  title text not null,
  summary text,
  body jsonb not null,
  body_text text not null,
  areas text[] not null,
  topics text[] not null,
  cover_file_id uuid,
  source text,
  author_name text,
  -- the pictures that the body and the cover show
  file_ids uuid[] not null,
  -- everyone who saved it: none of them may publish it
  writer_ids uuid[] not null,
  saved_at timestamptz not null,
  saved_by uuid,
  return_reason text,
  -- of the article, so that the public list reads one index
  published_at timestamptz,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (article_id, tenant_id) references articles (id, tenant_id) on delete cascade,
  constraint article_editions_number unique (article_id, number, tenant_id),
  constraint article_editions_dated check ((state in ('published', 'withdrawn', 'superseded')) = (published_at is not null))
);
create unique index article_editions_one_live on article_editions (article_id, tenant_id) where state in ('published', 'withdrawn');
create unique index article_editions_one_in_work on article_editions (article_id, tenant_id) where state in ('draft', 'submitted', 'returned');
create index article_editions_public on article_editions (published_at desc, article_id desc) where state = 'published';
create index article_editions_public_of_unit on article_editions (unit_id, published_at desc, article_id desc) where state = 'published';
create index article_editions_topics on article_editions using gin (topics) where state = 'published';
create index article_editions_areas on article_editions using gin (areas) where state = 'published';
create index article_editions_work on article_editions (unit_id, state, state_since desc);

-- A picture in two widths for everyone; the file as it was uploaded belongs to the article and stays inside.
create table article_images (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  article_id uuid not null,
  file_id uuid not null,
  small_file_id uuid not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  small_width int not null check (small_width > 0),
  alt text not null check (alt <> ''),
  caption text,
  created_at timestamptz not null,
  primary key (id, tenant_id),
  constraint article_images_file unique (file_id, tenant_id),
  foreign key (article_id, tenant_id) references articles (id, tenant_id) on delete cascade,
  foreign key (file_id, tenant_id) references files (id, tenant_id),
  foreign key (small_file_id, tenant_id) references files (id, tenant_id)
);
create index article_images_of_article on article_images (article_id, created_at);

create view articles_searchable as
select 'article'::text as kind, a.id, e.title, concat_ws(E'\n', e.summary, e.body_text) as body, null::text as number,
       '/tin-tuc/' || a.slug as url, a.unit_id, (a.published_at at time zone 'Asia/Ho_Chi_Minh')::date as published_on,
       a.external_id
from articles a
join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id
where e.state = 'published';
