-- What people say to each other about an assignment. Earlier words are kept; withdrawn ones are shown to nobody but kept too.
create table comments (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  assignment_id uuid not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (assignment_id, tenant_id) references assignments (id, tenant_id),
  foreign key (written_by, tenant_id) references accounts (id, tenant_id)
);
create index comments_of_assignment on comments (assignment_id, written_at);

create table comment_editions (
  tenant_id uuid not null default current_tenant(),
  comment_id uuid not null,
  version int not null,
  words text not null,
  until timestamptz not null,
  primary key (comment_id, version, tenant_id),
  foreign key (comment_id, tenant_id) references comments (id, tenant_id)
);
create trigger comment_editions_append_only before update or delete or truncate on comment_editions
  for each statement execute function refuse_change();

create table comment_mentions (
  tenant_id uuid not null default current_tenant(),
  comment_id uuid not null,
  account_id uuid not null,
  primary key (comment_id, account_id, tenant_id),
  foreign key (comment_id, tenant_id) references comments (id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
