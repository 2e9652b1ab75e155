-- Meetings (hội nghị, đối thoại, giao ban, họp báo): from the plan to the signed minutes and the tasks that come of them.
create table meetings (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('review', 'dissemination', 'training', 'dialogue', 'briefing', 'press')),
  state text not null default 'planned' check (state in ('planned', 'invited', 'held', 'concluded', 'cancelled')),
  state_since timestamptz not null,
  title text not null,
  purpose text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  chair_name text not null,
  chair_post text not null,
  secretary_name text,
  secretary_post text,
  areas text[] not null default '{}',
  -- the plan that it serves, and the document or news from which it was entered
  plan_id uuid,
  source_document_id uuid,
  is_public boolean not null default false,
  -- given when a public meeting is first announced, kept for ever
  slug text,
  registering text,
  copied_from uuid,
  -- from which the short-lived codes of the attendance screen are made
  check_in_secret text not null,
  cancel_reason text,
  result text,
  minutes_document_id uuid,
  contacts_cleared_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint meetings_slug_taken unique (slug, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (source_document_id, tenant_id) references documents (id, tenant_id),
  foreign key (minutes_document_id, tenant_id) references documents (id, tenant_id),
  constraint meetings_times check (ends_at > starts_at),
  constraint meetings_signed check (state <> 'concluded' or minutes_document_id is not null),
  constraint meetings_cancelled check ((state = 'cancelled') = (cancel_reason is not null))
);
create index meetings_of_unit on meetings (unit_id, starts_at desc, id);
create index meetings_by_start on meetings (starts_at desc, id);
create index meetings_open on meetings (starts_at desc, id) where slug is not null;
create index meetings_of_plan on meetings (plan_id, starts_at) where plan_id is not null;
create index meetings_of_source on meetings (source_document_id) where source_document_id is not null;
create index meetings_of_minutes on meetings (minutes_document_id) where minutes_document_id is not null;
create index meetings_with_contacts on meetings (ends_at) where contacts_cleared_at is null;

create table meeting_items (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  meeting_id uuid not null,
  position int not null check (position > 0),
  starts text check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  title text not null,
  presenter text,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade
);
create index meeting_items_in_order on meeting_items (meeting_id, starts nulls last, position);

-- Who is asked to come: a unit (it sends whom it likes), a person of the system, or a guest from outside.
create table meeting_invitees (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('unit', 'person', 'guest')),
  unit_id uuid,
  account_id uuid,
  guest_name text,
  guest_organisation text,
  -- removed some months after the meeting
  guest_email text,
  code text not null,
  invited_at timestamptz,
  reply text check (reply in ('coming', 'absent', 'substitute')),
  reply_note text,
  replied_at timestamptz,
  replied_by uuid,
  primary key (id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade,
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (account_id, tenant_id) references accounts (id, tenant_id),
  constraint meeting_invitees_code unique (code, tenant_id),
  constraint meeting_invitees_unit_once unique (meeting_id, unit_id, tenant_id),
  constraint meeting_invitees_person_once unique (meeting_id, account_id, tenant_id),
  constraint meeting_invitees_one_kind check (
    (kind = 'unit') = (unit_id is not null) and (kind = 'person') = (account_id is not null)
    and (kind = 'guest') = (guest_name is not null)
  ),
  constraint meeting_invitees_replied check ((reply is null) = (replied_at is null))
);
create index meeting_invitees_of_meeting on meeting_invitees (meeting_id, id);
create index meeting_invitees_of_unit on meeting_invitees (unit_id) where unit_id is not null;
create index meeting_invitees_of_person on meeting_invitees (account_id) where account_id is not null;

create table meeting_attendances (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  meeting_id uuid not null,
  account_id uuid,
  invitee_id uuid,
  unit_id uuid,
  name text not null,
  organisation text,
  way text not null check (way in ('screen', 'code', 'list')),
  came_at timestamptz not null,
  is_late boolean not null,
  left_at timestamptz,
  -- the name, folded, of a person entered by hand: the same twice from one unit is one person
  name_key text not null,
  recorded_by uuid,
  primary key (id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade,
  foreign key (account_id, tenant_id) references accounts (id, tenant_id),
  foreign key (invitee_id, tenant_id) references meeting_invitees (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint meeting_attendances_left check (left_at >= came_at)
);
create unique index meeting_attendances_account_once on meeting_attendances (meeting_id, account_id, tenant_id) where account_id is not null;
create unique index meeting_attendances_guest_once on meeting_attendances (meeting_id, invitee_id, tenant_id) where invitee_id is not null;
create unique index meeting_attendances_name_once on meeting_attendances (meeting_id, name_key, tenant_id) where account_id is null and invitee_id is null;

create table meeting_minutes (
  tenant_id uuid not null default current_tenant(),
  meeting_id uuid not null,
  ended_at timestamptz,
  opening text not null default '',
  discussion text not null default '',
  closing text not null default '',
  copies int not null default 2 check (copies > 0),
  saved_at timestamptz not null,
  saved_by uuid,
  version int not null default 1,
  primary key (meeting_id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade
);

create table meeting_conclusions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  meeting_id uuid not null,
  position int not null check (position > 0),
  text text not null,
  product text,
  due_on date,
  lead_units uuid[] not null default '{}',
  lead_groups text[] not null default '{}',
  support_units uuid[] not null default '{}',
  -- the task that it became
  task_id uuid,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade,
  foreign key (task_id, tenant_id) references tasks (id, tenant_id),
  constraint meeting_conclusions_ordered check (task_id is null or due_on is not null)
);
create index meeting_conclusions_in_order on meeting_conclusions (meeting_id, position, id);
create index meeting_conclusions_of_task on meeting_conclusions (task_id) where task_id is not null;

create table meeting_photos (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  meeting_id uuid not null,
  file_id uuid not null,
  small_file_id uuid not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  small_width int not null check (small_width > 0),
  alt text not null check (alt <> ''),
  is_public boolean not null default false,
  created_at timestamptz not null,
  primary key (id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade,
  foreign key (file_id, tenant_id) references files (id, tenant_id),
  foreign key (small_file_id, tenant_id) references files (id, tenant_id)
);
create index meeting_photos_of_meeting on meeting_photos (meeting_id, created_at, id);

-- What people ask before a public dialogue. The name is the asker's own choice.
create table meeting_questions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  meeting_id uuid not null,
  text text not null,
  asker text,
  answer text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (meeting_id, tenant_id) references meetings (id, tenant_id) on delete cascade,
  constraint meeting_questions_answered check ((answer is null) = (answered_at is null))
);
create index meeting_questions_of_meeting on meeting_questions (meeting_id, asked_at, id);

create view meetings_searchable as
select 'meeting'::text as kind, m.id, m.title,
       concat_ws(E'\n', m.purpose, m.place, m.result,
         (select string_agg(i.title, E'\n' order by i.position) from meeting_items i
           where i.meeting_id = m.id and i.tenant_id = m.tenant_id)) as body,
       null::text as number, '/hoi-nghi/' || m.slug as url, m.unit_id,
       (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date as published_on, null::text as external_id
from meetings m
where m.slug is not null and m.is_public and m.state in ('invited', 'held', 'concluded');
