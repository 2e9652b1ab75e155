-- The offices' lists of their texts run along an index, wherever they are entered: of one unit, and of a whole city.
drop index article_editions_work;
create index article_editions_work on article_editions (unit_id, state, state_since desc, id desc);
create index article_editions_of_state on article_editions (state, state_since desc, id desc);
