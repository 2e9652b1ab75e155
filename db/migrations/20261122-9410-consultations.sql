-- Lấy ý kiến dự thảo: a unit puts up a draft, people say what they think of it or of one of its clauses within a window of days,
-- and every comment is answered before the answers are put up (NĐ 42/2022/NĐ-CP Điều 4: drafts for comment and their results).
create table consultations (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  slug text not null,
  unit_id uuid not null,
  kind text not null check (kind in ('normative', 'administrative')),
  state text not null check (state in ('draft', 'open', 'answered')),
  title text not null,
  questions text,
  -- [{anchor, title, text}]
  clauses jsonb not null,
  opens_on date not null,
  closes_on date not null,
  short_reason text,
  closing_words text,
  created_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint consultations_slug_taken unique (slug, tenant_id),
  constraint consultations_window check (closes_on >= opens_on),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
create index consultations_public on consultations (opens_on desc, id desc) where state <> 'draft';
create index consultations_unit on consultations (unit_id, created_at desc);

create table consultation_extensions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  consultation_id uuid not null,
  closed_on date not null,
  closes_on date not null,
  reason text not null,
  extended_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (consultation_id, tenant_id) references consultations (id, tenant_id)
);
create index consultation_extensions_of on consultation_extensions (consultation_id, extended_at);

create table consultation_answers (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  consultation_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'partly', 'explained')),
  body text not null,
  written_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (consultation_id, tenant_id) references consultations (id, tenant_id)
);
create index consultation_answers_of on consultation_answers (consultation_id, written_at);

create table consultation_comments (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  consultation_id uuid not null,
  -- null: of the whole draft
  clause text,
  body text not null,
  -- the name is shown only where its bearer wants it; the address is never shown and goes when it is no longer needed
  name text,
  shows_name boolean not null default false,
  email text,
  state text not null check (state in ('waiting', 'shown', 'hidden')),
  hidden_reason text,
  answer_id uuid,
  received_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (consultation_id, tenant_id) references consultations (id, tenant_id),
  foreign key (answer_id, tenant_id) references consultation_answers (id, tenant_id)
);
create index consultation_comments_of on consultation_comments (consultation_id, received_at);
create index consultation_comments_answer on consultation_comments (answer_id) where answer_id is not null;
create index consultation_comments_contacts on consultation_comments (consultation_id) where email is not null;

create view consultations_searchable as
select 'consultation'::text as kind, id, title,
       concat_ws(E'\n', questions,
         (select string_agg(concat_ws(' ', clause ->> 'title', clause ->> 'text'), E'\n') from jsonb_array_elements(clauses) as clause)) as body,
       null::text as number, '/lay-y-kien/' || slug as url, unit_id, opens_on as published_on, null::text as external_id
from consultations where state <> 'draft';
