-- A decision counts from a day: that on which the unit ended, or on which a function went from a unit that goes on.
alter table item_heirs add column counts_from date;
update item_heirs i set counts_from = coalesce(u.valid_to + 1, (i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date)
  from units u where u.id = i.from_unit_id and u.tenant_id = i.tenant_id;
alter table item_heirs alter column counts_from set not null;
-- What was given to a unit has to be found when that unit ends.
create index item_heirs_of_heir on item_heirs (heir_id);
