-- The 12/16-month residence rule as window SQL, three-valued: the peer that the bench times.
-- Reads a table crossings(person_id, seq, d, is_arrival, r0); directions alternate within a person.
WITH c0 AS (
  SELECT person_id, seq, d, is_arrival, r0,
         lead(d) OVER w AS nxt
  FROM crossings WHERE d < DATE '2026-01-01' WINDOW w AS (PARTITION BY person_id ORDER BY seq)),
c1 AS (  -- pin(i) = days in country from the first crossing up to crossing i
  SELECT *, coalesce(sum(CASE WHEN is_arrival=1 THEN date_diff('day', d, nxt) ELSE 0 END)
                     OVER (PARTITION BY person_id ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),0) AS pin
  FROM c0),
c2 AS (  -- last crossing k with d_k < d_i + W: RANGE frame on the date, max(seq) because seq is monotone in time (ties on a day included)
  SELECT *, least(d + 487, DATE '2026-01-01') AS wend,
         max(struct_pack(s := seq, p := pin, a := is_arrival, kd := d))
           OVER (PARTITION BY person_id ORDER BY d RANGE BETWEEN CURRENT ROW AND INTERVAL 486 DAY FOLLOWING) AS k
  FROM c1),
c3 AS (
  SELECT person_id, seq, d, is_arrival, r0,
         date_diff('day', d, wend) AS days_obs,
         (k.p - pin) + CASE WHEN k.a=1 THEN date_diff('day', k.kd, wend) ELSE 0 END AS h
  FROM c2),
c4 AS (
  SELECT *, CASE WHEN is_arrival=1 THEN h ELSE days_obs-h END AS own FROM c3),
c5 AS (
  SELECT *, CASE WHEN own >= 365 THEN true WHEN days_obs-own > 487-365 THEN false END AS flip FROM c4),
c6 AS (
  SELECT *, last_value(CASE WHEN flip THEN is_arrival END IGNORE NULLS) OVER w AS base0,
            count(CASE WHEN flip THEN 1 END) OVER w AS grp
  FROM c5 WINDOW w AS (PARTITION BY person_id ORDER BY seq)),
c7 AS (
  SELECT *, coalesce(base0, r0) AS base,
         max(CASE WHEN flip IS NULL AND is_arrival <> coalesce(base0, r0) THEN 1 ELSE 0 END)
           OVER (PARTITION BY person_id, grp ORDER BY seq) AS unk
  FROM c6),
c8 AS (SELECT *, CASE WHEN unk=1 THEN NULL ELSE base END AS res_after FROM c7),
c9 AS (SELECT *, CASE WHEN row_number() OVER w = 1 THEN r0 ELSE lag(res_after) OVER w END AS res_before
       FROM c8 WINDOW w AS (PARTITION BY person_id ORDER BY seq))
SELECT person_id AS person, d AS date, CASE WHEN is_arrival = 1 THEN 'A' ELSE 'D' END AS direction,
       days_obs AS days_observed, h AS days_in_country, res_before AS resident_before, res_after AS resident_after,
       CASE WHEN res_before IS NULL OR res_after IS NULL THEN NULL WHEN res_before<>res_after THEN 1 ELSE 0 END AS migration
FROM c9 ORDER BY person_id, seq
