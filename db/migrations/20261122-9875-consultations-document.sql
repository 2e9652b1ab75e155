-- A draft may be a document that the register has already: it is named instead of being handed in again.
alter table consultations add column document_id uuid;
alter table consultations add constraint consultations_document
  foreign key (document_id, tenant_id) references documents (id, tenant_id);
create index consultations_document_of on consultations (document_id, opens_on desc) where document_id is not null;
