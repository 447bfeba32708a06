-- What communes were called until 30 June 2025, before they were merged or divided; files still name them so. Read from
-- db/reference/old-communes.csv. `province` is the one of that time.
CREATE TABLE old_commune (
    name_key     VARCHAR(120) NOT NULL,
    commune_code CHAR(5)      NOT NULL,
    province     VARCHAR(60)  NOT NULL,
    PRIMARY KEY (name_key, commune_code, province)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
