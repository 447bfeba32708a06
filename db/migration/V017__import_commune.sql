-- The communes that an import without one of its own touched: who sees it must see all of them.
CREATE TABLE import_commune (
    import_id    BIGINT  NOT NULL,
    commune_code CHAR(5) NOT NULL,
    PRIMARY KEY (import_id, commune_code),
    CONSTRAINT fk_import_commune_import FOREIGN KEY (import_id) REFERENCES data_import (id),
    CONSTRAINT fk_import_commune_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO import_commune (import_id, commune_code)
SELECT DISTINCT a.import_id, a.commune_code
  FROM assertion a
  JOIN data_import i ON i.id = a.import_id
 WHERE i.commune_code IS NULL AND a.commune_code IS NOT NULL;
