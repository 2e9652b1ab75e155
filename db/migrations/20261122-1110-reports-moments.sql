-- An approved report opens to the same rows for ever: its moment must divide what it counted from all that comes later, also
-- from a deed that was being written while it was approved. Whoever writes into the history of the ledger or of the tasks
-- shares a lock that an approval takes for itself, so that nothing is half written when it counts; and nothing that is
-- written afterwards may be dated at or before that moment: the act begins again and is dated anew.
create index reports_kept_moment on reports (as_of) where as_of is not null;

create function share_ledger() returns trigger
  language plpgsql
  as $$
  declare
    kept timestamptz;
    is_earlier boolean;
  begin
    perform pg_advisory_xact_lock_shared(1109202611);
    select max(as_of) into kept from reports;
    if kept is not null then
      execute format('select exists (select 1 from fresh where %I <= $1)', tg_argv[0]) into is_earlier using kept;
      if is_earlier then
        raise exception 'dated before the moment of an approved report' using errcode = 'serialization_failure';
      end if;
    end if;
    return null;
  end $$;

-- Waits until nobody writes, holds back whoever wants to, and says the moment: later than everything written so far.
create function take_ledger(act_began timestamptz) returns timestamptz
  language plpgsql
  as $$ begin
    perform pg_advisory_xact_lock(1109202611);
    return date_trunc('milliseconds', act_began + (clock_timestamp() - transaction_timestamp())) + interval '1 millisecond';
  end $$;

create trigger deeds_after_kept_moments after insert on deeds referencing new table as fresh
  for each statement execute function share_ledger('recorded_at');
create trigger deed_withdrawals_after_kept_moments after insert on deed_withdrawals referencing new table as fresh
  for each statement execute function share_ledger('at');
create trigger proof_moves_after_kept_moments after insert on proof_moves referencing new table as fresh
  for each statement execute function share_ledger('at');
create trigger occurrences_after_kept_moments after insert on occurrences referencing new table as fresh
  for each statement execute function share_ledger('created_at');
create trigger occurrence_credits_after_kept_moments after insert on occurrence_credits referencing new table as fresh
  for each statement execute function share_ledger('at');
create trigger extensions_after_kept_moments after insert on extensions referencing new table as fresh
  for each statement execute function share_ledger('at');
create trigger assignment_moves_after_kept_moments after insert on assignment_moves referencing new table as fresh
  for each statement execute function share_ledger('at');
