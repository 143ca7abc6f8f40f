-- :accounts accounts of a fifth as many customers in 40 books of very unequal size, with the correlations of real lists:
-- class decides schedule and use, an account without a contract has no known return right.
SELECT setseed(0.41);

INSERT INTO customers (customer_id, customer_number, customer_name)
SELECT md5('c' || g)::uuid, 'C-' || lpad(g::text, 6, '0'), initcap(substr(md5('n' || g), 1, 6)) || ' '
       || (ARRAY['Cold Storage', 'Rendering', 'Packing', 'Plastics', 'Glass Works', 'Bakery'])[1 + g % 6]
FROM generate_series(1, :accounts / 5) g;

INSERT INTO books (book_id, code, name, created_at)
SELECT md5('b' || g)::uuid, 'BOOK-' || g, 'Book ' || g, now() FROM generate_series(0, 39) g;

INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status, schedule,
    service_address, city, zip, meter_number, meter_owner, annual_kwh, peak_kw, contract_number,
    contract_price_usd_per_kwh, contract_end, return_right, da_class, common_area, as_of)
SELECT md5('a' || g)::uuid, utility, lpad((g::bigint * 7919 % 10000000000)::text, 10, '0'),
    md5('c' || 1 + floor(pow(random(), 2) * (:accounts / 5))::int)::uuid,
    md5('b' || floor(pow(random(), 3) * 40)::int)::uuid,
    class,
    CASE WHEN r2 < 0.02 THEN 'inactive' ELSE 'active' END,
    CASE class WHEN 'residential' THEN (ARRAY['E-1', 'D', 'DR'])[1 + g % 3]
        WHEN 'small_commercial' THEN (ARRAY['A-1', 'GS-1', 'A'])[1 + g % 3]
        WHEN 'commercial' THEN (ARRAY['A-10', 'GS-2', 'AL-TOU', 'B-10'])[1 + g % 4]
        WHEN 'industrial' THEN (ARRAY['B-20', 'TOU-8', 'B-19'])[1 + g % 3] ELSE 'AG-C' END,
    g || ' Main St', 'City ' || floor(pow(random(), 2) * 300)::int, '9' || lpad((g % 10000)::text, 4, '0'),
    'M' || lpad(g::text, 8, '0'), 'U',
    CASE WHEN r3 >= 0.01 THEN round((use_min + r1 * use_range)::numeric, 3) END,
    CASE WHEN r3 >= 0.02 THEN round(((use_min + r1 * use_range) / 4000)::numeric, 3) END,
    'K-' || g, round((0.09 + r1 * 0.06)::numeric, 6),
    CASE WHEN r3 >= 0.1 THEN DATE '2026-12-31' + (g % 72) * 30 END,
    CASE WHEN r3 < 0.1 THEN 'unknown' WHEN r2 < 0.3 THEN 'silent' WHEN r2 < 0.302 THEN 'prohibited' ELSE 'explicit' END,
    'none', FALSE, DATE '2026-11-16'
FROM (SELECT g, random() AS r1, random() AS r2, random() AS r3,
             (ARRAY['PGE', 'PGE', 'PGE', 'PGE', 'PGE', 'SCE', 'SCE', 'SCE', 'SCE', 'SDGE'])[1 + g % 10] AS utility,
             k.class, k.use_min, k.use_range
      FROM generate_series(1, :accounts) g
      JOIN (VALUES (0, 3, 'residential', 3000, 9000), (4, 6, 'small_commercial', 10000, 70000),
                   (7, 8, 'commercial', 80000, 900000), (9, 9, 'industrial', 500000, 9000000),
                   (10, 10, 'agricultural', 20000, 2000000)) k (low, high, class, use_min, use_range)
          ON (g * 31) % 11 BETWEEN k.low AND k.high) t;

ANALYZE customers, books, accounts, account_totals, customer_totals;
