-- One schema and one role a stage: the role may read and write its own schema and see no other.
-- Nothing here names a person: receipts, verdicts, counts.

DO $$
DECLARE
  stage text;
BEGIN
  FOREACH stage IN ARRAY ARRAY['collect', 'check', 'link', 'measure', 'protect', 'publish'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'koch_' || stage) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', 'koch_' || stage);
    END IF;
    EXECUTE format('CREATE SCHEMA %I', stage);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', stage, 'koch_' || stage);
    EXECUTE format(
      'ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
      stage, 'koch_' || stage);
  END LOOP;
END $$;

CREATE TABLE collect.delivery (
  receipt text PRIMARY KEY,
  source text NOT NULL,
  period text NOT NULL,
  version integer NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  bytes bigint NOT NULL,
  lines bigint NOT NULL
);

CREATE TABLE "check".verdict (
  receipt text PRIMARY KEY,
  step text NOT NULL,
  received bigint NOT NULL,
  accepted bigint NOT NULL,
  rejected bigint NOT NULL,
  refused boolean NOT NULL,
  CHECK (accepted + rejected = received)
);

CREATE TABLE "check".finding_count (
  receipt text NOT NULL REFERENCES "check".verdict ON DELETE CASCADE,
  rule text NOT NULL,
  rows_found bigint NOT NULL,
  PRIMARY KEY (receipt, rule)
);

CREATE TABLE link.step (step text PRIMARY KEY, facts text NOT NULL);
CREATE TABLE measure.step (step text PRIMARY KEY, facts text NOT NULL);
CREATE TABLE protect.step (step text PRIMARY KEY, facts text NOT NULL);

CREATE TABLE publish.release (release text PRIMARY KEY);
