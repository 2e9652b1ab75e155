-- What each unit that has tasks of a plan reports for a period to the plan's lead unit. A unit that has not begun has no row:
-- it is missing, which is not the same as having done nothing.
create table unit_reports (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  unit_id uuid not null,
  -- as in the plan: its lead unit, which accepts or returns
  owner_unit_id uuid not null,
  period_code text not null check (period_code in ('Q1', 'H1', 'Q3', 'Y')),
  period_year int not null,
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'consolidated')),
  -- 0: as first written; 1, 2, …: mended after it had been accepted
  revision int not null default 0 check (revision >= 0),
  version int not null default 1,
  -- part of the report → text; task → why it is late
  words jsonb not null default '{}',
  explanations jsonb not null default '{}',
  created_at timestamptz not null,
  created_by uuid,
  written_at timestamptz not null,
  -- timeliness is that of the first sending: what was returned and mended had been sent in time
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid,
  -- the unit's counted figures as they stood when it sent the report
  figures jsonb,
  -- why it was returned, or opened again
  reason text,
  decided_at timestamptz,
  decided_by uuid,
  -- the unit leads a plan that carries this one out: that plan's approved report
  child_report_id uuid,
  -- the approved report of the plan that it went into
  report_id uuid,
  primary key (id, tenant_id),
  constraint unit_reports_once unique (plan_id, period_year, period_code, unit_id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (report_id, tenant_id) references reports (id, tenant_id),
  foreign key (child_report_id, tenant_id) references reports (id, tenant_id),
  constraint unit_reports_period check (period_from <= period_to),
  constraint unit_reports_sent check (state in ('draft', 'returned') or (submitted_at is not null and figures is not null)),
  constraint unit_reports_consolidated check (state <> 'consolidated' or report_id is not null)
);
create index unit_reports_of_unit on unit_reports (unit_id, period_to);
create index unit_reports_waiting on unit_reports (owner_unit_id, period_to) where state = 'submitted';
create index unit_reports_in_report on unit_reports (report_id) where report_id is not null;

-- Every sending as it was, so that a version that was mended later can still be read.
create table unit_report_submissions (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  unit_report_id uuid not null,
  number int not null,
  revision int not null,
  -- why it was opened again, for a revision
  reason text,
  words jsonb not null,
  explanations jsonb not null,
  figures jsonb not null,
  submitted_at timestamptz not null,
  submitted_by uuid,
  primary key (id, tenant_id),
  constraint unit_report_submissions_once unique (unit_report_id, number, tenant_id),
  foreign key (unit_report_id, tenant_id) references unit_reports (id, tenant_id)
);
create trigger unit_report_submissions_append_only before update or delete or truncate on unit_report_submissions
  for each statement execute function refuse_change();

-- Other due days than the calendar's, with what they rest on. The narrowest reach counts: a unit, a tier, all.
create table unit_report_deadlines (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  period_code text not null check (period_code in ('Q1', 'H1', 'Q3', 'Y')),
  period_year int not null,
  reach text not null check (reach in ('all', 'departments', 'communes', 'unit')),
  unit_id uuid,
  due_on date not null,
  source text not null,
  set_at timestamptz not null,
  set_by uuid,
  primary key (id, tenant_id),
  constraint unit_report_deadlines_once unique nulls not distinct (plan_id, period_year, period_code, reach, unit_id, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint unit_report_deadlines_unit check ((reach = 'unit') = (unit_id is not null))
);

-- The lead unit takes no more reports for a period; opened again, the row goes and the events tell of both.
create table unit_report_closings (
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  period_code text not null check (period_code in ('Q1', 'H1', 'Q3', 'Y')),
  period_year int not null,
  reason text not null,
  closed_at timestamptz not null,
  closed_by uuid,
  primary key (plan_id, period_year, period_code, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id)
);

-- A unit is reminded at most once a day.
create table unit_report_reminders (
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  period_code text not null check (period_code in ('Q1', 'H1', 'Q3', 'Y')),
  period_year int not null,
  unit_id uuid not null,
  on_day date not null,
  primary key (plan_id, period_year, period_code, unit_id, on_day, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);

-- What units wrote, gathered into the plan's report under their names. The lead unit may shorten or leave out, the source stays.
create table gathered_words (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  report_id uuid not null,
  unit_report_id uuid not null,
  unit_id uuid not null,
  place text not null check (place in ('highlights', 'shortcomings', 'causes', 'proposals')),
  source_text text not null,
  -- empty: left out of the plan's report
  text text not null,
  version int not null default 1,
  primary key (id, tenant_id),
  constraint gathered_words_once unique (report_id, unit_report_id, place, tenant_id),
  foreign key (report_id, tenant_id) references reports (id, tenant_id),
  foreign key (unit_report_id, tenant_id) references unit_reports (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id)
);
