-- What a text in work was before it was saved over: two people who edit the same draft are shown what each of them changed.
create table article_saves (
  tenant_id uuid not null default current_tenant(),
  edition_id uuid not null,
  version int not null,
  manuscript jsonb not null,
  -- the last of somebody's sitting: what another person may have opened and still write on
  ends_sitting boolean not null,
  primary key (edition_id, version, tenant_id),
  foreign key (edition_id, tenant_id) references article_editions (id, tenant_id) on delete cascade
);
