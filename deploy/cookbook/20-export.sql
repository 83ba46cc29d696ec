-- How does a table leave as CSV, and an article as JSON?
-- Làm sao xuất một bảng ra CSV, một bài ra JSON?
COPY (SELECT starts_on, organization, kind, event, place, attendance
      FROM trich.organization_events
      WHERE as_organizer AND starts_on >= '2025-01-01'
      ORDER BY starts_on, organization)
TO STDOUT (FORMAT csv, HEADER);

\pset tuples_only on
SELECT json_build_object(
           'title', a.title, 'published', a.published_on,
           'events', (SELECT json_agg(e.name ORDER BY e.ordinal) FROM trich.event e WHERE e.article_id = a.article_id),
           'people', (SELECT json_object_agg(p.name, p.positions ORDER BY p.ordinal) FROM trich.person p
                      WHERE p.article_id = a.article_id))
FROM trich.article a
WHERE a.source = 'so-y-te' AND a.page_kind = 'article';

-- Answer:
-- starts_on,organization,kind,event,place,attendance
-- 2025-01-17,Bệnh viện Đa khoa huyện Suối Trong,review,"Hội nghị tổng kết công tác năm 2024, triển khai nhiệm vụ năm 2025",,
--  {"title" : "Sở Y tế kiểm tra việc thực hiện bệnh án điện tử tại Suối Trong", "published" : "2024-08-23", "events" : ["kiểm tra việ…
