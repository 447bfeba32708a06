-- A learner waits once, in however many files: the review shows his row in the latest of them. `said` (encrypted JSON) is what
-- that file says of him, and goes over into the decision. `pattern` is what the likeliest candidate agrees in, and how far
-- behind it the next one is: those of one pattern may be decided together.
DELETE FROM review WHERE decision_id IS NOT NULL;
DELETE r
  FROM review r
  JOIN review later ON later.commune_code = r.commune_code AND later.learner_key = r.learner_key AND later.id > r.id;
ALTER TABLE review DROP FOREIGN KEY fk_review_decision;
ALTER TABLE review
    DROP KEY uq_review_row,
    DROP KEY ix_review_open,
    DROP KEY ix_review_learner,
    DROP COLUMN decision_id,
    DROP COLUMN first_candidate,
    ADD COLUMN said BLOB,
    ADD COLUMN pattern VARCHAR(255),
    ADD UNIQUE KEY uq_review_learner (commune_code, learner_key),
    ADD KEY ix_review_open (commune_code, id),
    ADD KEY ix_review_import (import_id);

-- Whom a review is shown to hangs on them: those of its candidates who are likely, and always the first.
CREATE TABLE review_candidate (
    review_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (review_id, person_id),
    KEY ix_review_candidate_person (person_id),
    CONSTRAINT fk_review_candidate FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO review_candidate (review_id, person_id)
SELECT DISTINCT r.id, c.person_id
  FROM review r
  JOIN JSON_TABLE(r.candidates, '$[*]' COLUMNS (
         place     FOR ORDINALITY,
         person_id BIGINT PATH '$.personId.value',
         score     DOUBLE PATH '$.score')) c
 WHERE c.place = 1 OR c.score >= 0.2;

-- What a decision rested on: what the portal said of the learner (`said`, encrypted JSON), and a digest of who the person was.
ALTER TABLE decision
    ADD COLUMN said BLOB,
    ADD COLUMN person_basis CHAR(64);

-- Learners of files for whom a decision holds though they show themselves otherwise than when it was made; somebody should
-- look at those that are not checked.
CREATE TABLE decision_seen (
    import_id   BIGINT   NOT NULL,
    decision_id BIGINT   NOT NULL,
    learner_key CHAR(32) NOT NULL,
    said        BLOB     NOT NULL,
    checked     BOOLEAN  NOT NULL,
    PRIMARY KEY (import_id, decision_id, learner_key),
    CONSTRAINT fk_decision_seen FOREIGN KEY (decision_id) REFERENCES decision (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- More is kept of a learner now: those of previews are read anew when they are applied.
DELETE o
  FROM open_learner o
  JOIN data_import i ON i.id = o.import_id
 WHERE i.state IN ('READING', 'READY');
ALTER TABLE open_learner
    RENAME COLUMN traits TO said,
    DROP COLUMN first_candidate,
    ADD COLUMN pattern VARCHAR(255);
UPDATE data_import SET seen_change = -1 WHERE kind = 'COMPLETIONS' AND state IN ('READING', 'READY');
