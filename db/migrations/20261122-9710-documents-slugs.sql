-- Whether an address is free is asked for each document of an import: not by reading all there are.
create index documents_slug_prefix on documents (slug text_pattern_ops);
