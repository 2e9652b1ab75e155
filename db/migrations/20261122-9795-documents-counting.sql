-- Counts of the public register read this alone, not the documents' texts; lists of each filter run along an index of their own.
create index documents_counts on documents
  (type, field, issuer_unit_id, issuer_key, listed_on, issued, in_force_on, partly_on, ended_on, id)
  where state = 'registered' and is_public;
create index documents_public_of_field on documents (field, listed_on desc, id desc) where state = 'registered' and is_public;
create index documents_public_of_issuer on documents (issuer_unit_id, listed_on desc, id desc)
  where state = 'registered' and is_public;
create index documents_public_of_words on documents (issuer_key, listed_on desc, id desc)
  where state = 'registered' and is_public;
create index documents_public_effect on documents (coalesce(in_force_on, '-infinity'::date) desc, id desc)
  where state = 'registered' and is_public;
create index documents_public_pending on documents (in_force_on) where state = 'registered' and is_public;
create index documents_public_ended on documents (ended_on) where state = 'registered' and is_public and ended_on is not null;
create index documents_public_partly on documents (partly_on) where state = 'registered' and is_public and partly_on is not null;
