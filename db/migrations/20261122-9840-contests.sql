-- Cuộc thi: a unit announces a contest under a decision, with its rules, days, rounds and prizes; the winners are announced
-- later, round by round or at once. Of a winner only what everyone may read is kept.
create table contests (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  slug text,
  unit_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'withdrawn')),
  title text not null,
  summary text,
  areas text[] not null,
  decision_number text not null,
  decision_on date not null,
  participants text not null,
  opens_on date not null,
  closes_on date not null,
  -- [{name, from, to}]
  rounds jsonb not null,
  place text not null,
  entry_url text,
  -- thể lệ, in the plain form of an article's text
  rules text not null,
  -- [{name, kind, count, amount}]
  prizes jsonb not null,
  contact text not null,
  writer_ids uuid[] not null,
  return_reason text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_notice text,
  has_results boolean not null default false,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint contests_slug_taken unique (slug, tenant_id),
  constraint contests_window check (closes_on >= opens_on),
  constraint contests_public check ((state in ('published', 'withdrawn')) = (slug is not null)),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index contests_shown on contests (opens_on desc, id desc) where state = 'published';
create index contests_unit on contests (unit_id, created_at desc);

create table contest_joint_units (
  tenant_id uuid not null default current_tenant(),
  contest_id uuid not null,
  unit_id uuid not null,
  position int not null,
  primary key (contest_id, unit_id, tenant_id),
  foreign key (contest_id, tenant_id) references contests (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index contest_joint_units_of on contest_joint_units (unit_id);

-- the days that stood before they were moved, and why they were
create table contest_changes (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  contest_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  reason text not null,
  changed_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (contest_id, tenant_id) references contests (id, tenant_id)
);
create index contest_changes_of on contest_changes (contest_id, changed_at);

create table contest_results (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  contest_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'withdrawn')),
  title text not null,
  words text,
  -- [{prize, name, unit, phone, score}], masked before they are kept
  winners jsonb not null,
  complaints_until date,
  writer_ids uuid[] not null,
  return_reason text,
  published_at timestamptz,
  withdrawal_notice text,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (contest_id, tenant_id) references contests (id, tenant_id)
);
create index contest_results_of on contest_results (contest_id, created_at);

create view contests_searchable as
select 'contest'::text as kind, id, title,
       concat_ws(E'\n', summary, participants, place, rules,
         (select string_agg(prize ->> 'name', E'\n') from jsonb_array_elements(prizes) as prize),
         (select string_agg(concat_ws(E'\n', r.title, r.words), E'\n') from contest_results r
           where r.contest_id = c.id and r.tenant_id = c.tenant_id and r.state = 'published')) as body,
       decision_number as number, '/cuoc-thi/' || slug as url, unit_id,
       (published_at at time zone 'Asia/Ho_Chi_Minh')::date as published_on, null::text as external_id
from contests c where state = 'published';
