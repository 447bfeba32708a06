-- How many people of a group there are to be, as somebody declared it for a commune, village or organisation: from `as_of` on.
-- Every declaration is a row of its own; of those for the same day the latest holds.
CREATE TABLE denominator (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code      CHAR(5)      NOT NULL,
    target_group      VARCHAR(20)  NOT NULL,
    village_code      VARCHAR(40),
    organisation_code VARCHAR(40),
    as_of             DATE         NOT NULL,
    people            INT          NOT NULL,
    source            VARCHAR(200) NOT NULL,
    age_rule          VARCHAR(120),
    declared_at       DATETIME(3)  NOT NULL,
    declared_by       VARCHAR(60)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_denominator_commune (commune_code, id),
    CONSTRAINT fk_denominator_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
