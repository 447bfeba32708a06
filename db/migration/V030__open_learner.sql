-- Learners of an import whom neither a decision nor their national id tells. Those of one commune are told together, when all
-- rows of the file are read; until then what they are told apart by is kept, encrypted. `candidates` (JSON, the likeliest
-- first) are those of a doubtful one. The rows go when the import is applied, for the doubtful become reviews.
CREATE TABLE open_learner (
    import_id       BIGINT   NOT NULL,
    commune_code    CHAR(5)  NOT NULL,
    learner_key     CHAR(32) NOT NULL,
    traits          BLOB     NOT NULL,
    told            BOOLEAN  NOT NULL,
    candidates      TEXT,
    first_candidate BIGINT,
    PRIMARY KEY (import_id, commune_code, learner_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was read before is told anew when it is applied.
UPDATE data_import SET seen_change = -1 WHERE kind = 'COMPLETIONS' AND state IN ('READING', 'READY');
