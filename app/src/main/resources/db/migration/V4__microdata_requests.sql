-- Requests for files of records, and what became of each. The journal only grows: the role may add entries and change or
-- remove none; of two who change a state at once, one is told that it changed. What a researcher wrote of themselves stands here as it came.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'koch_microdata') THEN
    CREATE ROLE koch_microdata NOLOGIN;
  END IF;
END $$;

CREATE SCHEMA microdata;
GRANT USAGE ON SCHEMA microdata TO koch_microdata;

CREATE TABLE microdata.request (
  request_id text PRIMARY KEY,
  file text NOT NULL,
  version text NOT NULL,
  name text NOT NULL,
  organisation text NOT NULL,
  email text NOT NULL,
  research text NOT NULL,
  until text NOT NULL,
  persons text NOT NULL,
  received timestamptz NOT NULL
);

CREATE TABLE microdata.change (
  entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id text NOT NULL REFERENCES microdata.request,
  state text NOT NULL CHECK (state IN ('RECEIVED', 'IN_REVIEW', 'APPROVED', 'REFUSED', 'CLOSED')),
  officer text NOT NULL,
  reason text NOT NULL,
  after bigint UNIQUE REFERENCES microdata.change,
  at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA microdata TO koch_microdata;
