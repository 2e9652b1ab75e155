-- A relation that was read wrongly, or entered by mistake, is taken out with a reason and can be put back. Its row stays: the same
-- text read again does not bring it back.
alter table document_relations
  add column removed_at timestamptz,
  add column removed_reason text,
  add constraint document_relations_removed check ((removed_at is null) = (removed_reason is null));
