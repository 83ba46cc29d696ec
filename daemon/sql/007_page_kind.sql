-- What a page is: only articles state anything, the other pages are kept and found by their kind.

CREATE DOMAIN trich.page_kind AS text CONSTRAINT page_kind_values CHECK (
    VALUE IN ('article', 'home', 'list', 'error', 'login', 'other'));
COMMENT ON DOMAIN trich.page_kind IS
    'What a page is: an article, the front page of a site, a list of articles (section, search, tag), an error in the place of a page, a login or a proof that a person asks, or another page without a text of its own.';

ALTER TABLE trich.article ADD COLUMN page_kind trich.page_kind NOT NULL DEFAULT 'article';
COMMENT ON COLUMN trich.article.page_kind IS
    'What the page is. Only an article in Vietnamese states anything; of other pages there are this row and contacts.';
CREATE INDEX article_page_kind_idx ON trich.article (page_kind) WHERE page_kind <> 'article';
