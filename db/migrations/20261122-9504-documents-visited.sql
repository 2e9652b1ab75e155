-- Which page an address is: the same words as in `documents_searchable`, so that the view is asked by its address at once.
create index documents_address on documents (('/van-ban/' || slug)) where state = 'registered' and is_public;
