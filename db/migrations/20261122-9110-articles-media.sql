-- Where a picture may be cut, in hundredths of its width and height, and whether it is an ornament by its author's word.
alter table article_images add column focus_x smallint not null default 50 check (focus_x between 0 and 100);
alter table article_images add column focus_y smallint not null default 50 check (focus_y between 0 and 100);
alter table article_images add column decorative boolean not null default false;
alter table article_images drop constraint article_images_alt_check;
alter table article_images add constraint article_images_described check ((alt = '') = decorative);

-- Film, sound and documents of an article. What is said in them can be read, or nobody speaks.
create table article_files (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  article_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('video', 'audio', 'document')),
  -- as the file says of itself
  type text not null,
  size bigint not null check (size >= 0),
  title text not null check (title <> ''),
  captions_file_id uuid,
  transcript text check (transcript <> ''),
  silent boolean not null default false,
  created_at timestamptz not null,
  primary key (id, tenant_id),
  constraint article_files_file unique (file_id, tenant_id),
  constraint article_files_heard check (kind = 'document' or silent or captions_file_id is not null or transcript is not null),
  constraint article_files_seen check (kind <> 'video' or silent or captions_file_id is not null),
  foreign key (article_id, tenant_id) references articles (id, tenant_id) on delete cascade,
  foreign key (file_id, tenant_id) references files (id, tenant_id),
  foreign key (captions_file_id, tenant_id) references files (id, tenant_id)
);
create index article_files_of_article on article_files (article_id, created_at);
