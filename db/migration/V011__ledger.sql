-- What the portals' files say of learners. A report is one import of kind COMPLETIONS; it stands while it is applied and
-- not undone. It reports on the communes of its rows.
CREATE TABLE report (
    import_id BIGINT      NOT NULL,
    source    VARCHAR(40) NOT NULL,
    as_of     DATE        NOT NULL,
    stands    BOOLEAN     NOT NULL,
    PRIMARY KEY (import_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE report_commune (
    commune_code CHAR(5) NOT NULL,
    import_id    BIGINT  NOT NULL,
    PRIMARY KEY (commune_code, import_id),
    CONSTRAINT fk_report_commune_report FOREIGN KEY (import_id) REFERENCES report (import_id),
    CONSTRAINT fk_report_commune_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row of one file, for one course (`part` numbers the courses of a wide row). It is the stage of the import and its
-- memory: written once, also where it changes nothing. `completed_by` is the latest day on which a completion without a
-- day of its own can have been: the certificate's, or the report's. `problems` is JSON without
-- identity or phone. `effect` is empty where a row changed nothing. `person_id` is a
-- memory: the person may be gone since.
CREATE TABLE assertion (
    import_id        BIGINT        NOT NULL,
    line             INT           NOT NULL,
    part             SMALLINT      NOT NULL,
    slice            INT           NOT NULL,
    outcome          VARCHAR(10)   NOT NULL,
    effect           VARCHAR(10),
    commune_code     CHAR(5),
    person_id        BIGINT,
    matched_by       VARCHAR(20),
    score            DECIMAL(5, 4),
    learner_key      CHAR(32),
    course_id        BIGINT,
    status           VARCHAR(12),
    completed_on     DATE,
    completed_by     DATE,
    progress_percent DECIMAL(5, 2),
    course_score     DECIMAL(8, 2),
    problems         TEXT,
    PRIMARY KEY (import_id, line, part),
    KEY ix_assertion_slice (import_id, slice, line),
    KEY ix_assertion_outcome (import_id, outcome, line),
    KEY ix_assertion_person (commune_code, person_id, course_id),
    KEY ix_assertion_learner (commune_code, learner_key),
    CONSTRAINT fk_assertion_report FOREIGN KEY (import_id) REFERENCES report (import_id),
    CONSTRAINT fk_assertion_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What stands: the fold of the assertions of all standing reports. `import_id` and `line` name the assertion from which the
-- state and its day come; `told_as_of`, `told_import` and `told_line` the one from which progress and score come.
-- `completed_as_of` is the latest day for which a report said COMPLETED: less than that in a later report is a conflict.
CREATE TABLE completion (
    commune_code     CHAR(5)       NOT NULL,
    person_id        BIGINT        NOT NULL,
    course_id        BIGINT        NOT NULL,
    recognition      VARCHAR(8)    NOT NULL,
    status           VARCHAR(12)   NOT NULL,
    completed_on     DATE,
    completed_by     DATE,
    progress_percent DECIMAL(5, 2),
    course_score     DECIMAL(8, 2),
    import_id        BIGINT,
    line             INT,
    told_as_of       DATE,
    told_import      BIGINT,
    told_line        INT,
    completed_as_of  DATE,
    PRIMARY KEY (commune_code, person_id, course_id, recognition),
    KEY ix_completion_course (commune_code, course_id, status),
    CONSTRAINT fk_completion_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_completion_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
