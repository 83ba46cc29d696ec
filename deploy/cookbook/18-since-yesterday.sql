-- What came in since yesterday, what of it was lost to dead letters, and which sources are silent?
-- Từ hôm qua nhận được bao nhiêu, bao nhiêu không đọc được, nguồn nào im lặng?
SELECT source,
       coalesce(sum(ended) FILTER (WHERE hour >= now() - interval '1 day'), 0) AS received,
       coalesce(sum(done) FILTER (WHERE hour >= now() - interval '1 day'), 0) AS done,
       coalesce(sum(duplicate) FILTER (WHERE hour >= now() - interval '1 day'), 0) AS known_already,
       coalesce(sum(dead) FILTER (WHERE hour >= now() - interval '1 day'), 0) AS dead
FROM trich.balance
GROUP BY source
ORDER BY received, source;

-- Answer:
--   source   | received | done | known_already | dead
-- -----------+----------+------+---------------+------
--  so-y-te   |        2 |    1 |             0 |    1
--  bao-tinh  |        4 |    4 |             0 |    0
--  benh-vien |        5 |    5 |             0 |    0
-- (3 rows)
