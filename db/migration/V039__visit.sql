-- How a community digital tech team helped somebody, in person or by phone. Each visit is a row; one that was told by mistake
-- is withdrawn and counts for nothing.
-- `client_id` is the number that who records a visit gives it, so that one that is sent twice is kept once. Whose a visit is now, where its
-- person went into somebody else, person_merge says.
CREATE TABLE visit (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)      NOT NULL,
    person_id    BIGINT       NOT NULL,
    visited_at   DATETIME(3)  NOT NULL,
    kind         VARCHAR(10)  NOT NULL,
    result       VARCHAR(20)  NOT NULL,
    note         VARCHAR(500),
    client_id    VARCHAR(64)  NOT NULL,
    recorded_at  DATETIME(3)  NOT NULL,
    recorded_by  VARCHAR(60)  NOT NULL,
    withdrawn_at DATETIME(3),
    PRIMARY KEY (id),
    UNIQUE KEY uq_visit_client (recorded_by, client_id),
    KEY ix_visit_person (commune_code, person_id, visited_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
