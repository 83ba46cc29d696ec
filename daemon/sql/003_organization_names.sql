-- What organisations are called: every name under which an article has them leads to one row.

COMMENT ON COLUMN trich.organization.canonical_key IS 'What makes two mentions one organisation: the canonical name in small letters, without regard to where tone marks stand and to dashes, "Đảng bộ" as "Đảng ủy", "tỉnh X" as "X".';

CREATE VIEW trich.organization_names AS
SELECT o.name AS organization,
       printed.name,
       o.kind,
       count(DISTINCT s.article_id) AS articles,
       o.organization_id
FROM trich.organization o
JOIN trich.article_organization s ON s.organization_id = o.organization_id
CROSS JOIN LATERAL unnest(s.name || s.aliases) AS printed (name)
GROUP BY o.organization_id, printed.name;
COMMENT ON VIEW trich.organization_names IS
    'What an organisation is called: its canonical names and aliases over all articles. WHERE name = ''BVĐK Suối Bạc'' finds whose alias that is.';
COMMENT ON COLUMN trich.organization_names.organization IS 'Canonical name of the organisation.';
COMMENT ON COLUMN trich.organization_names.name IS 'A name that articles give it.';
COMMENT ON COLUMN trich.organization_names.kind IS 'Kind of organisation.';
COMMENT ON COLUMN trich.organization_names.articles IS 'In how many articles.';
COMMENT ON COLUMN trich.organization_names.organization_id IS 'Key of the organisation.';
