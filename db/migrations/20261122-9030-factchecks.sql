-- Kiểm chứng: a person without an account reads one edition of a text that is not public and says what is wrong with it. Only
-- the hash of the link's secret is kept; of the guest nothing but the words by which the unit knows whom it asked.
create table fact_checks (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  article_id uuid not null,
  edition_id uuid not null,
  edition_number int not null,
  guest text not null,
  secret_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_read_on date,
  primary key (id, tenant_id),
  constraint fact_checks_secret unique (secret_hash, tenant_id),
  foreign key (article_id, tenant_id) references articles (id, tenant_id) on delete cascade,
  foreign key (edition_id, tenant_id) references article_editions (id, tenant_id) on delete cascade,
  foreign key (made_by, tenant_id) references accounts (id, tenant_id)
);
create index fact_checks_of_article on fact_checks (article_id, made_at);

create table fact_check_comments (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  fact_check_id uuid not null,
  words text not null,
  at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (fact_check_id, tenant_id) references fact_checks (id, tenant_id) on delete cascade
);
create index fact_check_comments_of_check on fact_check_comments (fact_check_id, at);
