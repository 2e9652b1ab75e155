-- Progress counts every occurrence whose assignment is not cancelled: the few that are have an index of their own.
create index assignments_cancelled on assignments (id) where state = 'cancelled';
