-- What an import read last for this document: the same record again is known without being read.
alter table documents add column source_hash text;
create index documents_source on documents (source_hash) where source_hash is not null;
create index documents_undated on documents (number_key) where issued is null;
