-- What do articles call an organisation, and how often?
-- Bài viết gọi một đơn vị bằng những tên nào, bao nhiêu lần?
\set organization 'Sở Y tế tỉnh Cao Bằng'

SELECT name, articles
FROM trich.organization_names
WHERE organization_id = (SELECT organization_id FROM trich.organization WHERE name = :'organization')
ORDER BY articles DESC, name;

-- Answer:
--          name          | articles
-- -----------------------+----------
--  Sở Y tế tỉnh Cao Bằng |        6
--  Sở Y tế               |        3
--  Sở                    |        1
-- (3 rows)
