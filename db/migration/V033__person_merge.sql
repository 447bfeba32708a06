-- Two rows of the roster that are one human being: the one goes into the other, and is kept as it was for the day on which
-- somebody takes them apart again. `correction_fact` is what was said of the kept one with the merge.
CREATE TABLE person_merge (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    commune_code    CHAR(5)     NOT NULL,
    person_id       BIGINT      NOT NULL,
    into_id         BIGINT      NOT NULL,
    correction_fact BIGINT,
    merged_by       VARCHAR(60) NOT NULL,
    merged_at       DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_person_merge_person (person_id),
    KEY ix_person_merge_into (into_id),
    KEY ix_person_merge_commune (commune_code, id),
    CONSTRAINT fk_person_merge_into FOREIGN KEY (into_id) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- With the columns of `person` and `person_village`, in their order: whatever changes those changes these too.
CREATE TABLE merged_person LIKE person;
CREATE TABLE merged_person_village LIKE person_village;

-- The rows of reports and the decisions that were the other one's.
CREATE TABLE merged_assertion (
    merge_id  BIGINT   NOT NULL,
    import_id BIGINT   NOT NULL,
    line      INT      NOT NULL,
    part      SMALLINT NOT NULL,
    PRIMARY KEY (merge_id, import_id, line, part)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE merged_decision (
    merge_id    BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    PRIMARY KEY (merge_id, decision_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Pairs of which somebody said that they are two people; the lower id first.
CREATE TABLE different_people (
    commune_code CHAR(5)     NOT NULL,
    person_id    BIGINT      NOT NULL,
    other_id     BIGINT      NOT NULL,
    said_by      VARCHAR(60) NOT NULL,
    said_at      DATETIME(3) NOT NULL,
    PRIMARY KEY (commune_code, person_id, other_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
