-- What a user has said of a file's columns, and how it is to be read; null where nothing was said.
ALTER TABLE data_import ADD COLUMN choices TEXT;

-- What columns were said to be, by the headings of the file whatever their order; `columns` is JSON. `commune_code` is
-- empty for files of several communes.
CREATE TABLE column_profile (
    commune_code CHAR(5)     NOT NULL,
    source       VARCHAR(40) NOT NULL,
    kind         VARCHAR(16) NOT NULL,
    signature    CHAR(64)    NOT NULL,
    columns_said TEXT        NOT NULL,
    PRIMARY KEY (commune_code, source, kind, signature)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the words of a portal were said to mean: `found` is the search key of the word, `meaning` a code of the contract.
CREATE TABLE word_meaning (
    commune_code CHAR(5)      NOT NULL,
    source       VARCHAR(40)  NOT NULL,
    field        VARCHAR(20)  NOT NULL,
    found        VARCHAR(120) NOT NULL,
    meaning      VARCHAR(40)  NOT NULL,
    PRIMARY KEY (commune_code, source, field, found)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
