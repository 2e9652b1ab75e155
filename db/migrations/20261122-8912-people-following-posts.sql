-- The post that a person had in a divided unit and goes on with in this one: a decision that is taken back ends what it began.
alter table posts add column follows_id uuid;
alter table posts add constraint posts_follows foreign key (follows_id, tenant_id) references posts (id, tenant_id);
create index posts_following on posts (follows_id) where follows_id is not null;
