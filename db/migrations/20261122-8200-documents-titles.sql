-- A plan that names a law without its number is checked against the register by title; titles are longer than a B-tree may hold.
create index documents_title on documents using hash (title_key);
