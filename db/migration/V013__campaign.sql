-- A campaign (đợt học tập): who must finish which courses, by when. `group_set` is a sum: 1 ADULT, 2 PUBLIC_EMPLOYEE,
-- 4 STUDENT, 8 ENTERPRISE_WORKER. `deadline` is the base deadline; extensions are rows of their own.
CREATE TABLE campaign (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    code               VARCHAR(60)  NOT NULL,
    commune_code       CHAR(5)      NOT NULL,
    name               VARCHAR(200) NOT NULL,
    course_rule        VARCHAR(3)   NOT NULL,
    group_set          TINYINT      NOT NULL,
    adult_age          SMALLINT     NOT NULL,
    age_on             DATE         NOT NULL,
    starts_on          DATE         NOT NULL,
    deadline           DATE         NOT NULL,
    recognise_national BOOLEAN      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_campaign_code (code),
    KEY ix_campaign_commune (commune_code, starts_on),
    CONSTRAINT fk_campaign_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE campaign_course (
    campaign_id BIGINT NOT NULL,
    course_id   BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, course_id),
    CONSTRAINT fk_campaign_course_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT fk_campaign_course_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every base deadline that the campaign ever had, and why it was moved.
CREATE TABLE campaign_deadline (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    campaign_id BIGINT       NOT NULL,
    deadline    DATE         NOT NULL,
    reason      VARCHAR(500),
    set_at      DATETIME(3)  NOT NULL,
    set_by      VARCHAR(60)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_campaign_deadline_campaign (campaign_id, id),
    CONSTRAINT fk_campaign_deadline_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How many of a group are to have finished by a day: a percentage or a head count, for a place or for all.
CREATE TABLE target (
    id                BIGINT      NOT NULL AUTO_INCREMENT,
    campaign_id       BIGINT      NOT NULL,
    target_group      VARCHAR(20) NOT NULL,
    village_code      VARCHAR(40),
    organisation_code VARCHAR(40),
    percent           DECIMAL(5, 2),
    head_count        INT,
    due_on            DATE        NOT NULL,
    PRIMARY KEY (id),
    KEY ix_target_campaign (campaign_id, id),
    CONSTRAINT fk_target_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An extension (gia hạn) gives more time to whomever its scope covers; the latest one that covers a person counts. Rows are
-- never updated or deleted: who gave whom more time, by which document, must stay readable. A revocation is a row of its own.
CREATE TABLE extension (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    campaign_id BIGINT       NOT NULL,
    scope_kind  VARCHAR(12)  NOT NULL,
    scope_code  VARCHAR(60),
    by_days     INT,
    until       DATE         NOT NULL,
    decision_no VARCHAR(60),
    decided_on  DATE,
    reason      VARCHAR(500) NOT NULL,
    granted_at  DATETIME(3)  NOT NULL,
    granted_by  VARCHAR(60)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_extension_campaign (campaign_id, id),
    CONSTRAINT fk_extension_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE extension_revocation (
    extension_id BIGINT       NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    decision_no  VARCHAR(60),
    revoked_at   DATETIME(3)  NOT NULL,
    revoked_by   VARCHAR(60)  NOT NULL,
    PRIMARY KEY (extension_id),
    CONSTRAINT fk_extension_revocation_extension FOREIGN KEY (extension_id) REFERENCES extension (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
