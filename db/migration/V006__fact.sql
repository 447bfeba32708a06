-- What files and hands said of a place, a team or a person, in the order in which it came to hold. A value that stands is
-- the last one said of its field. Undoing an import deletes what it said, and the rest is folded again.
CREATE TABLE fact (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)     NOT NULL,
    subject_kind VARCHAR(12) NOT NULL,
    subject_id   BIGINT      NOT NULL,
    import_id    BIGINT,
    line         INT,
    said_by      VARCHAR(60) NOT NULL,
    said_at      DATETIME(3) NOT NULL,
    fields       MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_fact_subject (commune_code, subject_kind, subject_id, id),
    KEY ix_fact_import (import_id, line)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
