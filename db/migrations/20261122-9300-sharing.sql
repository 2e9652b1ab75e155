-- Short addresses: a number for each public page that people pass on; its code is the number written with 32 signs.
create table short_addresses (
  tenant_id uuid not null default current_tenant(),
  number bigint generated always as identity,
  kind text not null,
  subject_id uuid not null,
  primary key (number, tenant_id),
  constraint short_addresses_once unique (subject_id, kind, tenant_id)
);

insert into short_addresses (kind, subject_id, tenant_id) select 'article', id, tenant_id from articles where slug is not null order by id;
insert into short_addresses (kind, subject_id, tenant_id) select 'document', id, tenant_id from documents where state = 'registered' order by id;
insert into short_addresses (kind, subject_id, tenant_id) select 'plan', id, tenant_id from plans where state <> 'draft' order by id;
