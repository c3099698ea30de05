-- Forms for telephones and what they hand in. Submissions are kept as they came, every version of them. Who may see or
-- change a submission is decided here: the role sees the rows of the area it has named in koch.area for its
-- transaction, of all areas within that one, and none if it has named none. Codes of areas begin with the code of the
-- area they lie in.

CREATE TABLE collect.form (
  form text PRIMARY KEY,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closing', 'closed'))
);

CREATE TABLE collect.form_version (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form text NOT NULL REFERENCES collect.form,
  version text NOT NULL,
  draft boolean NOT NULL,
  title text NOT NULL,
  xform bytea NOT NULL,
  hash text NOT NULL,
  added timestamptz NOT NULL,
  UNIQUE (form, version, draft)
);
CREATE UNIQUE INDEX one_draft ON collect.form_version (form) WHERE draft;

CREATE TABLE collect.form_media (
  number bigint NOT NULL REFERENCES collect.form_version ON DELETE CASCADE,
  name text NOT NULL,
  content bytea NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (number, name)
);

-- Of a token only its hash. No forms named: all forms.
CREATE TABLE collect.device_token (
  token text PRIMARY KEY,
  hash bytea NOT NULL UNIQUE,
  holder text NOT NULL,
  area text NOT NULL,
  forms text[] NOT NULL,
  made timestamptz NOT NULL,
  revoked timestamptz
);

-- A version of a submission; first is the instance of its first version. What was deleted keeps its identity, so that it
-- does not come back when a telephone sends it again, and nothing else.
CREATE TABLE collect.submission (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form text NOT NULL REFERENCES collect.form,
  draft boolean NOT NULL,
  instance text NOT NULL,
  first text NOT NULL,
  latest boolean NOT NULL,
  version text NOT NULL,
  area text COLLATE "C" NOT NULL,
  token text NOT NULL,
  device text NOT NULL,
  xml bytea,
  received timestamptz NOT NULL,
  deleted timestamptz,
  UNIQUE (form, draft, instance),
  CHECK ((xml IS NULL) = (deleted IS NOT NULL))
);
CREATE UNIQUE INDEX one_latest ON collect.submission (form, draft, first) WHERE latest;
-- A clerk's list is read by the area, the nation's by the time: neither goes through the rows of the other.
CREATE INDEX standing_of_area ON collect.submission (area, received) WHERE latest AND NOT draft AND deleted IS NULL;
CREATE INDEX standing ON collect.submission (received) WHERE latest AND NOT draft AND deleted IS NULL;

CREATE TABLE collect.attachment (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission bigint NOT NULL REFERENCES collect.submission ON DELETE CASCADE,
  name text NOT NULL,
  bytes bigint NOT NULL,
  UNIQUE (submission, name)
);

CREATE TABLE collect.attachment_piece (
  attachment bigint NOT NULL REFERENCES collect.attachment ON DELETE CASCADE,
  piece integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (attachment, piece)
);

CREATE TABLE collect.entity (
  list text NOT NULL,
  entity text NOT NULL,
  area text NOT NULL,
  label text NOT NULL,
  properties jsonb NOT NULL,
  version integer NOT NULL,
  deleted boolean NOT NULL,
  made_by text NOT NULL,
  PRIMARY KEY (list, entity)
);

CREATE FUNCTION collect.is_within(area text) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT starts_with(area, nullif(current_setting('koch.area', true), '')) $$;

ALTER TABLE collect.submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_area ON collect.submission USING (collect.is_within(area)) WITH CHECK (collect.is_within(area));
ALTER TABLE collect.entity ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_area ON collect.entity USING (collect.is_within(area)) WITH CHECK (collect.is_within(area));
ALTER TABLE collect.attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_area ON collect.attachment
  USING (EXISTS (SELECT FROM collect.submission WHERE submission.number = attachment.submission));
ALTER TABLE collect.attachment_piece ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_area ON collect.attachment_piece
  USING (EXISTS (SELECT FROM collect.attachment WHERE attachment.number = attachment_piece.attachment));
