-- How often the learners of an import agree with the people whom they are likely to be, in each way: expected numbers, by
-- expectation-maximisation. From them an installation learns its own weights.
CREATE TABLE agreement (
    import_id    BIGINT      NOT NULL,
    commune_code CHAR(5)     NOT NULL,
    reason       VARCHAR(30) NOT NULL,
    amount       DOUBLE      NOT NULL,
    PRIMARY KEY (import_id, commune_code, reason),
    KEY ix_agreement_commune (commune_code, import_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The weights in use, where they are not the usual ones; `agreement` lies between 0 and 1.
CREATE TABLE weight (
    reason     VARCHAR(30) NOT NULL,
    agreement  DOUBLE      NOT NULL,
    adopted_by VARCHAR(60) NOT NULL,
    adopted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (reason)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
