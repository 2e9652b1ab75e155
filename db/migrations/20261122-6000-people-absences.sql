-- Vắng mặt không có người làm thay: the same row without a stand-in, with days of its own. And the end that comes by itself is put
-- on record once; those that ended before this are over and done.
alter table delegations
  alter column delegate_id drop not null,
  alter column held_post_id drop not null,
  add column absent_from date,
  add column absent_to date,
  add column ended_at timestamptz,
  add constraint delegations_stand_in check ((delegate_id is null) = (held_post_id is null)),
  add constraint delegations_days check ((held_post_id is null) = (absent_from is not null)),
  add constraint delegations_days_in_order check ((absent_from is null) = (absent_to is null) and absent_to >= absent_from);
update delegations set ended_at = now() from posts
  where posts.id = held_post_id and posts.valid_to < current_date and revoked_at is null;
create index delegations_open on delegations (held_post_id) where revoked_at is null and ended_at is null;
create index delegations_absent on delegations (account_id, absent_to) where absent_from is not null and revoked_at is null;
