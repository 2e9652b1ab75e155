-- Result reports of a plan by period. Figures are kept only from approval on; before, they are always counted from the ledger.
create table reports (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  plan_id uuid not null,
  unit_id uuid not null,
  period_code text not null check (period_code in ('Q1', 'H1', 'Q3', 'Y')),
  period_year int not null,
  period_from date not null,
  period_to date not null,
  -- 0: the report itself; 1, 2, …: its amendments
  amendment int not null default 0 check (amendment >= 0),
  amends uuid,
  amendment_reason text,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'issued')),
  version int not null default 1,
  -- what people write beside the figures: part of the report → text
  remarks jsonb not null default '{}',
  recipients text not null,
  signer_capacity text check (signer_capacity in ('TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
  signer_post text,
  signer_name text,
  created_at timestamptz not null,
  created_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  return_reason text,
  approved_at timestamptz,
  approved_by uuid,
  -- the figures as they stood at as_of; never changed afterwards
  as_of timestamptz,
  figures jsonb,
  number text,
  issued_on date,
  document_id uuid,
  primary key (id, tenant_id),
  constraint reports_once unique (plan_id, period_year, period_code, amendment, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (amends, tenant_id) references reports (id, tenant_id),
  foreign key (document_id, tenant_id) references documents (id, tenant_id),
  constraint reports_period check (period_from <= period_to),
  constraint reports_amendment check ((amendment = 0) = (amends is null) and (amendment = 0) = (amendment_reason is null)),
  constraint reports_frozen check ((state in ('approved', 'issued')) = (as_of is not null) and (as_of is null) = (figures is null)),
  constraint reports_issued check ((state = 'issued') = (number is not null and issued_on is not null and document_id is not null)),
  constraint reports_signed check (state <> 'issued' or (signer_name is not null and signer_post is not null))
);
create index reports_of_plan on reports (plan_id, period_to, amendment);
create index reports_of_unit on reports (unit_id, state, period_to);
create index reports_by_document on reports (document_id) where document_id is not null;

create function keep_frozen_figures() returns trigger
  language plpgsql
  as $$ begin
    if old.as_of is not null and (new.as_of is distinct from old.as_of or new.figures is distinct from old.figures) then
      raise exception 'the figures of an approved report stay as they are' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
create trigger reports_frozen_figures before update on reports for each row execute function keep_frozen_figures();
