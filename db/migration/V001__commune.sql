-- The national list of communes (xã, phường, đặc khu), loaded from db/reference/communes.csv, and for each commune that
-- is in use whether its counted figures are behind its data.
CREATE TABLE commune (
    code          CHAR(5)      NOT NULL,
    name          VARCHAR(80)  NOT NULL,
    full_name     VARCHAR(100) NOT NULL,
    kind          VARCHAR(8)   NOT NULL,
    province_code CHAR(2)      NOT NULL,
    province_name VARCHAR(60)  NOT NULL,
    name_key      VARCHAR(80)  NOT NULL,
    PRIMARY KEY (code),
    KEY ix_commune_name (name_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- `changed` counts the changes of a commune's data, `counted` the changes that its figures contain. While `held` > 0 an
-- import is being applied or undone: the figures stay those of before.
CREATE TABLE commune_freshness (
    commune_code CHAR(5) NOT NULL,
    changed      BIGINT  NOT NULL,
    counted      BIGINT  NOT NULL,
    held         INT     NOT NULL,
    PRIMARY KEY (commune_code),
    CONSTRAINT fk_commune_freshness_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
