-- Official days: rows, not code. What ships comes from db/data at each start; later years are imported by an administrator.
create table calendar_days (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  day date not null,
  kind text not null check (kind in ('off', 'compensation', 'swap-off', 'swap-working')),
  name text not null,
  source text not null,
  evidence text not null default '',
  confirmed boolean not null,
  is_on boolean not null default true,
  primary key (id, tenant_id),
  constraint calendar_days_once unique (day, kind, tenant_id)
);

-- The years whose calendar is published: beyond the last one a due date says so.
create table calendar_years (
  tenant_id uuid not null default current_tenant(),
  year int not null,
  source text not null,
  primary key (year, tenant_id)
);

create table reporting_period_rules (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  code text not null check (code in ('Q1', 'H1', 'Q3', 'Y')),
  label text not null,
  position int not null,
  from_year int not null check (from_year between -1 and 0),
  from_day text not null check (from_day ~ '^\d\d-\d\d$'),
  to_day text not null check (to_day ~ '^\d\d-\d\d$'),
  due_day text not null check (due_day ~ '^\d\d-\d\d$'),
  unit_due_day text not null check (unit_due_day ~ '^\d\d-\d\d$'),
  cumulative boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (id, tenant_id),
  constraint reporting_period_rules_once unique (code, valid_from, tenant_id)
);
