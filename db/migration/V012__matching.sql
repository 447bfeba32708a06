-- Which person a portal's learner was decided to be: SAME and NEW_PERSON name a person, NOT_OURS nobody. A decision is made
-- by a human being; it holds for every later file until it is revoked. At most one that is not revoked per learner.
CREATE TABLE decision (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)     NOT NULL,
    source       VARCHAR(40) NOT NULL,
    learner_key  CHAR(32)    NOT NULL,
    verdict      VARCHAR(10) NOT NULL,
    person_id    BIGINT,
    decided_by   VARCHAR(60) NOT NULL,
    decided_at   DATETIME(3) NOT NULL,
    revoked_by   VARCHAR(60),
    revoked_at   DATETIME(3),
    PRIMARY KEY (id),
    KEY ix_decision_learner (commune_code, source, learner_key),
    KEY ix_decision_person (person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A row of an applied import that waits for a human decision, with the people it may be (JSON: id, score, reasons),
-- the likeliest first.
CREATE TABLE review (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    commune_code    CHAR(5)     NOT NULL,
    import_id       BIGINT      NOT NULL,
    line            INT         NOT NULL,
    part            SMALLINT    NOT NULL,
    learner_key     CHAR(32)    NOT NULL,
    candidates      TEXT        NOT NULL,
    first_candidate BIGINT,
    decision_id     BIGINT,
    PRIMARY KEY (id),
    UNIQUE KEY uq_review_row (import_id, line, part),
    KEY ix_review_open (commune_code, decision_id, id),
    KEY ix_review_learner (commune_code, learner_key),
    CONSTRAINT fk_review_decision FOREIGN KEY (decision_id) REFERENCES decision (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
