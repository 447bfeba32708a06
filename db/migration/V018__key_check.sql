-- What the master key makes of a fixed text: with another key than the first one nothing that is encrypted can be read.
CREATE TABLE key_check (
    id         TINYINT  NOT NULL,
    lookup_key CHAR(32) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
