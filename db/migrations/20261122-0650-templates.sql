-- Mẫu văn bản: how a unit words and heads the documents that the system writes for it. Append-only but for the one draft
-- of each unit and kind; `wording` null means the original of the product, so going back is an edition like any other.
create table template_editions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('report', 'plan', 'letter', 'summary')),
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'adopted', 'replaced')),
  wording jsonb,
  saved_by uuid not null,
  saved_at timestamptz not null,
  adopted_by uuid,
  adopted_at timestamptz,
  replaced_at timestamptz,
  -- the edition whose wording this one brought back
  restores int,
  version int not null default 1,
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint template_editions_number unique (unit_id, kind, number, tenant_id),
  constraint template_editions_adopted check ((state = 'draft') = (adopted_at is null)),
  constraint template_editions_replaced check ((state = 'replaced') = (replaced_at is not null))
);
create unique index template_editions_one_draft on template_editions (unit_id, kind, tenant_id) where state = 'draft';
create unique index template_editions_one_adopted on template_editions (unit_id, kind, tenant_id) where state = 'adopted';
