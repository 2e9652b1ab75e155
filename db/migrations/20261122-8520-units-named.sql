-- Says which rule refused, as foreign keys do.
create or replace function refuse_founded_units() returns trigger
  language plpgsql
  as $$ begin
    if exists (select 1 from leaving l join assignments a on a.unit_id = l.id and a.tenant_id = l.tenant_id) then
      raise exception 'units with assignments stay' using errcode = 'foreign_key_violation', constraint = 'units_stay';
    end if;
    return null;
  end $$;
