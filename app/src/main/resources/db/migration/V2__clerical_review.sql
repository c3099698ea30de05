-- Clerical review. The only place in the database that names people: what is written in the two records of a pair,
-- from the day its set is taken in to the day it is closed. Decisions are a journal: the role may add rows and change
-- or remove none.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'koch_review') THEN
    CREATE ROLE koch_review NOLOGIN;
  END IF;
END $$;

CREATE SCHEMA review;
GRANT USAGE ON SCHEMA review TO koch_review;

CREATE TABLE review.review_set (
  set_id text PRIMARY KEY,
  title text NOT NULL,
  records bigint NOT NULL,
  opened timestamptz NOT NULL
);

CREATE TABLE review.stratum (
  set_id text NOT NULL REFERENCES review.review_set,
  stratum integer NOT NULL,
  band text NOT NULL,
  linked boolean NOT NULL,
  chosen boolean NOT NULL,
  pairs bigint NOT NULL,
  PRIMARY KEY (set_id, stratum)
);

CREATE TABLE review.pair (
  set_id text NOT NULL,
  place integer NOT NULL,
  stratum integer NOT NULL,
  id_left text NOT NULL,
  id_right text NOT NULL,
  PRIMARY KEY (set_id, place),
  FOREIGN KEY (set_id, stratum) REFERENCES review.stratum
);

CREATE TABLE review.written_value (
  set_id text NOT NULL,
  place integer NOT NULL,
  field integer NOT NULL,
  name text NOT NULL,
  written_left text NOT NULL,
  written_right text NOT NULL,
  PRIMARY KEY (set_id, place, field),
  FOREIGN KEY (set_id, place) REFERENCES review.pair
);

-- A decision is replaced by a later one that names it; what no later one names stands.
CREATE TABLE review.decision (
  entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  set_id text NOT NULL,
  place integer NOT NULL,
  reviewer text NOT NULL,
  look text NOT NULL CHECK (look IN ('independent', 'third')),
  decision text NOT NULL CHECK (decision IN ('same', 'different', 'unsure', 'withdrawn')),
  replaces bigint UNIQUE REFERENCES review.decision,
  decided timestamptz NOT NULL,
  FOREIGN KEY (set_id, place) REFERENCES review.pair
);

-- Sent twice, a form's first decision is entered once.
CREATE UNIQUE INDEX first_decision ON review.decision (set_id, place, lower(reviewer)) WHERE replaces IS NULL;
CREATE UNIQUE INDEX first_third_look ON review.decision (set_id, place) WHERE replaces IS NULL AND look = 'third';

CREATE TABLE review.closing (
  set_id text PRIMARY KEY REFERENCES review.review_set,
  closed_by text NOT NULL,
  closed timestamptz NOT NULL
);

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA review TO koch_review;
GRANT DELETE ON review.written_value TO koch_review;
