-- Works as people ask for them. docs/sinks.md explains the tables by queries.

CREATE TABLE works (
    work_id          text PRIMARY KEY,
    headline         text,
    publisher        text,
    url              text,
    language         text NOT NULL,
    published        date,             -- the first day that published_as covers
    published_as     text,             -- as exact as it is known: 2010, 2010-08, 2010-08-31, 2018-06-22T12:37:00Z
    modified_as      text,
    authors          text[] NOT NULL,
    keywords         text[] NOT NULL,
    section          text,
    body             text NOT NULL,
    editions         integer NOT NULL, -- how many there are, also where work_editions lists the earliest only
    interventions    text[] NOT NULL,  -- vocabulary ids
    conditions       text[] NOT NULL,
    vocabulary       text NOT NULL,    -- the version that tagged it
    record           jsonb NOT NULL,   -- everything, as docs/json.md has it
    -- A text of more than 250,000 characters is indexed so far: a tsvector holds 1 MB.
    search           tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('english', coalesce(headline, '')), 'A')
        || setweight(to_tsvector('english', left(body, 250000)), 'B')) STORED
);
CREATE INDEX works_search ON works USING gin (search);
CREATE INDEX works_published ON works (published DESC);
CREATE INDEX works_publisher ON works (publisher);
COMMENT ON TABLE works IS 'One row per work: all articles that are the same text';

CREATE TABLE work_mechanisms (
    work_id    text NOT NULL REFERENCES works ON DELETE CASCADE,
    concept    text NOT NULL,          -- vocabulary id
    label      text NOT NULL,
    assertion  text NOT NULL,          -- asserted, hedged, negated, historical, unknown
    direction  text NOT NULL,
    role       text,
    mentions   integer NOT NULL,
    sentence   text,                   -- of the first mention
    PRIMARY KEY (work_id, concept)
);
CREATE INDEX work_mechanisms_concept ON work_mechanisms (concept, assertion);
COMMENT ON TABLE work_mechanisms IS 'The mechanisms that a work speaks of, with one sentence of evidence';

CREATE TABLE work_editions (
    work_id      text NOT NULL REFERENCES works ON DELETE CASCADE,
    article_id   text NOT NULL,
    publisher    text,
    url          text,
    headline     text,
    relation     text,                 -- original, republication, syndication, near-duplicate
    similarity   double precision NOT NULL,
    published_as text,
    fetched_at   timestamptz NOT NULL,
    PRIMARY KEY (work_id, article_id)
);
COMMENT ON TABLE work_editions IS 'The articles that make up a work';

CREATE TABLE merged_works (
    work_id text PRIMARY KEY,
    into_id text NOT NULL
);
COMMENT ON TABLE merged_works IS 'Ids of works whose editions belong to another one now';

CREATE TABLE mechanism_families (
    concept text NOT NULL,
    within  text NOT NULL,             -- the concept itself or one that it is a kind of
    label   text NOT NULL,             -- of concept
    PRIMARY KEY (within, concept)
);
COMMENT ON TABLE mechanism_families IS 'The vocabulary''s hierarchy, closed: every concept and all that it is a kind of';

CREATE TABLE sink_position (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    position text NOT NULL
);
COMMENT ON TABLE sink_position IS 'How far news.curated has been read; changed in the same transaction as the works';
