-- Who wrote it is a person of the house, or nobody for what was taken from elsewhere.
alter table articles add foreign key (author_id, tenant_id) references accounts (id, tenant_id);
create index articles_of_author on articles (author_id) where author_id is not null;
