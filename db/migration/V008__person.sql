-- One row per human being and commune. The national id and the phone are encrypted; `national_id_key` and `phone_key` are
-- keyed hashes for looking them up, `national_id_tail` the last three digits for searching inside a commune.
-- `group_set` is a sum: 2 PUBLIC_EMPLOYEE, 4 STUDENT, 8 ENTERPRISE_WORKER.
CREATE TABLE person (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code     CHAR(5)      NOT NULL,
    code             VARCHAR(60)  NOT NULL,
    roster_code      VARCHAR(50),
    full_name        VARCHAR(120) NOT NULL,
    name_key         VARCHAR(120) NOT NULL,
    birth_date       DATE,
    birth_year       SMALLINT,
    sex              VARCHAR(6),
    national_id      VARBINARY(80),
    national_id_key  CHAR(32),
    national_id_tail CHAR(3),
    phone            VARBINARY(120),
    phone_key        CHAR(32),
    village_id       BIGINT,
    organisation_id  BIGINT,
    group_set        TINYINT      NOT NULL,
    residence        VARCHAR(10)  NOT NULL,
    note             VARCHAR(500),
    version          INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_person_code (code),
    UNIQUE KEY uq_person_roster_code (commune_code, roster_code),
    KEY ix_person_national_id (commune_code, national_id_key),
    KEY ix_person_name (commune_code, name_key),
    KEY ix_person_village (commune_code, village_id),
    KEY ix_person_organisation (commune_code, organisation_id),
    CONSTRAINT fk_person_commune FOREIGN KEY (commune_code) REFERENCES commune (code),
    CONSTRAINT fk_person_village FOREIGN KEY (village_id) REFERENCES village (id),
    CONSTRAINT fk_person_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The villages of a person over time. The first row holds from '1000-01-01'. A change that comes from a village's lineage
-- adds a row; a correction replaces the last one. `until` is the day before the next row, else '9999-12-31'.
CREATE TABLE person_village (
    person_id    BIGINT  NOT NULL,
    since        DATE    NOT NULL,
    until        DATE    NOT NULL,
    commune_code CHAR(5) NOT NULL,
    village_id   BIGINT  NOT NULL,
    PRIMARY KEY (person_id, since),
    KEY ix_person_village_commune (commune_code, person_id),
    KEY ix_person_village_village (village_id),
    CONSTRAINT fk_person_village_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_person_village_village FOREIGN KEY (village_id) REFERENCES village (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
