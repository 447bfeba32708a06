-- Villages (thôn, tổ dân phố) with their life and lineage, and organisations (cơ quan, đơn vị). `valid_from` is the first
-- day, `retired_on` the last one. Names need not be unique, codes are, within a commune. `aliases` holds one name a line.
CREATE TABLE village (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    name         VARCHAR(120) NOT NULL,
    kind         VARCHAR(10)  NOT NULL,
    valid_from   DATE,
    retired_on   DATE,
    sort_order   INT,
    aliases      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_village_code (commune_code, code),
    CONSTRAINT fk_village_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE village_predecessor (
    village_id     BIGINT NOT NULL,
    predecessor_id BIGINT NOT NULL,
    PRIMARY KEY (village_id, predecessor_id),
    KEY ix_village_predecessor_of (predecessor_id),
    CONSTRAINT fk_village_predecessor_village FOREIGN KEY (village_id) REFERENCES village (id),
    CONSTRAINT fk_village_predecessor_predecessor FOREIGN KEY (predecessor_id) REFERENCES village (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE organisation (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    kind         VARCHAR(12)  NOT NULL,
    sort_order   INT,
    aliases      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_organisation_code (commune_code, code),
    CONSTRAINT fk_organisation_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
