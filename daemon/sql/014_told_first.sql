-- One article a story for queries that ask for few articles: story_article looks at all of them first.

CREATE VIEW trich.told_first AS
SELECT a.article_id,
       a.story
FROM trich_data.article a
WHERE a.page_kind = 'article'
  AND NOT EXISTS (SELECT FROM trich_data.article b
                  WHERE b.story = a.story AND b.page_kind = 'article'
                    AND (coalesce(b.published_at, 'infinity'), b.article_id) < (coalesce(a.published_at, 'infinity'), a.article_id));
COMMENT ON VIEW trich.told_first IS
    'The article of each story that was published first, the same as in story_article: join by article_id to count nothing twice.';
COMMENT ON COLUMN trich.told_first.article_id IS 'Key of the article.';
COMMENT ON COLUMN trich.told_first.story IS 'Key of its story.';
