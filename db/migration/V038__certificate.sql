-- A certificate that an officer has seen and entered: no picture of it is kept. What is said so stands beside what the files say:
-- one of the province's portal is one more report that the course is completed, one of the national platform a completion of its
-- own, which only campaigns count that recognise it. Of somebody who went into somebody else `merge_id` says whose it was.
CREATE TABLE certificate (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)      NOT NULL,
    person_id    BIGINT       NOT NULL,
    course_id    BIGINT       NOT NULL,
    recognition  VARCHAR(8)   NOT NULL,
    completed_on DATE         NOT NULL,
    evidence_no  VARCHAR(60)  NOT NULL,
    checked_on   DATE         NOT NULL,
    note         VARCHAR(500),
    entered_at   DATETIME(3)  NOT NULL,
    entered_by   VARCHAR(60)  NOT NULL,
    merge_id     BIGINT,
    PRIMARY KEY (id),
    KEY ix_certificate_person (commune_code, person_id, course_id),
    CONSTRAINT fk_certificate_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE progress_count
    ADD COLUMN by_national BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN reported_done BOOLEAN NOT NULL DEFAULT FALSE,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (commune_code, campaign_id, village_id, shown_from, shown_to, organisation_id, group_set, age_unknown,
                     exempt_from, exempt_to, effective_deadline, is_exact, finished_on, by_national, reported_done);
