-- Who saw or changed what. Rows are never updated but for `seal_id`, and never deleted before their time.
-- A job seals the events of each minute: a seal's hash covers its events and the seal before it.
CREATE TABLE audit_seal (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    sealed_at DATETIME(3) NOT NULL,
    events    INT         NOT NULL,
    hash      CHAR(64)    NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit_event (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    at           DATETIME(3)   NOT NULL,
    actor        VARCHAR(60)   NOT NULL,
    action       VARCHAR(40)   NOT NULL,
    commune_code CHAR(5),
    subject_kind VARCHAR(20)   NOT NULL,
    subject      VARCHAR(80)   NOT NULL,
    detail       VARCHAR(2000) NOT NULL,
    seal_id      BIGINT,
    PRIMARY KEY (id),
    KEY ix_audit_event_commune (commune_code, id),
    KEY ix_audit_event_seal (seal_id, id),
    CONSTRAINT fk_audit_event_seal FOREIGN KEY (seal_id) REFERENCES audit_seal (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
