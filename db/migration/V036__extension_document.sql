-- The paper by which time is granted has a kind and an issuer; where it comes later, that is an entry of its own, made once.
-- Extensions that were granted together to many people name the first of them in `together`; those that a file brought name it.
ALTER TABLE extension
    ADD COLUMN document_kind VARCHAR(60),
    ADD COLUMN issuer VARCHAR(120),
    ADD COLUMN together BIGINT,
    ADD COLUMN import_id BIGINT,
    ADD COLUMN line INT,
    ADD KEY ix_extension_import (import_id, line),
    ADD KEY ix_extension_person (scope_kind, scope_code);

CREATE TABLE extension_document (
    extension_id  BIGINT      NOT NULL,
    decision_no   VARCHAR(60) NOT NULL,
    decided_on    DATE        NOT NULL,
    document_kind VARCHAR(60),
    issuer        VARCHAR(120),
    supplied_at   DATETIME(3) NOT NULL,
    supplied_by   VARCHAR(60) NOT NULL,
    PRIMARY KEY (extension_id),
    CONSTRAINT fk_extension_document_extension FOREIGN KEY (extension_id) REFERENCES extension (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
