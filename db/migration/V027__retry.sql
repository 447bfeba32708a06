-- Rows of a file that could not be used come back mended, as an import of their own that completes the first.
ALTER TABLE data_import ADD COLUMN retry_of BIGINT;
ALTER TABLE data_import ADD KEY ix_data_import_retry (retry_of);

-- Which line of the first file a line of the mended one replaces.
CREATE TABLE retry_line (
    import_id  BIGINT NOT NULL,
    line       INT    NOT NULL,
    first_line INT    NOT NULL,
    PRIMARY KEY (import_id, line),
    CONSTRAINT fk_retry_line_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Rows of the first file that a mended one has replaced, and what was wrong with them: undoing the mended file needs it.
CREATE TABLE retried_row (
    import_id BIGINT   NOT NULL,
    line      INT      NOT NULL,
    part      SMALLINT NOT NULL,
    retry_id  BIGINT   NOT NULL,
    problems  TEXT,
    PRIMARY KEY (import_id, line, part),
    KEY ix_retried_row_retry (retry_id),
    CONSTRAINT fk_retried_row_import FOREIGN KEY (import_id) REFERENCES data_import (id),
    CONSTRAINT fk_retried_row_retry FOREIGN KEY (retry_id) REFERENCES data_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
