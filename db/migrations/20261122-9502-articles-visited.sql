-- Which page an address is: the same words as in `articles_searchable`, so that the view is asked by its address at once.
create index articles_address on articles (('/tin-tuc/' || slug));

create view topics_of_articles as
select e.article_id, topic, e.tenant_id
from article_editions e cross join unnest(e.topics) as topic
where e.state = 'published';
