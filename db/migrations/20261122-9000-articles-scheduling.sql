-- Hẹn giờ: an approved edition that goes up at its minute, and a text that is up and comes down at its own.
alter table article_editions
  add column goes_up_at timestamptz,
  -- the approver who set the time; the deed is done by the system
  add column scheduled_by uuid,
  drop constraint article_editions_state_check,
  add constraint article_editions_state_check check
    (state in ('draft', 'submitted', 'returned', 'scheduled', 'published', 'withdrawn', 'superseded', 'cancelled')),
  add constraint article_editions_timed check (state <> 'scheduled' or (goes_up_at is not null and scheduled_by is not null)),
  add foreign key (scheduled_by, tenant_id) references accounts (id, tenant_id);
drop index article_editions_one_in_work;
create unique index article_editions_one_in_work on article_editions (article_id, tenant_id)
  where state in ('draft', 'submitted', 'returned', 'scheduled');
create index article_editions_due on article_editions (goes_up_at) where state = 'scheduled';

alter table articles
  add column withdrawal_kind text not null default 'other'
    check (withdrawal_kind in ('mistake', 'replaced', 'wrong', 'expired', 'ordered', 'other')),
  -- where the reader is sent instead; an address of our own
  add column withdrawal_replacement text,
  add column removal_kind text check (removal_kind in ('mistake', 'replaced', 'wrong', 'expired', 'ordered', 'other')),
  add column removal_replacement text,
  add column removal_at timestamptz,
  add column removal_reason text,
  add column removal_notice text,
  add column removal_by uuid,
  add constraint articles_removal check
    (num_nonnulls(removal_at, removal_kind, removal_reason, removal_notice, removal_by) in (0, 5) and (removal_at is null or published_at is not null)),
  add foreign key (removal_by, tenant_id) references accounts (id, tenant_id);
create index articles_removal_due on articles (removal_at) where removal_at is not null;
