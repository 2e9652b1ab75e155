-- After a bulk load the planner knows nothing of the new rows until autovacuum comes by, and prepared statements keep the plans
-- they made for empty tables. The application owns no table, so it refreshes the statistics through this function.
create function refresh_statistics() returns void
  language plpgsql security definer set search_path = public
  as $$ begin analyze; end $$;
