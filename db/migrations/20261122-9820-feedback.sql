-- Hỏi đáp, phản ánh, kiến nghị: what people ask or propose is received, classified, given to a unit, answered, approved by another
-- and published without the sender (Nghị định 20/2008/NĐ-CP, 48/2013/NĐ-CP, 92/2017/NĐ-CP; Nghị định 42/2022/NĐ-CP).
create table feedback (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  -- of the code that the sender follows it by: nobody else has the code
  code_hash text not null,
  state text not null check (state in ('NEW', 'CLASSIFIED', 'REJECTED', 'ASSIGNED', 'ANSWERED', 'APPROVED', 'PUBLISHED')),
  kind text not null check (kind in ('question', 'rule', 'behaviour', 'proposal')),
  field text,
  subject text not null,
  content text not null,
  -- the unit or procedure that the sender names, in their words
  about text,
  -- the competent unit
  unit_id uuid,
  rejected_for text check (rejected_for in ('duplicate', 'incomplete', 'not-competent', 'untrue', 'complaint', 'improper')),
  rejection text,
  -- what everyone reads of it
  slug text,
  public_subject text,
  public_content text,
  published_on date,
  received_at timestamptz not null,
  -- rejected, or its answer ready
  closed_at timestamptz,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint feedback_code_taken unique (code_hash, tenant_id),
  constraint feedback_slug_taken unique (slug, tenant_id),
  constraint feedback_has_unit check (unit_id is not null or state in ('NEW', 'CLASSIFIED', 'REJECTED')),
  constraint feedback_says_why check (state <> 'REJECTED' or (rejected_for is not null and rejection is not null)),
  constraint feedback_public check (
    state <> 'PUBLISHED' or (slug is not null and public_subject is not null and public_content is not null and published_on is not null)),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index feedback_public_list on feedback (published_on desc, id desc) where state = 'PUBLISHED';
create index feedback_public_unit on feedback (unit_id, published_on desc, id desc) where state = 'PUBLISHED';
create index feedback_desk on feedback (received_at desc, id desc);
create index feedback_unit on feedback (unit_id, received_at desc, id desc);
create index feedback_open on feedback (state, received_at) where state not in ('PUBLISHED', 'REJECTED');

-- Who sent it, apart from what was sent: units that answer never read it, and it goes when it is no longer needed.
create table feedback_senders (
  tenant_id uuid not null default current_tenant(),
  feedback_id uuid not null,
  name text,
  address text,
  phone text,
  email text,
  primary key (feedback_id, tenant_id),
  foreign key (feedback_id, tenant_id) references feedback (id, tenant_id)
);

-- Who looked at a sender, and why.
create table feedback_unmaskings (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  feedback_id uuid not null,
  account_id uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (feedback_id, tenant_id) references feedback (id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id)
);
create index feedback_unmaskings_of on feedback_unmaskings (feedback_id, at);
create index feedback_unmaskings_by on feedback_unmaskings (account_id, at);

-- Each wording is kept; the latest counts.
create table feedback_answers (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  feedback_id uuid not null,
  body text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  returned_reason text,
  primary key (id, tenant_id),
  foreign key (feedback_id, tenant_id) references feedback (id, tenant_id),
  foreign key (written_by, tenant_id) references accounts (id, tenant_id),
  foreign key (approved_by, tenant_id) references accounts (id, tenant_id),
  constraint feedback_answers_two_people check (approved_by is null or approved_by <> written_by)
);
create index feedback_answers_of on feedback_answers (feedback_id, written_at desc);
create index feedback_answers_writer on feedback_answers (written_by);
create index feedback_answers_approver on feedback_answers (approved_by);

-- How many working days each step may take, by kind and by the rule of the day.
create table feedback_limits (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  step text not null check (step in ('triage', 'answer', 'publish')),
  -- null: every kind that has no limit of its own
  kind text check (kind in ('question', 'rule', 'behaviour', 'proposal')),
  working_days int not null check (working_days > 0),
  valid_from date not null,
  valid_to date,
  source text not null,
  -- false: not compared with the official text
  is_checked boolean not null,
  primary key (id, tenant_id)
);
create unique index feedback_limits_once on feedback_limits (step, coalesce(kind, ''), valid_from, tenant_id);

-- A day that was computed once by the rule in force; overdue is derived.
create table feedback_deadlines (
  tenant_id uuid not null default current_tenant(),
  feedback_id uuid not null,
  step text not null check (step in ('triage', 'answer', 'publish')),
  started_on date not null,
  due_on date not null,
  -- false: days off of those days were not yet announced
  is_settled boolean not null,
  limit_id uuid not null,
  met_on date,
  primary key (feedback_id, step, tenant_id),
  foreign key (feedback_id, tenant_id) references feedback (id, tenant_id),
  foreign key (limit_id, tenant_id) references feedback_limits (id, tenant_id)
);
create unique index feedback_deadlines_open on feedback_deadlines (feedback_id, tenant_id) where met_on is null;
create index feedback_deadlines_due on feedback_deadlines (due_on) where met_on is null;
create index feedback_deadlines_limit on feedback_deadlines (limit_id);

create view feedback_searchable as
select 'feedback'::text as kind, id, public_subject as title,
       concat_ws(E'\n', public_content, (
         select body from feedback_answers a
         where a.feedback_id = feedback.id and a.tenant_id = feedback.tenant_id and a.approved_at is not null
         order by a.written_at desc, a.id desc limit 1)) as body,
       null::text as number, '/phan-anh/tra-loi/' || slug as url, unit_id, published_on, null::text as external_id
from feedback where state = 'PUBLISHED';
