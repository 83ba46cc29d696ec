-- What do articles call an organisation, and how often?
-- Bài viết gọi một đơn vị bằng những tên nào, bao nhiêu lần?
\set name 'Sở Y tế tỉnh Cao Bằng'

SELECT organization, name, articles
FROM trich.organization_names
WHERE organization_id IN (SELECT organization_id FROM trich.organization_names WHERE name = :'name')
ORDER BY organization, articles DESC, name;

-- Answer:
--      organization      |         name          | articles
-- -----------------------+-----------------------+----------
--  Sở Y tế tỉnh Cao Bằng | Sở Y tế tỉnh Cao Bằng |        6
--  Sở Y tế tỉnh Cao Bằng | Sở Y tế               |        3
--  Sở Y tế tỉnh Cao Bằng | Sở                    |        1
-- (3 rows)
