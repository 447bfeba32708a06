-- An import of a file. `state` is what is shown; `action` is what a job is doing with it, NONE while it rests. `layout` and
-- `tally` are JSON: how the file was read, and what became of its rows. While it is `holding`, its communes are not
-- recounted. `creator_id` is empty for the drop folder.
CREATE TABLE data_import (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    kind           VARCHAR(16)  NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    action         VARCHAR(8)   NOT NULL,
    mode           VARCHAR(8)   NOT NULL,
    commune_code   CHAR(5),
    source         VARCHAR(40)  NOT NULL,
    as_of          DATE,
    course_code    VARCHAR(40),
    file_name      VARCHAR(255) NOT NULL,
    file_bytes     BIGINT       NOT NULL,
    sha256         CHAR(64)     NOT NULL,
    layout         TEXT,
    tally          TEXT         NOT NULL,
    failure        TEXT,
    slices         INT          NOT NULL,
    slices_read    INT          NOT NULL,
    slices_applied INT          NOT NULL,
    seen_change    BIGINT       NOT NULL,
    cancelled      BOOLEAN      NOT NULL,
    holding        BOOLEAN      NOT NULL,
    duplicate_of   BIGINT,
    dropped_as     VARCHAR(500),
    created_at     DATETIME(3)  NOT NULL,
    applied_at     DATETIME(3),
    undone_at      DATETIME(3),
    created_by     VARCHAR(60)  NOT NULL,
    creator_id     BIGINT,
    PRIMARY KEY (id),
    KEY ix_data_import_commune (commune_code, id),
    KEY ix_data_import_sha256 (sha256),
    KEY ix_data_import_dropped (dropped_as(190)),
    CONSTRAINT fk_data_import_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The raw file, compressed and encrypted, block by block; deleted after `hocvuso.imports.keep`.
CREATE TABLE import_block (
    import_id BIGINT     NOT NULL,
    number    INT        NOT NULL,
    content   MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, number),
    CONSTRAINT fk_import_block_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The records of one slice as they were read, compressed and encrypted, so that any instance can go on with the import and a
-- row's cells can be shown again; emptied when the raw file is deleted.
CREATE TABLE import_slice (
    import_id  BIGINT     NOT NULL,
    slice      INT        NOT NULL,
    first_line INT        NOT NULL,
    last_line  INT        NOT NULL,
    content    MEDIUMBLOB,
    PRIMARY KEY (import_id, slice),
    CONSTRAINT fk_import_slice_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What became of the rows of files that are not about completions (those are assertions). `own_key` and `identity_key` tell
-- whether the same code or national id stood in the file before.
CREATE TABLE import_row (
    import_id    BIGINT      NOT NULL,
    line         INT         NOT NULL,
    slice        INT         NOT NULL,
    outcome      VARCHAR(10) NOT NULL,
    effect       VARCHAR(10),
    own_key      VARCHAR(80),
    identity_key CHAR(32),
    subject_id   BIGINT,
    problems     TEXT,
    PRIMARY KEY (import_id, line),
    KEY ix_import_row_slice (import_id, slice, line),
    KEY ix_import_row_outcome (import_id, outcome, line),
    KEY ix_import_row_own (import_id, own_key),
    KEY ix_import_row_identity (import_id, identity_key),
    CONSTRAINT fk_import_row_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What an applied import did to the figures of each village and campaign.
CREATE TABLE import_change (
    import_id     BIGINT      NOT NULL,
    campaign_code VARCHAR(60) NOT NULL,
    village_code  VARCHAR(40) NOT NULL,
    done_before   INT         NOT NULL,
    done_after    INT,
    denominator   INT,
    PRIMARY KEY (import_id, campaign_code, village_code),
    CONSTRAINT fk_import_change_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
