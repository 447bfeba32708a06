-- How somebody resolved a row that takes a completion back. FILE takes what reports with an earlier as-of day said of that
-- person and course out of the sum, as long as the row's report stands; STORED leaves the sum as it is.
CREATE TABLE resolution (
    import_id    BIGINT      NOT NULL,
    line         INT         NOT NULL,
    part         SMALLINT    NOT NULL,
    commune_code CHAR(5)     NOT NULL,
    person_id    BIGINT      NOT NULL,
    course_id    BIGINT      NOT NULL,
    take         VARCHAR(6)  NOT NULL,
    decided_by   VARCHAR(60) NOT NULL,
    decided_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (import_id, line, part),
    KEY ix_resolution_person (commune_code, person_id, course_id),
    CONSTRAINT fk_resolution_assertion FOREIGN KEY (import_id, line, part) REFERENCES assertion (import_id, line, part)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
